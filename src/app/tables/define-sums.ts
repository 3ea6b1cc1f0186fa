import type { TableDefinition, DefinedSum } from '../../core/tables/definition';
import { frameOf, idleLanes } from '../../core/tables/define-table';
import type { DetectedTable } from '../../core/tables/detect-tables';
import type { Frame } from '../../core/tables/frame';
import type { Pattern } from '../../core/tables/pattern';
import { findDefined } from './find-defined';
import type { Sheet } from './sheet';

/** A table on a sheet with sums that were accepted. */
export interface AcceptedTable {
  readonly sheet: Sheet;
  readonly table: DetectedTable;
  readonly name: string;
  readonly accepted: readonly Pattern[];
}

/** Adds accepted sums to the definitions: to that of the same table, if there is one. */
export function withAccepted(
  definitions: readonly TableDefinition[],
  { sheet, table, name, accepted }: AcceptedTable,
): readonly TableDefinition[] {
  const known = definedAt(definitions, sheet, table);
  const frame = known?.frame ?? frameOf(sheet.grid, table);
  const sums = accepted.map((pattern) => frame.sumOf(pattern, idleLanes(frame, accepted, pattern.axis)));
  if (known !== null)
    return definitions.map((definition, at) =>
      at === known.at ? { ...definition, sums: withoutRepeats([...definition.sums, ...sums]) } : definition,
    );
  const { headRows, labelColumns } = frame.body;
  return [
    ...definitions,
    {
      name: unusedName(name, definitions),
      ...(sheet.name === null ? {} : { sheet: sheet.name }),
      headRows,
      labelColumns,
      sums: withoutRepeats(sums),
    },
  ];
}

/** The definition of a table on a sheet, and how it names its lines there; null if there is none. */
export function definedAt(
  definitions: readonly TableDefinition[],
  sheet: Sheet,
  { top, bottom, left, right }: Pick<DetectedTable, 'top' | 'left' | 'bottom' | 'right'>,
): { readonly at: number; readonly frame: Frame } | null {
  for (const [at, { found }] of findDefined([sheet], definitions).entries()) {
    const area = found?.fitted.area;
    if (found === null || area === undefined) continue;
    const isSame = area.top <= bottom && top <= area.bottom && area.left <= right && left <= area.right;
    if (isSame) return { at, frame: found.fitted.frame };
  }
  return null;
}

/** What is the same sum, whatever its lanes. */
export const keyOfSum = ({ relation, axis, total, parts, signs }: DefinedSum): string =>
  JSON.stringify([relation, axis, total, parts, signs]);

const withoutRepeats = (sums: readonly DefinedSum[]): readonly DefinedSum[] => [
  ...new Map(sums.map((sum) => [keyOfSum(sum), sum])).values(),
];

function unusedName(name: string, definitions: readonly TableDefinition[]): string {
  const used = new Set(definitions.map((definition) => definition.name));
  let free = name;
  for (let number = 2; used.has(free); number += 1) free = `${name} ${number}`;
  return free;
}

/** Definitions of a file among those of a workbook: one of the same name is replaced. */
export const withLoaded = (
  definitions: readonly TableDefinition[],
  loaded: readonly TableDefinition[],
): readonly TableDefinition[] => [
  ...new Map([...definitions, ...loaded].map((definition) => [definition.name, definition])).values(),
];
