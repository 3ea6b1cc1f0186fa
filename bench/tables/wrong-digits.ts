import { checkDefined } from '../../src/app/tables/check-tables';
import { findTables } from '../../src/app/tables/find-tables';
import type { TableDefinition } from '../../src/core/tables/definition';
import { definitionOf } from '../../src/core/tables/define-table';
import type { CheckedSum } from '../../src/core/tables/sums';
import { SheetSums } from '../../src/core/tables/sums';
import type { Random } from '../locate/random';
import { randomOf } from '../locate/random';
import type { AnnotatedTable } from './annotated-table';
import { gridOfTable } from './grid-of-table';

/** What became of one changed digit. */
export interface WrongDigit {
  readonly isNoticed: boolean;
  /** How many confirmed sums look at the cell. */
  readonly seenBy: number;
  /** The cell with its right figure is the only suspect. */
  readonly isNamed: boolean;
  /** It is among the suspects. */
  readonly isAmong: boolean;
}

/** Changes one digit of every cell of the confirmed sums, one at a time, by more than rounding explains. */
export function wrongDigits(tables: readonly AnnotatedTable[], seed: number): readonly WrongDigit[] {
  const random = randomOf(seed);
  return tables.flatMap((table) => {
    const found = findTables([{ name: null, grid: gridOfTable(table.rows) }]);
    const definitions = found.map(({ sheet, table: one }, at) => definitionOf(sheet.grid, one, String(at)));
    const sums = found.flatMap(({ sheet, table: one }) => {
      const own = new SheetSums(sheet.grid);
      return one.patterns.flatMap((pattern) => own.of(pattern));
    });
    const cells = new Map(
      sums.flatMap(({ total, parts }) => [total, ...parts]).map((cell) => [String(cell), cell]),
    );
    return [...cells.values()].flatMap(([row, column]) => {
      const changed = withWrongDigit(table.rows[row]?.[column] ?? '', random);
      if (changed === null) return [];
      const around = sums.filter(({ total, parts }) =>
        [total, ...parts].some(([r, c]) => r === row && c === column),
      );
      if (around.some(({ allowed, decimals }) => changed.by * 10 ** decimals <= 2 * allowed)) return [];
      const rows = table.rows.map((cellsOfRow, at) =>
        at === row ? cellsOfRow.map((text, i) => (i === column ? changed.text : text)) : cellsOfRow,
      );
      return [outcome(rows, definitions, [row, column], around)];
    });
  });
}

function outcome(
  rows: AnnotatedTable['rows'],
  definitions: readonly TableDefinition[],
  [row, column]: readonly [number, number],
  around: readonly CheckedSum[],
): WrongDigit {
  const { tables } = checkDefined([{ name: null, grid: gridOfTable(rows) }], definitions);
  const groups = tables.flatMap((table) => table.groups);
  const isCell = ({ cell: [r, c] }: { readonly cell: readonly [number, number] }) =>
    r === row && c === column;
  const own = groups.filter(({ suspects }) => suspects.some(isCell));
  return {
    isNoticed: groups.length > 0,
    seenBy: around.length,
    isNamed: own.some(({ suspects }) => suspects.length === 1),
    isAmong: own.length > 0,
  };
}

/** Another digit somewhere in a plain number, and the size of the difference. */
function withWrongDigit(text: string, random: Random): { readonly text: string; readonly by: number } | null {
  if (!/^\d[\d,.]*$/u.test(text)) return null;
  const digits = [...text.matchAll(/\d/gu)].map(({ index }) => index);
  const at = random.pick(digits);
  const digit = Number(text[at]);
  const other = (digit + random.whole(1, 9)) % 10;
  const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
  // A leading nought makes it a code.
  if (/^0\d/u.test(changed) || Number(changed.replaceAll(',', '')) === 0) return null;
  return { text: changed, by: Math.abs(valueOf(changed) - valueOf(text)) };
}

const valueOf = (text: string): number => Number(text.replaceAll(',', ''));
