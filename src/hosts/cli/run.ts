import manifest from '../../../package.json';
import { argumentTexts, fileTexts } from '../../messages/zh-CN/command';
import type { CommandName } from '../../messages/zh-CN/command-usage';
import { generalHelp } from '../../messages/zh-CN/command-usage';
import { unusableText } from '../../messages/zh-CN/documents';
import { helpOf } from './arguments';
import type { Command, ExitCode, Machine, Output } from './command';
import { exitCodes, FileError, UnusableInput, UsageError } from './command';

/** Each command is evaluated only when called: a cold start pays for nothing else. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  read: async () => (await import('./commands/read')).read,
  check: async () => (await import('./commands/check')).check,
  new: async () => (await import('./commands/new')).newWorkbook,
  fill: async () => (await import('./commands/fill')).fill,
  export: async () => (await import('./commands/export')).exportSections,
  template: async () => (await import('./commands/template')).template,
  tables: async () => (await import('./commands/tables')).tables,
  checklist: async () => (await import('./commands/checklist')).checklist,
  charts: async () => (await import('./commands/charts')).charts,
  query: async () => (await import('./commands/query')).query,
  rollup: async () => (await import('./commands/rollup')).rollup,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** Runs one call of the command. Whatever goes wrong is explained in a message; nothing is thrown. */
export async function run(args: readonly string[], machine: Machine): Promise<ExitCode> {
  try {
    return await answer(args, machine);
  } catch (error) {
    return explain(error, machine);
  }
}

async function answer([name, ...args]: readonly string[], machine: Machine): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    machine.result(generalHelp().split('\n'));
    return exitCodes.fine;
  }
  if (name === '--version' || name === '-v') {
    machine.result(manifest.version);
    return exitCodes.fine;
  }
  if (!isCommand(name)) throw new UsageError(argumentTexts.noCommand(name));
  if (args.includes('--help') || args.includes('-h')) {
    machine.result(helpOf(name).split('\n'));
    return exitCodes.fine;
  }
  return (await commands[name]())(args, machine);
}

function explain(error: unknown, output: Output): ExitCode {
  if (error instanceof UsageError) output.message(`${error.message}${argumentTexts.seeHelp}`);
  else if (error instanceof FileError) output.message(error.lines);
  else if (error instanceof UnusableInput)
    output.message(fileTexts.about(error.path, unusableText(error.reason.refusal)));
  else {
    // The exact error helps whoever fixes the program, and is printed only on request.
    const detail =
      process.env['NIANBAO_DEBUG'] === undefined
        ? []
        : (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n');
    output.message(fileTexts.internalError, detail);
    return exitCodes.internal;
  }
  return exitCodes.unusable;
}
