import manifest from '../../../package.json';
import { argumentTexts, fileTexts } from '../../messages/zh-CN/command';
import type { CommandName } from '../../messages/zh-CN/command-usage';
import { generalHelp } from '../../messages/zh-CN/command-usage';
import { unusableText } from '../../messages/zh-CN/documents';
import { helpOf } from './arguments';
import type { Command, ExitCode, Output } from './command';
import { exitCodes, FileError, UnusableInput, UsageError } from './command';
import { readerArgument } from './isolated-reader';

/** Each command is evaluated only when called: a cold start pays for nothing else. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  read: async () => (await import('./commands/read')).read,
  check: async () => (await import('./commands/check')).check,
  new: async () => (await import('./commands/new')).newWorkbook,
  fill: async () => (await import('./commands/fill')).fill,
  export: async () => (await import('./commands/export')).exportSections,
  template: async () => (await import('./commands/template')).template,
  checklist: async () => (await import('./commands/checklist')).checklist,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

const output: Output = {
  result: (text) => void process.stdout.write(`${text}\n`),
  message: (text) => void process.stderr.write(`${text}\n`),
};

async function run([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.result(generalHelp());
    return exitCodes.fine;
  }
  if (name === '--version' || name === '-v') {
    output.result(manifest.version);
    return exitCodes.fine;
  }
  if (!isCommand(name)) throw new UsageError(argumentTexts.noCommand(name));
  if (args.includes('--help') || args.includes('-h')) {
    output.result(helpOf(name));
    return exitCodes.fine;
  }
  return (await commands[name]())(args, output);
}

function explain(error: unknown): ExitCode {
  if (error instanceof UsageError) output.message(`${error.message}${argumentTexts.seeHelp}`);
  else if (error instanceof FileError) output.message(error.message);
  else if (error instanceof UnusableInput)
    output.message(fileTexts.about(error.path, unusableText(error.reason.refusal)));
  else {
    // The exact error helps whoever fixes the program, and is printed only on request.
    const detail =
      process.env['NIANBAO_DEBUG'] === undefined
        ? ''
        : `\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    output.message(`${fileTexts.internalError}${detail}`);
    return exitCodes.internal;
  }
  return exitCodes.unusable;
}

const [first] = process.argv.slice(2);
if (first === readerArgument && process.send !== undefined) (await import('./reader-process')).answerParent();
else process.exitCode = await run(process.argv.slice(2)).catch(explain);
