import type { Appendix } from '../../core/report/appendix';
import type { DetectedTable } from '../../core/tables/detect-tables';
import type { TableDefinition } from '../../core/tables/definition';
import type { FittedTable } from '../../core/tables/fit-definition';
import type { Area, Frame } from '../../core/tables/frame';
import { frameOf } from '../../core/tables/define-table';
import type { Pattern } from '../../core/tables/pattern';
import type { CheckedSum } from '../../core/tables/sums';
import { SheetSums } from '../../core/tables/sums';
import { appendixOf } from './appendix-of';
import type { TableOnSheet } from './find-tables';
import { findDefined } from './find-defined';
import { rangeOfArea } from './range-of-area';
import type { Sheet } from './sheet';
import type { BrokenGroup } from './suspects';
import { suspectsOf } from './suspects';

/** In how many lanes a sum of a definition holds, of those that have figures. */
export interface SumState {
  readonly holdsIn: number;
  readonly of: number;
}

/** The sums of a table, checked. */
export interface CheckedTable {
  /** The number of its definition, or of the table itself. */
  readonly at: number;
  readonly sheet: string | null;
  /** The number of the sheet among those that were checked. */
  readonly sheetAt: number;
  readonly area: Area;
  readonly range: string;
  /** Of the definition, or the title. */
  readonly name: string | null;
  /** `isSure`: the sum was confirmed, is strong, or fails together with another; else it may be no sum at all. */
  readonly groups: readonly (BrokenGroup & { readonly isSure: boolean })[];
  /** Off by as much as rounding explains, although the other lanes of the pattern hold exactly. */
  readonly rounded: readonly CheckedSum[];
  readonly undecided: readonly CheckedSum[];
  /** How many sums were added up. */
  readonly checked: number;
  /** In the order of the definition; null for a sum of which a line is not in the table. */
  readonly sums: readonly (SumState | null)[];
  /** Lines of a definition that are not in the table. */
  readonly missing: readonly string[];
  /** The names of the rows and columns of what does not add up. */
  readonly rowNames: ReadonlyMap<number, string>;
  readonly columnNames: ReadonlyMap<number, string>;
}

export interface CheckedSheets {
  readonly tables: readonly CheckedTable[];
  /** Definitions for which no table was found. */
  readonly notFound: readonly string[];
  /** The tables that belong to the report. */
  readonly appendices: readonly Appendix[];
  /** Sums that do not hold. */
  readonly errors: number;
}

/** Adds up the sums that the tables show themselves. A pattern that fails in many lanes is no rule of the table. */
export function checkDetected(found: readonly TableOnSheet[]): CheckedSheets {
  const withSums = found.filter(({ table }) => table.patterns.length + table.limits.length > 0);
  const sheets = [...new Set(found.map(({ sheet }) => sheet))];
  const tables = withSums.map(({ sheet, table }, at) =>
    checkTable({
      at,
      sheet,
      sheetAt: sheets.indexOf(sheet),
      area: table,
      frame: frameOf(sheet.grid, table),
      name: table.title,
      patterns: rulesOf(table),
      sums: new SheetSums(sheet.grid),
      isExact: false,
      missing: [],
    }),
  );
  return { tables, notFound: [], appendices: [], errors: errorsIn(tables) };
}

const errorsIn = (tables: readonly CheckedTable[]): number =>
  tables.reduce(
    (sum, { groups }) =>
      sum + groups.reduce((all, { isSure, broken }) => all + (isSure ? broken.length : 0), 0),
    0,
  );

const rulesOf = ({ patterns, limits }: DetectedTable): readonly Pattern[] => [
  ...patterns.filter(isRule),
  ...limits,
];

/** Broken in so few lanes that the others are probably right about it. */
const isRule = ({ holdsIn, brokenIn }: Pattern): boolean =>
  holdsIn.length >= (brokenIn.length === 1 ? 2 : 3 * brokenIn.length);

/**
 * Checks confirmed sums, each definition in the table that has most of its labels.
 *
 * @throws {UnusableFile} tooComplex
 */
