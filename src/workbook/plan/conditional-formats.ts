import type { Relation, RelationTerm } from '../../core/check/tables/relations';
import { equalitiesOf, testsOf } from '../../core/check/tables/relations';
import { addressOf } from '../../core/grid/addresses';
import { amountDecimals } from '../../core/report/parse-number';
import type { CellId, Edition, RuleTest, TableId, ValueType } from '../../core/statute/types';
import type { Fixed, Position, Rectangle } from './rectangles';
import { rectanglesOf, referenceTo } from './rectangles';
import type { DataCell } from './cell-addresses';
import type { TableFrame } from './sheet-layouts';
import { addressesOf } from './cell-addresses';

/** A mark that a worksheet updates automatically, in any office program and without this one. */
export interface ConditionalFormat {
  /** The rule of the catalogue that it shows. */
  readonly ruleId: string;
  readonly kind: 'relation' | 'type' | 'blank';
  /** Where it applies; the first area contains the overall top left corner. */
  readonly areas: readonly Rectangle[];
  /** Without an equals sign; relative to the top left cell of the first area, as Excel and LibreOffice both expect. */
  readonly formula: string;
}

/**
 * The rules of a table that a worksheet can test: broken relations, invalid figures, blanks; in order of priority.
 * Relations whose formulas differ only by position become one format for all their cells. Functions of Excel 2007 and
 * earlier, English names, commas. A relation over a blank or a text is undecided and marks nothing.
 */
export function conditionalFormatsOf(
  edition: Edition,
  table: TableId,
  frame?: TableFrame,
): readonly ConditionalFormat[] {
  const addresses = addressesOf(edition, table, frame);
  return [
    ...relationFormats(equalitiesOf(edition, table), addresses),
    ...typeFormats(edition, [...addresses.values()]),
    ...blankFormats(edition, [...addresses.values()]),
  ];
}

type Addresses = ReadonlyMap<CellId, DataCell>;

/** A relation in the worksheet. */
interface Located {
  readonly ruleId: string;
  readonly left: readonly LocatedTerm[];
  readonly right: readonly LocatedTerm[];
  readonly constant: number;
  readonly marked: readonly Position[];
  /** The references that shift when the formula is applied to another marked cell; the rest is fixed. */
  readonly moves: 'row' | 'column' | 'nothing';
}

interface LocatedTerm {
  readonly k: number;
  readonly position: Position;
}

function relationFormats(relations: readonly Relation[], addresses: Addresses): readonly ConditionalFormat[] {
  const alike = new Map<string, Located[]>();
  for (const relation of relations) {
    if (relation.when.length > 0) continue;
    const placed = located(relation, addresses);
    const key = `${placed.ruleId} ${formulaAt(placed, { row: 0, column: 0 })}`;
    alike.set(key, [...(alike.get(key) ?? []), placed]);
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return cornered(rectanglesOf(group.flatMap(({ marked }) => marked))).map(
      ({ areas, corner }): ConditionalFormat => ({
        ruleId: first.ruleId,
        kind: 'relation',
        areas,
        formula: formulaAt(first, corner),
      }),
    );
  });
}

/**
 * Programs differ on which of several areas a formula is relative to, unless the first one is above and left of all
 * others. Otherwise every area gets a separate format.
 */
function cornered(
  areas: readonly Rectangle[],
): readonly { readonly areas: readonly Rectangle[]; readonly corner: Rectangle }[] {
  const [corner] = areas;
  if (corner === undefined) return [];
  return areas.every(({ row, column }) => row >= corner.row && column >= corner.column)
    ? [{ areas, corner }]
    : areas.map((area) => ({ areas: [area], corner: area }));
}

