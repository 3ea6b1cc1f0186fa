import type { Cause } from '../locate/causes';
import type { Located, Repair, RepairChange } from '../locate/repair';
import { formatNumber } from '../report/parse-number';
import type { Edition } from '../statute/types';
import type { Language } from './messages';
import { cellName } from './names';

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
}

/** The sentences of a language; loaded when there is something to correct. */
export const repairTextsOf = async (language: Language): Promise<RepairTexts> =>
  language === 'zh-CN'
    ? (await import('./repair-zh-CN')).repairTexts
    : (await import('./repair-en-US')).repairTexts;

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
  const found = from.kind === 'number' ? formatNumber(from.value) : from.kind === 'invalid' ? from.raw : '';
  return { name: `「${cellName(edition, cell)}」`, from: found, to: formatNumber(to) };
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
