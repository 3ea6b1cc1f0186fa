import { unusableText } from '../../messages/zh-CN/documents';
import manifest from '../../../package.json';
import { FileError, UnusableInput } from './files';
import { readerArgument } from './reader-argument';
import type { Command, ExitCode, Output } from './output';
import { exitCodes } from './output';
import { commandHelp, generalHelp, UsageError } from './usage';

/** Each command is evaluated only when it is called: a cold start pays for nothing else. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./commands/read')).read,
  check: async () => (await import('./commands/check')).check,
  new: async () => (await import('./commands/new')).newWorkbook,
  fill: async () => (await import('./commands/fill')).fill,
  export: async () => (await import('./commands/export')).exportSections,
  template: async () => (await import('./commands/template')).template,
  checklist: async () => (await import('./commands/checklist')).checklist,
};

const output: Output = {
  result: (text) => void process.stdout.write(`${text}\n`),
  message: (text) => void process.stderr.write(`${text}\n`),
};

async function run([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.result(generalHelp);
    return exitCodes.fine;
  }
  if (name === '--version' || name === '-v') {
    output.result(manifest.version);
    return exitCodes.fine;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError(`没有“${name}”这个命令。`);
  if (args.includes('--help') || args.includes('-h')) {
    output.result(commandHelp[name] ?? generalHelp);
    return exitCodes.fine;
  }
  return (await command())(args, output);
}

function explain(error: unknown): ExitCode {
  if (error instanceof UsageError) output.message(`${error.message}用 nianbao --help 查看用法。`);
  else if (error instanceof FileError) output.message(error.message);
  else if (error instanceof UnusableInput)
    output.message(`${error.path}：${unusableText(error.reason.refusal)}`);
  else {
    // What exactly went wrong helps whoever mends the program, and only on request.
    const detail =
      process.env['NIANBAO_DEBUG'] === undefined
        ? ''
        : `\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    output.message(`程序内部错误，没有写入任何文件。请把所用的文件和命令报告给开发者。${detail}`);
    return exitCodes.internal;
  }
  return exitCodes.unusable;
}

const [first] = process.argv.slice(2);
if (first === readerArgument && process.send !== undefined) (await import('./reader-process')).answerParent();
else process.exitCode = await run(process.argv.slice(2)).catch(explain);
