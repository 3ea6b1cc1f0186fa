import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { agencyKinds, agencyLevels } from '../../core/statute/agencies';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { ReportScope } from '../../core/report/printed-report';
import type { AgencyProfile } from '../../core/report/report';
import type { Arrangement } from '../../workbook/plan/sheet-layouts';
import { UsageError, usualTimeLimit } from './usage';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The arguments of one command; every mistake is said in Chinese. */
export interface Arguments {
  readonly files: readonly string[];
  text(name: string): string | undefined;
  required(name: string, what: string): string;
  flag(name: string): boolean;
}

export const stringOption = { type: 'string' } as const;
export const flagOption = { type: 'boolean' } as const;
export const outputOption = { type: 'string', short: 'o' } as const;
const timeOption = { 'time-limit': stringOption };
export const readingOptions = { index: stringOption, ...timeOption };
export const previousOptions = { previous: stringOption, 'previous-index': stringOption, ...timeOption };
export const profileOptions = { 'agency-kind': stringOption, 'agency-level': stringOption };

/** Splits the arguments of a command. @throws {UsageError} */
export function parseArguments(args: readonly string[], options: Options): Arguments {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(sayWhy(error, args));
  }
  const text = (name: string) => {
    const value = parsed.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    files: parsed.positionals,
    text,
    required(name, what) {
      const value = text(name);
      if (value === undefined || value.trim() === '') throw new UsageError(`缺少参数 --${name}（${what}）。`);
      return value;
    },
    flag: (name) => parsed.values[name] === true,
  };
}

function sayWhy(error: unknown, args: readonly string[]): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const unknown = args.find(
      (arg) =>
        error instanceof Error && arg.startsWith('-') && error.message.includes(arg.split('=')[0] ?? arg),
    );
    return `不认识的参数 ${unknown ?? ''}。`;
  }
  return '参数写法不对：选项后面缺少值，或给开关加了值。';
}

/** Which of several reports in a file is meant, from 1; undefined when it is not said. */
export function indexOf(args: Arguments, name: 'index' | 'previous-index' = 'index'): number | undefined {
  const value = args.text(name);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/u.test(value)) throw new UsageError(`--${name} 应为从 1 开始的序号，现为“${value}”。`);
  return Number(value);
}

/** How long reading a costly file may take, in seconds. */
export function timeLimitOf(args: Arguments): number {
  const value = args.text('time-limit');
  if (value === undefined) return usualTimeLimit;
  const seconds = Number(value);
  // So many digits also fit into a timer.
  if (!/^\d{1,6}(?:\.\d{1,3})?$/u.test(value) || seconds === 0)
    throw new UsageError(`--time-limit 应为大于 0 的秒数，现为“${value}”。`);
  return seconds;
}

/** The one file of a command. */
export function onlyFile({ files }: Arguments): string {
  const [file, second] = files;
  if (file === undefined) throw new UsageError('没有指定文件。');
  if (second !== undefined) throw new UsageError(`这个命令一次只处理一个文件，多出了“${second}”。`);
  return file;
}

function oneOf<T extends string>(value: string, allowed: readonly T[], name: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${name} 只能是 ${allowed.join('、')}，现为“${value}”。`);
  return found;
}

export const totalsOf = (args: Arguments, otherwise: TotalsKind): TotalsKind =>
  oneOf(args.text('totals') ?? otherwise, ['formula', 'typed'], 'totals');

export const arrangementOf = (args: Arguments): Arrangement =>
  oneOf(args.text('arrangement') ?? 'separate', ['separate', 'stacked'], 'arrangement');

/** What is exported: the tables, unless the whole report is asked for. */
export const sectionsOf = (args: Arguments): ReportScope =>
  oneOf(args.text('sections') ?? 'tables', ['tables', 'report'], 'sections');

/** What is said about the agency, or undefined. */
export function profileOf(args: Arguments): AgencyProfile | undefined {
  const kind = args.text('agency-kind');
  const level = args.text('agency-level');
  if (kind === undefined && level === undefined) return undefined;
  return {
    ...(kind === undefined
      ? {}
      : {
          kind: oneOf(
            kind,
            agencyKinds.map(({ id }) => id),
            'agency-kind',
          ),
        }),
    ...(level === undefined
      ? {}
      : {
          level: oneOf(
            level,
            agencyLevels.map(({ id }) => id),
            'agency-level',
          ),
        }),
  };
}
