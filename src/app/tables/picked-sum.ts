import { bodyAround } from '../../core/tables/body-around';
import type { TableDefinition } from '../../core/tables/definition';
import { idleLanes } from '../../core/tables/define-table';
import { across, Frame } from '../../core/tables/frame';
import { isRateLabel } from '../../core/tables/label-words';
import type { Axis } from '../../core/tables/lines';
import type { Pattern, RelationKind } from '../../core/tables/pattern';
import { SheetTexts } from '../../core/tables/sheet-texts';
import { SheetSums } from '../../core/tables/sums';
import { tableAreas } from '../../core/tables/table-areas';
import type { Selection, SheetContent } from '../../workbook/port';
import { definedAt, keyOfSum } from './define-sums';
import type { SumState } from './check-tables';
import { findDefined } from './find-defined';
import { positionOf } from './find-tables';

/** A sum that the user puts together. */
export interface PickedSum {
  readonly relation: RelationKind;
  readonly axis: Axis;
  readonly total: number;
  readonly parts: readonly { readonly line: number; readonly sign: 1 | -1 }[];
}

/** A table in which sums are picked, with its rows and columns. */
export class PickingTable {
  private readonly sums: SheetSums;

  private constructor(
    readonly sheet: SheetContent,
    readonly frame: Frame,
    /** Of the table, if it has a definition. */
    readonly definedAt: number | null,
    readonly title: string | null,
  ) {
    this.sums = new SheetSums(sheet.grid);
  }

  /** The table around a cell; null if there is none, or the sheet is too large. */
  static around(
    sheet: SheetContent,
    [row, column]: readonly [number, number],
    definitions: readonly TableDefinition[],
  ): PickingTable | null {
    const cell = { top: row, bottom: row, left: column, right: column };
    try {
      const known = definedAt(definitions, sheet, cell);
      if (known !== null) return new PickingTable(sheet, known.frame, known.at, null);
      const texts = new SheetTexts(sheet.grid);
      const isAround = (area: Frame['area']): boolean =>
        row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
      const { regions, areas } = tableAreas(sheet.grid, texts);
      const area = regions.find(isAround) ?? areas.find(isAround);
      if (area === undefined) return null;
      const frame = new Frame(texts, area, bodyAround(sheet.grid, area, [row, column]));
      return new PickingTable(sheet, frame, null, regions.find(isAround)?.title ?? null);
    } catch {
      return null;
    }
  }

  /** The rows or columns that can be added up, by name. */
  lines(axis: Axis): readonly { readonly line: number; readonly name: string }[] {
    return this.frame.lines(axis).map((line) => ({ line, name: this.nameOf(axis, line) }));
  }

  nameOf(axis: Axis, line: number): string {
    const { label } = this.frame.nameOf(axis, line);
    return label === '' ? positionOf(axis, line) : label;
  }

  /** Where a sum holds as it is now. */
  stateOf(picked: PickedSum): SumState {
    const { holdsIn, brokenIn } = this.patternOf(picked);
    return { holdsIn: holdsIn.length, of: holdsIn.length + brokenIn.length };
  }

  /** The sum with its lanes: shares, averages and empty ones are none. */
  patternOf({ relation, axis, total, parts }: PickedSum): Pattern {
    const lanes = this.frame.lines(across(axis));
    const pattern: Pattern = {
      relation,
      axis,
      total,
      parts: parts.map(({ line }) => line),
      signs: parts.map(({ sign }) => sign),
      holdsIn: lanes,
      roundedIn: [],
      brokenIn: [],
      isStrong: true,
      bits: 0,
    };
    const states = this.sums.of(pattern).map(({ state }) => state);
    const isRate = (lane: number): boolean => isRateLabel(this.frame.nameOf(across(axis), lane).label);
    return {
      ...pattern,
      holdsIn: lanes.filter((_, at) => states[at] === 'holds' || states[at] === 'rounded'),
      brokenIn: lanes.filter((lane, at) => states[at] === 'broken' && !isRate(lane)),
    };
  }

