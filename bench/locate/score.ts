import { cellId } from '../../src/core/report/cells';
import type { Limits } from '../../src/core/locate/solver/limit';
import { locateErrors } from '../../src/core/locate/report/locate-report';
import type { Repair } from '../../src/core/locate/report/repair';
import type { EditionId } from '../../src/core/statute/editions';
import { median, quantile, startTiming } from '../measure';
import type { Mistaken } from './mistakes';
import type { Table } from './tables';
import { reportOf, shapeOf } from './tables';

export interface Scored {
  /** Rank of the exact repair among the proposals, from 0, or −1. */
  readonly rank: number;
  readonly confidence: Repair['confidence'] | null;
  readonly isDetected: boolean;
  readonly time: number;
}

/** Searches for mistakes and compares the result with the original. */
export function score(right: Table, mistaken: Mistaken, edition: EditionId, limits: Limits): Scored {
  const { rows, columns } = shapeOf(edition);
  const wanted = new Map(
    [...mistaken.wrong].map((key) => {
      const [r = 0, c = 0] = key.split(' ').map(Number);
      return [cellId('t3', rows[r] ?? '', columns[c] ?? ''), right[r]?.[c]];
    }),
  );
  const report = reportOf(mistaken.table, edition, mistaken.blanks);
  const taken = startTiming();
  const { errors } = locateErrors(report, {}, limits);
  const time = taken();
  const repairs = errors[0]?.repairs ?? [];
  const isRight = ({ changes }: Repair) =>
    changes.length === wanted.size && changes.every(({ cell, to }) => wanted.get(cell) === to);
  return {
    rank: repairs.findIndex(isRight),
    confidence: repairs[0]?.confidence ?? null,
    isDetected: errors.length > 0,
    time,
  };
}

const share = (part: number, whole: number): string => (whole === 0 ? '    –' : (part / whole).toFixed(3));

export const head =
  '               tables found   first   top 3 |  certain   right |   likely   one of |  median    p95    max';

/** One line of the table: shares, then milliseconds. */
export function lineOf(name: string, scores: readonly Scored[]): string {
  const times = scores.map(({ time }) => time);
  const of = (confidence: Scored['confidence']) => scores.filter((one) => one.confidence === confidence);
  const right = (own: readonly Scored[]) => share(own.filter(({ rank }) => rank === 0).length, own.length);
  return [
    name.padEnd(16) + String(scores.length).padStart(5),
    `  ${share(scores.filter(({ isDetected }) => isDetected).length, scores.length)}`,
    `   ${right(scores)}`,
    `   ${share(scores.filter(({ rank }) => rank >= 0 && rank < 3).length, scores.length)} |`,
    `    ${share(of('certain').length, scores.length)}   ${right(of('certain'))} |`,
    `    ${right(of('likely'))}    ${right(of('oneOf'))} |`,
    `${median(times).toFixed(1).padStart(8)}${quantile(times, 0.95).toFixed(1).padStart(7)}${quantile(times, 1).toFixed(0).padStart(7)}`,
  ].join('');
}
