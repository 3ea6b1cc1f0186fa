import { cellId } from '../../src/core/report/cells';
import type { Limits } from '../../src/core/locate/solver/limit';
import { locateErrors } from '../../src/core/locate/report/locate-report';
import type { Repair } from '../../src/core/locate/report/repair';
import type { EditionId } from '../../src/core/statute/editions';
import { median } from '../measure';
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
  const start = performance.now();
  const { errors } = locateErrors(report, {}, limits);
  const time = performance.now() - start;
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
  '              个数   检出  首选正确  前三正确 | certain 占比  其中正确 | likely 正确  oneOf 正确 | 中位 ms    p95    max';

/** One line of the table. */
export function lineOf(name: string, scores: readonly Scored[]): string {
  const times = scores.map(({ time }) => time).sort((a, b) => a - b);
  const of = (confidence: Scored['confidence']) => scores.filter((one) => one.confidence === confidence);
  const right = (own: readonly Scored[]) => share(own.filter(({ rank }) => rank === 0).length, own.length);
  const wide = name.length + (name.match(/[\u2e80-\uffef]/gu)?.length ?? 0);
  return [
    name + ' '.repeat(Math.max(1, 14 - wide)) + String(scores.length).padStart(4),
    `  ${share(scores.filter(({ isDetected }) => isDetected).length, scores.length)}`,
    `     ${right(scores)}`,
    `     ${share(scores.filter(({ rank }) => rank >= 0 && rank < 3).length, scores.length)} |`,
    `        ${share(of('certain').length, scores.length)}     ${right(of('certain'))} |`,
    `       ${right(of('likely'))}       ${right(of('oneOf'))} |`,
    `${median(times).toFixed(1).padStart(8)}${(times[Math.floor(times.length * 0.95)] ?? 0).toFixed(1).padStart(7)}${(times.at(-1) ?? 0).toFixed(0).padStart(7)}`,
  ].join('');
}
