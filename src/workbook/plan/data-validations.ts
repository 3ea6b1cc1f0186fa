import { isComputed } from '../../core/report/cells';
import type { TotalsKind } from '../stored/workbook-mark';
import type { ValueType } from '../../core/statute/types';
import type { Rectangle } from './rectangles';
import { rectanglesOf } from './rectangles';
import type { DataCell } from './cell-addresses';

/** What may be typed into some cells, with the prompts that Excel shows next to them and on refusal. */
export interface DataValidation {
  readonly areas: readonly Rectangle[];
  readonly type: 'whole' | 'decimal';
  /** Undefined if negative figures are allowed. */
  readonly least: number | undefined;
  readonly prompt: Sentence;
  readonly error: Sentence;
}

interface Sentence {
  readonly title: string;
  readonly text: string;
}

/** The title of every refusal: it marks a validation as ours, on copied sheets as well. */
export const errorTitle = '填写内容无效';

/** Excel's limit in characters; with a longer title it reports the file as damaged. */
const longest = { title: 32, text: 255 } as const;

const allowed: Record<
  ValueType,
  { readonly type: 'whole' | 'decimal'; readonly least?: number; text: string }
> = {
  count: { type: 'whole', least: 0, text: '请填大于等于 0 的整数（单位：件）。' },
  change: { type: 'whole', text: '请填整数，减少填负数。' },
  amount: { type: 'decimal', least: 0, text: '请填大于等于 0 的数（单位：万元），最多六位小数。' },
};

/** One validation for each row of figures; in a table without row labels, for each column. Formulas have none. */
export function dataValidationsOf(cells: readonly DataCell[], totals: TotalsKind): readonly DataValidation[] {
  const groups = new Map<string, DataCell[]>();
  for (const dataCell of cells) {
    if (totals === 'formula' && isComputed(dataCell.cell)) continue;
    const { block, row, column, type } = dataCell.cell;
    const key = [block, row.node.id || column.node.id, type].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), dataCell]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [validation(first, group)];
  });
}

function validation({ cell }: DataCell, group: readonly DataCell[]): DataValidation {
  const path = (cell.row.node.label === '' ? cell.column : cell.row).path.filter(({ label }) => label !== '');
  const last = path.at(-1);
  const { type, least, text } = allowed[cell.type];
  const name = path.map(({ label }) => label).join(' — ');
  return {
    areas: rectanglesOf(
      group.flatMap(({ row, column, columnSpan }) =>
        Array.from({ length: columnSpan }, (_, index) => ({ row, column: column + index })),
      ),
    ),
    type,
    least,
    prompt: sentence(last?.short ?? last?.label ?? '', `${name}：${text}没有发生的填 0。`),
    error: sentence(errorTitle, `${name}：${text}`),
  };
}

const sentence = (title: string, text: string): Sentence => ({
  title: cut(title, longest.title),
  text: cut(text, longest.text),
});

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;
