import type { Cause } from '../core/locate/solver/causes';
import type { Located, Repair, RepairChange } from '../core/locate/report/repair';
import { formatNumber } from '../core/report/parse-number';
import { stateText } from '../core/report/cell-state';
import type { Edition } from '../core/statute/types';
import type { Language } from './messages';
import { cellName } from '../core/report/cell-names';

/** What a language has to say about corrections. */
export interface RepairTexts {
  /** Why the figures are probably wrong and what they should be, in one sentence. */
  readonly repairText: (repair: Repair, edition: Edition) => string;
  /** How many cells may be wrong where totals are formulas, and which figures would tell; nothing where that is no question. */
  readonly candidatesText: (located: Located, edition: Edition) => string;
  /** Stands before a proposed correction. */
  readonly suggestion: string;
  /** Mistakes that the tables alone cannot show. */
  readonly undetectable: string;
  readonly pane: CorrectionTexts;
}

/** The part of a pane that proposes corrections. */
export interface CorrectionTexts {
  readonly title: string;
  /** The accessible name of the proposals for one group of errors, counted from 1. */
  readonly errors: (group: number, groups: number) => string;
  /** Several proposals of equal rank. */
  readonly equal: (proposals: number) => string;
  readonly apply: string;
  /** Several cells at once. */
  readonly applyAll: (cells: number) => string;
  readonly notThis: string;
  readonly locate: string;
  readonly locateCell: (cell: string) => string;
  readonly checked: string;
  readonly checkedCell: (cell: string) => string;
  readonly change: (from: string, to: string) => string;
  readonly blank: string;
  readonly noneLeft: string;
  readonly noneFound: string;
  readonly reconsider: string;
  readonly incomplete: string;
  readonly applied: (changes: readonly string[]) => string;
  readonly cured: string;
  readonly notCured: string;
  readonly takeBack: string;
  readonly takenBack: string;
  /** Cells that the user has compared with the files. */
  readonly pinned: string;
  readonly unpin: (cell: string) => string;
  readonly register: string;
  readonly registerHint: string;
  readonly registerWrong: string;
  readonly narrow: string;
  readonly limits: string;
}

/** The sentences of a language; loaded when there is something to correct. */
export const repairTextsOf = async (language: Language): Promise<RepairTexts> =>
  language === 'zh-CN'
    ? (await import('./zh-CN/repair')).repairTexts
    : (await import('./en-US/repair')).repairTexts;

/** One slip as sentences need it. */
export interface ToldSlip {
  readonly cause: Cause;
  readonly changes: readonly ToldChange[];
  /** The cell that holds something now and the one that should, where one figure was put in the wrong place. */
  readonly wrong: ToldChange;
  readonly right: ToldChange;
}

interface ToldChange {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

function toldChange({ cell, from, to }: RepairChange, edition: Edition): ToldChange {
  return { name: `「${cellName(edition, cell)}」`, from: stateText(from), to: formatNumber(to) };
}

/** The slips of a repair in the order of their cells. */
export function slipsOf({ changes }: Repair, edition: Edition): readonly ToldSlip[] {
  const slips = new Map<number, RepairChange[]>();
  for (const change of changes) slips.set(change.slip, [...(slips.get(change.slip) ?? []), change]);
  return [...slips.values()].flatMap((own) => {
    const told = own.map((change) => toldChange(change, edition));
    const [first, second = first] = told;
    if (first === undefined || second === undefined || own[0] === undefined) return [];
    const [wrong, right] = first.to === '0' || first.to === '' ? [first, second] : [second, first];
    return [{ cause: own[0].cause, changes: told, wrong, right }];
  });
}
