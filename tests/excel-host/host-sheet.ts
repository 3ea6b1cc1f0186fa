import type { Rectangle } from '../../src/workbook/plan/rectangles';
import type { Value } from '../workbook/plan/worksheet-formula';
import { calculate, isFormula } from '../workbook/plan/calculate';
import { holds, keyOf, keysOf, overlap, placeOf, same, shifted } from './areas';
import type { Behaviour } from './behaviours';
import { accessDenied, HostError, invalidArgument } from './host-error';

/** The content of a cell: a text that begins with an equals sign is a formula unless it was forced to be text. */
interface Entry {
  readonly content: string | number;
  readonly isText: boolean;
}

/** Formats of a cell by the names of the wire, such as `Font.Bold`; unset ones have Excel's default. */
type Formats = ReadonlyMap<string, unknown>;

export interface ConditionalRule {
  readonly id: string;
  readonly areas: readonly Rectangle[];
  formula: string;
  readonly format: Map<string, unknown>;
}

export interface ValidationRule {
  readonly area: Rectangle;
  readonly members: Map<string, unknown>;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

const defaultFormats: Readonly<Record<string, unknown>> = {
  NumberFormat: 'General',
  WrapText: false,
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  'Font.Name': '宋体',
  'Font.Size': 11,
  'Font.Bold': false,
  'Font.Color': '#000000',
  'Fill.Color': '#FFFFFF',
  'Protection.Locked': true,
};

/** A sheet of the host: cells, merges, formats and rules. Refuses what Excel refuses. */
export class HostSheet {
  visibility: Visibility = 'Visible';
  isProtected = false;
  /** What the protection allows, by the names of the wire; all that is not in it is forbidden. */
  protectionOptions: Readonly<Record<string, boolean>> = {};
  password = '';
  /** Conditional formats were added and show nothing yet. */
  rulesSleep = false;
  frozen: Rectangle | null = null;
  selected: Rectangle = { row: 0, column: 0, rows: 1, columns: 1 };
  merges: Rectangle[] = [];
  conditionalRules: ConditionalRule[] = [];
  validations: ValidationRule[] = [];
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly customProperties = new Map<string, string>();
  #entries = new Map<string, Entry>();
  #formats = new Map<string, Map<string, unknown>>();

  constructor(
    readonly id: string,
    public name: string,
    readonly does: (behaviour: Behaviour) => boolean = () => false,
  ) {}