export function checkDefined(
  sheets: readonly Sheet[],
  definitions: readonly TableDefinition[],
): CheckedSheets {
  const sums = new Map<number, SheetSums>();
  const tables: CheckedTable[] = [];
  const notFound: string[] = [];
  const appendices: Appendix[] = [];
  for (const [at, { definition, found }] of findDefined(sheets, definitions).entries()) {
    if (found === null) {
      notFound.push(definition.name);
      continue;
    }
    const { sheetAt, fitted } = found;
    const sheet = sheets[sheetAt] as Sheet;
    const own = sums.get(sheetAt) ?? new SheetSums(sheet.grid);
    sums.set(sheetAt, own);
    const table = checkFitted({ at, sheet, sheetAt, sums: own }, definition, fitted);
    tables.push(table);
    if (definition.isAppendix === true)
      appendices.push(
        appendixOf(sheet.grid, fitted.frame, definition.name, {
          checked: table.checked,
          broken: table.groups.flatMap(({ broken }) => broken),
        }),
      );
  }
  return { tables, notFound, appendices, errors: errorsIn(tables) };
}

/** Checks the sums of a definition in the table that it was found in. */
export const checkFitted = (
  position: Pick<TableToCheck, 'at' | 'sheet' | 'sheetAt' | 'sums'>,
  { name, isExact }: TableDefinition,
  { area, frame, patterns, missing }: FittedTable,
): CheckedTable =>
  checkTable({ ...position, area, frame, name, patterns, isExact: isExact === true, missing });

interface TableToCheck {
  readonly at: number;
  readonly sheet: Sheet;
  readonly sheetAt: number;
  readonly area: Area;
  readonly frame: Frame;
  readonly name: string | null;
  readonly patterns: readonly (Pattern | null)[];
  readonly sums: SheetSums;
  readonly isExact: boolean;
  readonly missing: readonly string[];
}

function checkTable({
  at,
  sheet,
  sheetAt,
  area,
  frame,
  name,
  patterns,
  sums,
  isExact,
  missing,
}: TableToCheck): CheckedTable {
  const byPattern = patterns.map((pattern) => (pattern === null ? null : sums.of(pattern, isExact)));
  const lists = byPattern.flatMap((list) => (list === null ? [] : [list]));
  const all = lists.flat();
  const sure = new Set(
    byPattern.flatMap((list, at) => (patterns[at]?.isStrong === true ? (list ?? []) : [])),
  );
  const groups = suspectsOf(all).map((group) => ({
    ...group,
    // Two sums that fail at the same cell by the same amount are no chance.
    isSure: group.suspects.length === 1 || group.broken.some((sum) => sure.has(sum)),
  }));
  const rounded = lists.flatMap(offAmongExact);
  const { top, left, bottom, right } = area;
  return {
    at,
    sheet: sheet.name,
    sheetAt,
    area: { top, left, bottom, right },
    range: rangeOfArea(area),
    name,
    groups,
    rounded,
    undecided: all.filter(({ state }) => state === 'undecided'),
    checked: all.filter(({ state }) => state !== 'empty').length,
    sums: byPattern.map((list) => (list === null ? null : stateOf(list))),
    missing,
    ...namesIn(frame, [...groups.flatMap(({ broken }) => broken), ...rounded]),
  };
}

function stateOf(sums: readonly CheckedSum[]): SumState {
  const decided = sums.filter(({ state }) => state !== 'empty' && state !== 'undecided');
  return { holdsIn: decided.filter(({ state }) => state !== 'broken').length, of: decided.length };
}

function namesIn(frame: Frame, sums: readonly CheckedSum[]): Pick<CheckedTable, 'rowNames' | 'columnNames'> {
  const cells = sums.flatMap(({ total, parts }) => [total, ...parts]);
  return {
    rowNames: new Map(cells.map(([row]) => [row, frame.nameOf('rows', row).label])),
    columnNames: new Map(cells.map(([, column]) => [column, frame.nameOf('columns', column).label])),
  };
}

/** Figures that rounding could move by one hardly all stay exact in so many lanes: there, a difference is one. */
const manyExact = 8;

function offAmongExact(sums: readonly CheckedSum[]): readonly CheckedSum[] {
  const exact = sums.filter(({ state, relation }) => state === 'holds' && relation === 'equals').length;
  const rounded = sums.filter(({ state }) => state === 'rounded');
  return exact >= manyExact && rounded.length * manyExact <= exact ? rounded : [];
}
