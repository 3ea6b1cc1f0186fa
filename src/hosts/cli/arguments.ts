import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { agencyKinds, agencyLevels } from '../../core/statute/agencies';
import { firstYear } from '../../core/statute/editions';
import type { ReportScope } from '../../core/report/printed-report';
import type { AgencyProfile } from '../../core/report/report';
import { argumentTexts } from '../../messages/zh-CN/command';
import type { CommandName, OptionName } from '../../messages/zh-CN/command-usage';
import { commandHelp, usualTimeLimit } from '../../messages/zh-CN/command-usage';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { Arrangement } from '../../workbook/plan/sheet-layouts';
import { UsageError } from './command';
import { errorCodeOf } from './error-code';

const reading = ['index', 'time-limit'] as const;
const previous = ['previous', 'previous-index'] as const;
const profile = ['agency-kind', 'agency-level'] as const;

/** The options of each command, in the order in which `--help` lists them. */
const commandOptions: Readonly<Record<CommandName, readonly OptionName[]>> = {
  read: [...reading, 'json'],
  check: ['index', ...previous, ...profile, 'tables', 'time-limit', 'json'],
  tables: ['output', 'time-limit', 'json'],
  new: ['output', 'agency', 'year', 'totals', 'arrangement', ...previous, ...profile, 'time-limit'],
  fill: ['output', ...reading, 'convert', 'totals', 'arrangement'],
  export: [
    ...(['output', 'sections', 'template', 'text', 'charts', 'other-years', 'font'] as const),
    ...reading,
    ...previous,
    ...profile,
    'allow-errors',
  ],
  template: ['output', 'sections', 'time-limit'],
  checklist: ['output', ...reading, ...previous, ...profile],
  charts: [
    ...(['output', 'panels', 'years', 'agency', 'without', 'cell', 'scope', 'region'] as const),
    ...(['style', 'size', 'font', 'time-limit'] as const),
  ],
  rollup: [
    'output',
    'list',
    'scope',
    'agency',
    'year',
    'own',
    'given',
    'previous',
    'previous-members',
    'entries',
    'tables',
    'lists',
    'set',
    'region',
    'set-csv',
    'due',
    'convert',
    'final',
    'no-cache',
    'time-limit',
    'json',
  ],
  query: ['sql', 'json'],
};

/** These have no value. */
const flags: readonly OptionName[] = [
  'json',
  'tables',
  'convert',
  'allow-errors',
  'charts',
  'final',
  'no-cache',
  'set-csv',
];

/** The output of `nianbao COMMAND --help`. */
export const helpOf = (command: CommandName): string => commandHelp(command, commandOptions[command]);

/** The arguments of one command. */
export interface Arguments {
  readonly files: readonly string[];
  text(name: OptionName): string | undefined;
  /** @param what is missing, for the message */
  required(name: OptionName, what: string): string;
  flag(name: OptionName): boolean;
}

type Option = NonNullable<ParseArgsConfig['options']>[string];

/** The definition follows `--tables` here; where a call has one file, it may be left out. */
const isFlag = (command: CommandName, name: OptionName): boolean =>
  flags.includes(name) && !(command === 'rollup' && name === 'tables');

const optionOf = (command: CommandName, name: OptionName): Option =>
  isFlag(command, name)
    ? { type: 'boolean' }
    : { type: 'string', ...(name === 'output' ? { short: 'o' } : {}) };

/** Splits the arguments of a command. @throws {UsageError} */
export function parseArguments(command: CommandName, args: readonly string[]): Arguments {
  const options = Object.fromEntries(commandOptions[command].map((name) => [name, optionOf(command, name)]));
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(reasonOf(error, args));
  }
  const text = (name: OptionName) => {
    const value = parsed.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    files: parsed.positionals,
    text,
    required(name, what) {
      const value = text(name);
      if (value === undefined || value.trim() === '') throw new UsageError(argumentTexts.missing(name, what));
      return value;
    },
    flag: (name) => parsed.values[name] === true,
  };
}

function reasonOf(error: unknown, args: readonly string[]): string {
  if (errorCodeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const unknown = args.find(
      (arg) =>
        error instanceof Error && arg.startsWith('-') && error.message.includes(arg.split('=')[0] ?? arg),
    );
    return argumentTexts.unknown(unknown ?? '');
  }
  return argumentTexts.malformed;
}

/** Which of several reports in a file is meant, from 1; undefined if none is named. */
export function indexOf(args: Arguments, name: 'index' | 'previous-index' = 'index'): number | undefined {
  const value = args.text(name);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/u.test(value)) throw new UsageError(argumentTexts.badIndex(name, value));
  return Number(value);
}

/** How long everything done with one file may take, in seconds. */
export function timeLimitOf(args: Arguments): number {
  const value = args.text('time-limit');
  if (value === undefined) return usualTimeLimit;
  const seconds = Number(value);
  // This many digits still fit into a timer.
  if (!/^\d{1,6}(?:\.\d{1,3})?$/u.test(value) || seconds === 0)
    throw new UsageError(argumentTexts.badTimeLimit(value));
  return seconds;
}

/** The report year that is given; undefined if none is. */
export function yearOf(args: Arguments): number | undefined {
  const value = args.text('year');
  if (value === undefined) return undefined;
  const year = Number(value);
  if (!/^\d{4}$/u.test(value) || year < firstYear || year > 2100)
    throw new UsageError(argumentTexts.badYear(firstYear));
  return year;
}

/** The one file of a command. */
export function onlyFile({ files }: Arguments): string {
  const [file, second] = files;
  if (file === undefined) throw new UsageError(argumentTexts.noFile);
  if (second !== undefined) throw new UsageError(argumentTexts.secondFile(second));
  return file;
}

/** Where a command writes its output. */
export const outputOf = (args: Arguments): string => args.required('output', argumentTexts.outputFile);

/** One of the allowed values of an option. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], name: OptionName): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(argumentTexts.notOneOf(name, allowed, value));
  return found;
}

export const totalsOf = (args: Arguments, otherwise: TotalsKind): TotalsKind =>
  oneOf(args.text('totals') ?? otherwise, ['formula', 'typed'], 'totals');

export const arrangementOf = (args: Arguments): Arrangement =>
  oneOf(args.text('arrangement') ?? 'separate', ['separate', 'stacked'], 'arrangement');

/** What is exported: the tables, unless the whole report is requested. */
export const sectionsOf = (args: Arguments): ReportScope =>
  oneOf(args.text('sections') ?? 'tables', ['tables', 'report'], 'sections');

/** The agency details given in the call, or undefined. */
export function profileOf(args: Arguments): AgencyProfile | undefined {
  const kind = args.text('agency-kind');
  const level = args.text('agency-level');
  if (kind === undefined && level === undefined) return undefined;
  const idsOf = <T extends string>(items: readonly { readonly id: T }[]) => items.map(({ id }) => id);
  return {
    ...(kind === undefined ? {} : { kind: oneOf(kind, idsOf(agencyKinds), 'agency-kind') }),
    ...(level === undefined ? {} : { level: oneOf(level, idsOf(agencyLevels), 'agency-level') }),
  };
}