  /** The displayed contents of the cells. */
  values(): ReadonlyMap<string, Value> {
    return calculate(
      new Map([...this.#entries].map(([key, { content }]) => [key, content])),
      (key) => this.#entries.get(key)?.isText ?? false,
    );
  }

  formulaAt(key: string): string | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && !entry.isText && isFormula(entry.content) ? entry.content : undefined;
  }

  get hasFormulas(): boolean {
    return [...this.#entries.keys()].some((key) => this.formulaAt(key) !== undefined);
  }

  /** The smallest area with all non-empty cells of an area; null if there are none. */
  usedWithin(area: Rectangle): Rectangle | null {
    const places = [...this.#entries.keys()].map(placeOf).filter(([row, column]) => holds(area, row, column));
    if (places.length === 0) return null;
    const rows = places.map(([row]) => row);
    const columns = places.map(([, column]) => column);
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  }

  /** Writes a block like `range.values` and `range.formulas`. null leaves a cell, an empty text empties it. */
  writeBlock(area: Rectangle, matrix: unknown): void {
    const rows = matrixOf(matrix, area);
    this.checkWritable(area);
    rows.forEach((contents, r) =>
      contents.forEach((content, c) => {
        if (content !== null) this.#enter(area.row + r, area.column + c, content);
      }),
    );
  }

  /** The contents of an area as they are now. Returns the function that brings them back. */
  remember(area: Rectangle): () => void {
    const entries = keysOf(area).map((key) => [key, this.#entries.get(key)] as const);
    return () => {
      for (const [key, entry] of entries)
        if (entry === undefined) this.#entries.delete(key);
        else this.#entries.set(key, entry);
    };
  }

  checkWritable(area: Rectangle): void {
    if (this.isProtected && keysOf(area).some((key) => this.formatAt(key, 'Protection.Locked') !== false))
      throw accessDenied(`${this.name} is protected`);
  }

  protect(options: Readonly<Record<string, boolean>>, password: string): void {
    if (this.isProtected) throw accessDenied(`${this.name} is protected already`);
    this.isProtected = true;
    this.protectionOptions = options;
    this.password = password;
  }

  unprotect(password: string): void {
    if (this.isProtected && password !== this.password) throw accessDenied('the password is wrong');
    this.isProtected = false;
  }

  /** For formats and everything else that protection forbids entirely. */
  checkUnprotected(): void {
    if (this.isProtected) throw accessDenied(`${this.name} is protected`);
  }

  merge(area: Rectangle): void {
    this.checkUnprotected();
    if (this.merges.some((other) => overlap(other, area) && !same(other, area)))
      throw new HostError('MergedRangeConflict', 'the area overlaps merged cells');
    for (const key of keysOf(area).slice(1))
      if (this.#entries.has(key)) throw invalidArgument('merging would lose contents');
    this.merges.push(area);
  }

  unmerge(area: Rectangle): void {
    this.checkUnprotected();
    this.merges = this.merges.filter((other) => !overlap(other, area));
  }

  formatAt(key: string, name: string): unknown {
    return this.#formats.get(key)?.get(name) ?? defaultFormats[name];
  }

  format(area: Rectangle, name: string, value: unknown): void {
    this.checkUnprotected();
    for (const key of keysOf(area)) {
      const formats = this.#formats.get(key) ?? new Map<string, unknown>();
      this.#formats.set(key, formats.set(name, value));
    }
  }

  formatsAt(row: number, column: number): Formats {
    return this.#formats.get(keyOf(row, column)) ?? new Map<string, unknown>();
  }

  /** Inserts rows, or deletes them if the count is negative. */
  shiftRows(at: number, count: number): void {
    this.#entries = this.#shiftKeys(this.#entries, at, count);
    this.#formats = this.#shiftKeys(this.#formats, at, count);
    for (const [key, entry] of this.#entries)
      if (!entry.isText && isFormula(entry.content))
        this.#entries.set(key, { ...entry, content: shiftReferences(entry.content, at, count) });
    const moved = (areas: readonly Rectangle[]) => areas.flatMap((area) => shifted(area, at, count) ?? []);
    this.merges = moved(this.merges);
    this.conditionalRules = this.conditionalRules.map((rule) => ({ ...rule, areas: moved(rule.areas) }));
    this.validations = this.validations.flatMap((rule) => {
      const area = shifted(rule.area, at, count);
      return area === null ? [] : [{ ...rule, area }];
    });
  }

  copyTo(sheet: HostSheet): void {
    sheet.#entries = new Map(this.#entries);
    sheet.#formats = new Map([...this.#formats].map(([key, formats]) => [key, new Map(formats)]));
    sheet.merges = [...this.merges];
    for (const [key, value] of this.customProperties) sheet.customProperties.set(key, value);
  }

  #enter(row: number, column: number, content: unknown): void {
    const key = keyOf(row, column);
    if (content === '') {
      this.#entries.delete(key);
      return;
    }
    const merge = this.merges.find((area) => holds(area, row, column));
    const isCovered = merge !== undefined && (merge.row !== row || merge.column !== column);
    if (isCovered && this.does('mergedWritesVanish')) return;
    if (isCovered)
      throw invalidArgument(`${key} lies under a merged cell and shows nothing that is written there`);
    const { impliedFormat, ...entry } = entryOf(content, this.formatAt(key, 'NumberFormat') === '@');
    this.#entries.set(key, entry);
    if (impliedFormat !== undefined && this.formatAt(key, 'NumberFormat') === 'General')
      this.#formats.set(key, new Map([...(this.#formats.get(key) ?? []), ['NumberFormat', impliedFormat]]));
  }

  #shiftKeys<T>(map: ReadonlyMap<string, T>, at: number, count: number): Map<string, T> {
    return new Map(
      [...map].flatMap(([key, value]) => {
        const [row, column] = placeOf(key);
        if (row < at) return [[key, value] as const];
        return row + count < at ? [] : [[keyOf(row + count, column), value] as const];
      }),
    );
  }
}

/** One value for all cells, or exactly one for each. */
export function matrixOf(matrix: unknown, { rows, columns }: Rectangle): readonly (readonly unknown[])[] {
  if (!Array.isArray(matrix))
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => matrix));
  const lines = matrix as readonly unknown[];
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns))
    throw invalidArgument('the array has another size than the range');
  return lines as readonly (readonly unknown[])[];
}

/** How Excel interprets entered content. A date or percentage also formats the cell if that had no format. */
function entryOf(content: unknown, isTextFormat: boolean): Entry & { readonly impliedFormat?: string } {
  if (typeof content === 'number') return { content, isText: false };
  if (typeof content === 'boolean') return { content: String(content).toUpperCase(), isText: false };
  if (typeof content !== 'string') throw invalidArgument('a cell holds a number or a text');
  if (content.length > 32_767) throw invalidArgument('a cell holds at most 32,767 characters');
  if (isTextFormat) return { content, isText: true };
  if (content.startsWith("'")) return { content: content.slice(1), isText: true };
  const isNumber = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/u.test(content);
  if (isNumber) return { content: Number(content), isText: false };
  const [, percent] = /^(\d+(?:\.\d+)?)%$/u.exec(content) ?? [];
  if (percent !== undefined) return { content: Number(percent) / 100, isText: false, impliedFormat: '0%' };
  if (/^\d{1,4}[-/年]\d{1,2}(?:[-/月]\d{1,2}日?)?$/u.test(content))
    return { content: 45_000, isText: false, impliedFormat: 'm"月"d"日"' };
  return { content, isText: false };
}

/** References of a formula after rows were inserted or deleted. */
const shiftReferences = (formula: string, at: number, count: number): string =>
  formula.replace(/(\$?[A-Z]{1,3}\$?)(\d+)/gu, (_, letters: string, digits: string) => {
    const row = Number(digits) - 1;
    if (row < at) return `${letters}${digits}`;
    return row + count < at ? '#REF!' : `${letters}${row + count + 1}`;
  });
