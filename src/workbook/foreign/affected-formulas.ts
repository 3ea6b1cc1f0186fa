import { cellKey } from '../../core/grid/addresses';
import type { Position, Rectangle } from '../plan/rectangles';
import type { FormulaParts } from './formula-text';
import { formulaParts, readsUnknownCells } from './formula-text';

/** A formula of a sheet. */
interface SheetFormula extends Position {
  readonly formula: string;
  /** The grid shows its result only, or failed to calculate it. */
  readonly isUncalculated: boolean;
}

/** A sheet with what changed on it. */
export interface ChangedSheet {
  readonly name: string;
  readonly formulas: readonly SheetFormula[];
  /** Cells with another content than in the opened file. */
  readonly changed: readonly Position[];
  /** Whether it holds tables, whose parts formulas name. */
  readonly hasTables: boolean;
}

/** Whether the result of a formula is what the grid calculated, or is known only once the workbook is calculated anew. */
export type NewResult = 'calculated' | 'unknown';

/** Rounds until the rest counts as affected: chains are longest where each row reads the one above it. */
const mostRounds = 50;

/**
 * Finds the formulas whose results may differ from those in the opened file, because they read changed cells, directly
 * or through other formulas. All others keep the result of the program that wrote the file.
 *
 * @param names the contents of defined names, in lower case
 * @returns for each sheet the affected formulas by the number of their cell
 */
export function affectedFormulas(
  sheets: readonly ChangedSheet[],
  names: ReadonlyMap<string, readonly string[]>,
): readonly ReadonlyMap<number, NewResult>[] {
  const results = sheets.map(() => new Map<number, NewResult>());
  const states = sheets.map(({ changed }) => new Changes(changed));
  if (states.every(({ isEmpty }) => isEmpty)) return results;
  const byName = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
  const isTableChanged = sheets.some(({ hasTables, changed }) => hasTables && changed.length > 0);
  const ofNames = new NameParts(names);
  const all = sheets.flatMap(({ formulas }, sheet) =>
    formulas.map((one) => ({ ...one, sheet, parts: ofNames.of(one.formula) })),
  );

  const resultOf = (sheet: number, parts: FormulaParts, isUncalculated: boolean): NewResult | undefined => {
    if (readsUnknownCells(parts) || (parts.hasBrackets && isTableChanged)) return 'unknown';
    let found: NewResult | undefined;
    for (const { sheet: name, area } of parts.references) {
      const index = name === undefined ? sheet : byName.get(name.toLowerCase());
      const state = index === undefined ? undefined : states[index];
      const result = state?.within(area);
      if (result === 'unknown') return 'unknown';
      found ??= result;
    }
    return found !== undefined && isUncalculated ? 'unknown' : found;
  };
  for (let round = 0, isGrowing = true; isGrowing; round += 1) {
    isGrowing = false;
    for (const { sheet, row, column, parts, isUncalculated } of all) {
      const key = cellKey(row, column);
      const known = results[sheet]?.get(key);
      if (known === 'unknown') continue;
      const result = round >= mostRounds ? 'unknown' : resultOf(sheet, parts, isUncalculated);
      if (result === undefined || result === known) continue;
      results[sheet]?.set(key, result);
      states[sheet]?.add(row, column, result);
      isGrowing = true;
    }
  }
  return results;
}

/** What formulas read through names, which may stand for formulas with names. */
class NameParts {
  private readonly known = new Map<string, FormulaParts | null>();

  constructor(private readonly names: ReadonlyMap<string, readonly string[]>) {}

  /** The parts of a formula with those of all names in it. */
  of(formula: string): FormulaParts {
    const parts = formulaParts(formula);
    const inner = parts.names.flatMap((name) => this.ofName(name.toLowerCase()) ?? []);
    return inner.length === 0 ? parts : joined([parts, ...inner]);
  }

  /** Null if there is no such name, or if it stands for itself. */
  private ofName(name: string): FormulaParts | null {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, null);
    const contents = this.names.get(name);
    const parts = contents === undefined ? null : joined(contents.map((content) => this.of(content)));
    this.known.set(name, parts);
    return parts;
  }
}

const joined = (parts: readonly FormulaParts[]): FormulaParts => ({
  references: parts.flatMap(({ references }) => references),
  functions: [...new Set(parts.flatMap(({ functions }) => functions))],
  names: [],
  hasBrackets: parts.some(({ hasBrackets }) => hasBrackets),
  hasSheetRange: parts.some(({ hasSheetRange }) => hasSheetRange),
});

/** The changed cells of a sheet, by rows. */
class Changes {
  private readonly rows = new Map<number, Map<number, NewResult>>();

  constructor(changed: readonly Position[]) {
    for (const { row, column } of changed) this.add(row, column, 'calculated');
  }

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  add(row: number, column: number, result: NewResult): void {
    const cells = this.rows.get(row) ?? new Map<number, NewResult>();
    this.rows.set(row, cells);
    cells.set(column, result);
  }

  within(area: Rectangle): NewResult | undefined {
    let found: NewResult | undefined;
    const visit = (cells: ReadonlyMap<number, NewResult> | undefined) => {
      if (cells === undefined) return;
      if (area.columns < cells.size)
        for (let column = area.column; column < area.column + area.columns; column += 1)
          note(cells.get(column));
      else
        for (const [column, result] of cells)
          if (column >= area.column && column < area.column + area.columns) note(result);
    };
    const note = (result: NewResult | undefined) => {
      if (result !== undefined && found !== 'unknown') found = result;
    };
    if (area.rows < this.rows.size)
      for (let row = area.row; row < area.row + area.rows; row += 1) visit(this.rows.get(row));
    else
      for (const [row, cells] of this.rows) if (row >= area.row && row < area.row + area.rows) visit(cells);
    return found;
  }
}