  /** The definitions with this sum, instead of another one if it was changed. */
  addTo(
    definitions: readonly TableDefinition[],
    picked: PickedSum,
    instead: number | null,
    name: string,
  ): readonly TableDefinition[] {
    const pattern = this.patternOf(picked);
    const lanes = this.frame.lines(across(picked.axis));
    // Lanes without figures may get some: only shares and the like never add up.
    const idle = idleLanes(this.frame, [pattern], picked.axis).filter((lane) =>
      isRateLabel(this.frame.nameOf(across(picked.axis), lane).label),
    );
    const sum = this.frame.sumOf(pattern, idle.length === lanes.length ? [] : idle);
    if (this.definedAt === null)
      return [
        ...definitions,
        { name: this.title ?? name, sheet: this.sheet.name, ...this.frame.body, sums: [sum] },
      ];
    return definitions.map((definition, at) => {
      if (at !== this.definedAt) return definition;
      const others = definition.sums.filter((one, i) => i !== instead && keyOfSum(one) !== keyOfSum(sum));
      const before = instead ?? others.length;
      return { ...definition, sums: [...others.slice(0, before), sum, ...others.slice(before)] };
    });
  }
}

/** Why selected cells were not added. */
export type PickProblem = 'otherLine' | 'outside';

/** What was picked so far: the first cell is the total, and gives the row or column in which the others are. */
export interface Picks {
  readonly total: readonly [row: number, column: number];
  readonly sum: PickedSum | null;
}

/** Adds selected cells as parts, or takes out those that are parts already. */
export function withSelected(
  table: PickingTable,
  { total, sum }: Picks,
  { row, column, rows = 1, columns = 1 }: Selection,
): PickedSum | PickProblem {
  const [ownRow, ownColumn] = total;
  const isInColumn = columns === 1 && column === ownColumn;
  const isInRow = rows === 1 && row === ownRow;
  const axis = sum?.axis ?? (isInColumn ? 'rows' : isInRow ? 'columns' : null);
  if (axis === null || !(axis === 'rows' ? columns === 1 : rows === 1)) return 'otherLine';
  const own = axis === 'rows' ? ownRow : ownColumn;
  const [from, count] = axis === 'rows' ? [row, rows] : [column, columns];
  const lines = table.frame.lines(axis).filter((line) => line >= from && line < from + count && line !== own);
  if (lines.length === 0) return 'outside';
  const before = sum?.parts ?? [];
  const isKnown = lines.every((line) => before.some((part) => part.line === line));
  const parts = isKnown
    ? before.filter((part) => !lines.includes(part.line))
    : [
        ...before,
        ...lines
          .filter((line) => !before.some((part) => part.line === line))
          .map((line) => ({ line, sign: 1 as const })),
      ];
  return {
    relation: sum?.relation ?? 'equals',
    axis,
    total: own,
    parts: [...parts].sort((a, b) => a.line - b.line),
  };
}

interface SumOnSheet {
  readonly table: PickingTable;
  readonly picks: Picks;
}

/** A sum that was found, to be changed; null if its table cannot be found anymore. */
export function editedSum(
  sheet: SheetContent,
  pattern: Pattern,
  definitions: readonly TableDefinition[],
): SumOnSheet | null {
  const { axis, total, holdsIn, brokenIn } = pattern;
  const lane = holdsIn[0] ?? brokenIn[0];
  if (lane === undefined) return null;
  const cell = axis === 'rows' ? ([total, lane] as const) : ([lane, total] as const);
  const table = PickingTable.around(sheet, cell, definitions);
  return table === null ? null : { table, picks: { total: cell, sum: sumOf(pattern) } };
}

/** A sum of a definition, to be changed; null if it is not on the sheets. */
export function pickedFrom(
  sheets: readonly SheetContent[],
  definitions: readonly TableDefinition[],
  at: number,
  sum: number,
): SumOnSheet | null {
  const found = findDefined(sheets, definitions)[at]?.found;
  const pattern = found?.fitted.patterns[sum];
  const sheet = sheets[found?.sheetAt ?? -1];
  return pattern === null || pattern === undefined || sheet === undefined
    ? null
    : editedSum(sheet, pattern, definitions);
}

const sumOf = ({ relation, axis, total, parts, signs }: Pattern): PickedSum => ({
  relation,
  axis,
  total,
  parts: parts.map((line, at) => ({ line, sign: signs[at] ?? 1 })),
});
