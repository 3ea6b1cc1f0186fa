import type { Grid } from '../grid/grid';
import type { Axis } from './lines';
import type { DetectedTable } from './detect-tables';
import type { Pattern } from './pattern';

/** A row or column by its label, however the sheet is sorted or moved; `nth` counts equal labels from 0. */
export interface LineName {
  readonly label: string;
  readonly nth: number;
}

/** A confirmed sum: a total and its parts by name. */
interface DefinedSum {
  readonly axis: Axis;
  readonly total: LineName;
  readonly parts: readonly LineName[];
  readonly signs: readonly (1 | -1)[];
  /** Rows or columns across in which nothing adds up, such as shares and averages. */
  readonly notIn: readonly LineName[];
}

/** A table with its confirmed sums, found again by its labels. */
export interface TableDefinition {
  readonly name: string;
  /** Rows above the first figures, and columns in front of them, that hold its labels. */
  readonly headRows: number;
  readonly labelColumns: number;
  readonly sums: readonly DefinedSum[];
}

/** A definition in a sheet: what was found, and the names of the lines that were not. */
export interface FittedTable {
  readonly patterns: readonly Pattern[];
  readonly missing: readonly string[];
}

type Area = Pick<DetectedTable, 'top' | 'left' | 'bottom' | 'right'>;

/** The labels of a table's rows and columns. */
class Frame {
  private readonly texts = new Map<string, string>();
  /** The first row and column of figures. */
  private readonly body: { readonly row: number; readonly column: number };
  private readonly named: Readonly<Record<Axis, ReadonlyMap<string, readonly number[]>>>;
  private readonly nameOfLine: Readonly<Record<Axis, ReadonlyMap<number, string>>>;

  constructor(
    grid: Grid,
    private readonly area: Area,
    { headRows, labelColumns }: Pick<TableDefinition, 'headRows' | 'labelColumns'>,
  ) {
    this.body = { row: area.top + headRows, column: area.left + labelColumns };
    for (const { row, column, content } of grid.cells)
      if (
        content !== null &&
        row >= area.top &&
        row <= area.bottom &&
        column >= area.left &&
        column <= area.right &&
        (row < this.body.row || column < this.body.column)
      )
        this.texts.set(`${row},${column}`, String(content).trim());
    this.nameOfLine = { rows: this.namesOf('rows'), columns: this.namesOf('columns') };
    this.named = { rows: linesByName(this.nameOfLine.rows), columns: linesByName(this.nameOfLine.columns) };
  }

  private namesOf(axis: Axis): ReadonlyMap<number, string> {
    const { top, left, bottom, right } = this.area;
    const [from, to] = axis === 'rows' ? [this.body.row, bottom] : [this.body.column, right];
    const [labelFrom, labelTo] = axis === 'rows' ? [left, this.body.column] : [top, this.body.row];
    const names = new Map<number, string>();
    for (let line = from; line <= to; line += 1) {
      const found: string[] = [];
      for (let lane = labelFrom; lane < labelTo; lane += 1) {
        const text = this.texts.get(axis === 'rows' ? `${line},${lane}` : `${lane},${line}`);
        // Running numbers change when rows are sorted.
        if (text !== undefined && text !== '' && !(axis === 'rows' && /^\d+$/u.test(text))) found.push(text);
      }
      names.set(line, found.join('/').replace(/\s+/gu, ''));
    }
    return names;
  }

  nameOf(axis: Axis, line: number): LineName {
    const label = this.nameOfLine[axis].get(line) ?? '';
    return { label, nth: Math.max(0, (this.named[axis].get(label) ?? []).indexOf(line)) };
  }

  lineOf(axis: Axis, { label, nth }: LineName): number | undefined {
    return this.named[axis].get(label)?.[nth];
  }

  /** The rows or columns of the table that hold figures. */
  lanes(axis: Axis): readonly number[] {
    return [...this.nameOfLine[across(axis)].keys()];
  }
}

const least = (numbers: readonly number[], otherwise: number): number =>
  numbers.reduce((found, number) => Math.min(found, number), numbers[0] ?? otherwise);

function linesByName(names: ReadonlyMap<number, string>): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  for (const [line, name] of names) lines.set(name, [...(lines.get(name) ?? []), line]);
  return lines;
}

/** The first row and column of a table that its sums run through. */
function bodyOf({ top, left, patterns }: DetectedTable): Pick<TableDefinition, 'headRows' | 'labelColumns'> {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const { axis, total, parts, holdsIn, brokenIn } of patterns) {
    (axis === 'rows' ? rows : columns).push(total, ...parts);
    (axis === 'rows' ? columns : rows).push(...holdsIn, ...brokenIn);
  }
  return { headRows: least(rows, top) - top, labelColumns: least(columns, left) - left };
}

/** Keeps the sums of a detected table by the names of its lines. */
export function definitionOf(grid: Grid, table: DetectedTable, name: string): TableDefinition {
  const body = bodyOf(table);
  const frame = new Frame(grid, table, body);
  return {
    name,
    ...body,
    sums: table.patterns.map(({ axis, total, parts, signs }) => ({
      axis,
      total: frame.nameOf(axis, total),
      parts: parts.map((part) => frame.nameOf(axis, part)),
      signs,
      notIn: idleLanes(frame, table, axis),
    })),
  };
}

const across = (axis: Axis): Axis => (axis === 'rows' ? 'columns' : 'rows');

/** Labelled lanes in which there is nothing to add up in a direction. */
function idleLanes(frame: Frame, { patterns }: DetectedTable, axis: Axis): readonly LineName[] {
  const own = patterns.filter((pattern) => pattern.axis === axis);
  const used = new Set(own.flatMap(({ holdsIn, brokenIn }) => [...holdsIn, ...brokenIn]));
  return frame
    .lanes(axis)
    .filter((lane) => !used.has(lane))
    .map((lane) => frame.nameOf(across(axis), lane))
    .filter(({ label }) => label !== '');
}

/**
 * Finds a definition in a detected table. A sum of which a line is missing is left out, and the line named.
 *
 * @returns the patterns with all their lanes to check; which of them hold is for `SheetSums`
 */
export function fitDefinition(grid: Grid, table: Area, definition: TableDefinition): FittedTable {
  const frame = new Frame(grid, table, definition);
  const missing = new Set<string>();
  const patterns = definition.sums.flatMap(({ axis, total, parts, signs, notIn }): readonly Pattern[] => {
    const lines = [total, ...parts].map((name) => {
      const line = frame.lineOf(axis, name);
      if (line === undefined) missing.add(name.label);
      return line;
    });
    const idle = new Set(notIn.map((name) => frame.lineOf(across(axis), name)));
    const [own, ...others] = lines;
    if (own === undefined || others.some((line) => line === undefined)) return [];
    return [
      {
        axis,
        total: own,
        parts: others as readonly number[],
        signs,
        holdsIn: frame.lanes(axis).filter((lane) => !idle.has(lane)),
        roundedIn: [],
        brokenIn: [],
        isStrong: true,
        bits: 0,
      },
    ];
  });
  return { patterns, missing: [...missing] };
}