/** Terms without a position exist only in outdated layouts; in this one they are omitted. */
function located(relation: Relation, addresses: Addresses): Located {
  const terms = (side: readonly RelationTerm[]): readonly LocatedTerm[] =>
    side.flatMap(({ k, cell }) => {
      const found = addresses.get(cell);
      return found === undefined ? [] : [{ k, position: found }];
    });
  const left = terms(relation.left);
  const right = terms(relation.right);
  // A sum is marked at its total, where the user would look; a balance has no such cell.
  const isTotal = left.length === 1 && right.length > 1;
  const marked = isTotal
    ? left.map((term) => term.position)
    : relation.cells.flatMap((cell) => addresses.get(cell) ?? []);
  const all = [...left, ...right].map((term) => term.position).concat(marked);
  const sameRow = all.every(({ row }) => row === all[0]?.row);
  const sameColumn = all.every(({ column }) => column === all[0]?.column);
  return {
    ruleId: relation.rule.id,
    left,
    right,
    constant: relation.constant,
    marked,
    moves: sameRow ? 'row' : sameColumn ? 'column' : 'nothing',
  };
}

/** The formula as it reads at a position, which determines the row or column that varies. */
function formulaAt({ left, right, constant, moves }: Located, at: Position): string {
  const fixed: Fixed = { row: moves !== 'row', column: moves !== 'column' };
  const here = (terms: readonly LocatedTerm[]): readonly Position[] =>
    terms.map((term) => ({
      row: moves === 'row' ? at.row : term.position.row,
      column: moves === 'column' ? at.column : term.position.column,
    }));
  const references = (found: readonly Rectangle[]) =>
    found.map((rectangle) => referenceTo(rectangle, fixed)).join(',');
  const side = (terms: readonly LocatedTerm[], plus = 0): string => {
    const sums = [...new Set(terms.map(({ k }) => k))].map((k) => {
      const sum = `SUM(${references(rectanglesOf(here(terms.filter((term) => term.k === k))))})`;
      return k === 1 ? sum : `${k}*${sum}`;
    });
    return [...sums, ...(plus === 0 ? [] : [String(plus)])].join('+').replaceAll('+-', '-') || '0';
  };
  // A cell on both sides counts once.
  const all = rectanglesOf(here([...left, ...right]));
  const count = all.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return `AND(COUNT(${references(all)})=${count},${side(left)}<>${side(right, constant)})`;
}

const ruleWith = (edition: Edition, matches: (test: RuleTest) => boolean): string | undefined =>
  edition.rules.find((rule) => testsOf(rule).some(matches))?.id;

/** Why a number is invalid for a cell of this type; `c` is the cell. */
const faults: Record<ValueType, (c: string) => string> = {
  count: (c) => `OR(${c}<0,${c}<>INT(${c}))`,
  change: (c) => `${c}<>INT(${c})`,
  amount: (c) => `OR(${c}<0,${c}<>ROUND(${c},${amountDecimals}))`,
};

function typeFormats(edition: Edition, addresses: readonly DataCell[]): readonly ConditionalFormat[] {
  return (['count', 'change', 'amount'] as const).flatMap((type): readonly ConditionalFormat[] => {
    const ruleId = ruleWith(edition, (test) => test.kind === 'type' && test.types.includes(type));
    if (ruleId === undefined) return [];
    return cornered(rectanglesOf(addresses.filter(({ cell }) => cell.type === type))).map(
      ({ areas, corner }) => {
        const c = addressOf(corner.row, corner.column);
        // An empty text is the result of a formula that has nothing to show yet.
        const formula = `IF(ISTEXT(${c}),${c}<>"",IF(ISNUMBER(${c}),${faults[type](c)},NOT(ISBLANK(${c}))))`;
        return { ruleId, kind: 'type', areas, formula };
      },
    );
  });
}

function blankFormats(edition: Edition, addresses: readonly DataCell[]): readonly ConditionalFormat[] {
  const ruleId = ruleWith(edition, (test) => test.kind === 'filled');
  if (ruleId === undefined) return [];
  return cornered(rectanglesOf(addresses)).map(({ areas, corner }) => {
    const formula = `ISBLANK(${addressOf(corner.row, corner.column)})`;
    return { ruleId, kind: 'blank', areas, formula };
  });
}
