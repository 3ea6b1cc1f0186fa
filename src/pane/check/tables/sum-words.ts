import type { CheckedTable } from '../../../app/tables/check-tables';
import type { TableFinding } from '../../../app/tables/table-findings';
import { addressOf } from '../../../core/grid/addresses';
import type { DefinedSum, LineName } from '../../../core/tables/definition';
import { printedFigure } from '../../../core/tables/printed-figure';
import type { CellPosition } from '../../../core/tables/relations';
import type { SumInWords } from '../../../messages/sum-in-words';
import type { OtherTableTexts } from '../../../messages/zh-CN/other-tables';

/** A sum of a definition in words; what is not known of its lanes is 0. */
export function wordsOfSum(
  { relation, axis, total, parts, signs }: DefinedSum,
  state: { readonly holdsIn: number; readonly of: number } | null,
  texts: OtherTableTexts,
): SumInWords {
  const named = ({ label }: LineName): string => (label === '' ? texts.unnamed : label);
  return {
    relation,
    axis,
    total: named(total),
    parts: parts.map((part, at) => ({ label: named(part), sign: signs[at] ?? 1 })),
    holdsIn: state?.holdsIn ?? 0,
    of: state?.of ?? 0,
  };
}

export const cellOf = ([row, column]: CellPosition): string => addressOf(row, column);

/** A finding as a sentence. */
export function sentenceOf({ sum }: TableFinding, table: CheckedTable, texts: OtherTableTexts): string {
  const { relation, state, total, value, sum: parts, decimals, allowed } = sum;
  const [row, column] = total;
  const words = {
    row: table.rowNames.get(row) ?? '',
    column: table.columnNames.get(column) ?? '',
    cell: cellOf(total),
    is: printedFigure(value, decimals),
    sum: printedFigure(parts, decimals),
    off: printedFigure(Math.abs(value - parts), decimals),
  };
  if (state === 'rounded') return texts.rounded(words, String(allowed / 10 ** decimals));
  return relation === 'equals' ? texts.broken(words) : texts.exceeded(words);
}
