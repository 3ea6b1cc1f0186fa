import type { Grid, GridCell } from '../../src/core/grid/grid';
import type { WorkbookMark } from '../../src/workbook/stored/workbook-mark';
import type {
  Capabilities,
  CellWrite,
  SheetContent,
  Selection,
  SheetAddress,
  Unfinished,
  WorkbookPort,
} from '../../src/workbook/port';
import type { WorksheetPlan } from '../../src/workbook/plan/plan-worksheet';
import { calculate, isFormula } from './plan/calculate';

type Content = string | number | null;

interface MemorySheet {
  readonly id: string;
  name: string;
  shown: boolean;
  isProtected: boolean;
  /** The cells that a protection locks, by `row,column`. */
  readonly locked: ReadonlySet<string>;
  /** Top left cells of merges by `row,column`. */
  readonly merges: Map<string, { readonly rowSpan: number; readonly columnSpan: number }>;
  /** The entered content, by `row,column`; formulas with their equals sign. Empty cells have no entry. */
  readonly entries: Map<string, string | number>;
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }) => `${row},${column}`;

const placeOf = (key: string): readonly [row: number, column: number] => {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
};

/**
 * A headless workbook, to test code that uses the port. Formulas are calculated when the workbook is read. Methods that
 * are not part of the port act like the user, or another program; they report changes before they return.
 */
export class MemoryWorkbook implements WorkbookPort {
  readonly can: Capabilities = { host: 'web', undo: true, undoOfSheets: true, protectsByDefault: true };
  /** How often the workbook was read, and how often something was inserted or written. */
  reads = 0;
  writes = 0;
  /** The workbook mark of the last insertion. */
  mark: WorkbookMark | null = null;
  /** What the next insertions report as missing. */
  unfinished: readonly Unfinished[] = [];
  /** The selected cell. */
  selected: SheetAddress | null = null;
  /** Where `reveal` left the user, ready to type. */
  revealed: SheetAddress | null = null;

  #sheets: MemorySheet[] = [];
  /** The sheets before each step that can be undone. */
  readonly #steps: MemorySheet[][] = [];
  readonly #settings = new Map<string, string>();
  readonly #changeListeners = new Set<() => void>();
  readonly #selectListeners = new Set<(place: Selection) => void>();
  #open: { readonly place: SheetAddress; readonly content: Content } | null = null;
  #failure: Error | null = null;
  #lastId = 0;

  async read(): Promise<readonly SheetContent[]> {
    await this.#call();
    this.reads += 1;
    this.commit();
    return this.#sheets
      .filter(({ shown }) => shown)
      .map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        grid: gridOf(sheet),
        ...(sheet.isProtected ? { isProtected: true } : {}),
      }));
  }

  async insert(
    plans: readonly WorksheetPlan[],
    mark: WorkbookMark | null,
    instead: readonly string[] = [],
  ): Promise<readonly Unfinished[]> {
    await this.#call();
    const old = instead.map((id) => this.#sheet(id));
    this.#keep();
    this.writes += 1;
    for (const plan of plans) {
      const id = this.#add(
        plan.name,
        plan.cells.map(({ formula, ...cell }) =>
          formula === undefined ? cell : { ...cell, content: `=${formula}` },
        ),
        new Set(plan.cells.filter(({ locked }) => locked).map(keyOf)),
      );
      this.#sheet(id).isProtected = plan.isProtected === true;
    }
    for (const sheet of old) sheet.shown = false;
    if (mark !== null) this.mark = mark;
    return this.unfinished;
  }

  async protect(sheets: readonly string[], isProtected: boolean): Promise<void> {
    await this.#call();
    for (const sheet of sheets.map((id) => this.#sheet(id))) sheet.isProtected = isProtected;
  }

  /** Whether the user can type into a cell; here `type` does so all the same. */
  canType(place: SheetAddress): boolean {
    const { isProtected, locked } = this.#sheet(place.sheet);
    return !isProtected || !locked.has(keyOf(place));
  }

  async discard(sheets: readonly string[]): Promise<void> {
    await this.#call();
    const gone = sheets.map((id) => this.#sheet(id));
    this.#sheets = this.#sheets.filter((sheet) => !gone.includes(sheet));
  }

  async write(cells: readonly CellWrite[]): Promise<void> {
    await this.#call();
    this.writes += 1;
    const targets = cells.map((cell) => ({ cell, sheet: this.#sheet(cell.sheet) }));
    this.#keep();
    for (const { cell, sheet } of targets) enter(sheet, cell, cell.content);
  }

  async reveal(place: SheetAddress): Promise<void> {
    await this.#call();
    this.#sheet(place.sheet);
    this.revealed = place;
    this.select(place);
  }

  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onSelect(listener: (place: Selection) => void): () => void {
    this.#selectListeners.add(listener);
    return () => this.#selectListeners.delete(listener);
  }

  async setting(key: string): Promise<string | null> {
    await this.#call();
    return this.#settings.get(key) ?? null;
  }

  async saveSetting(key: string, value: string | null): Promise<void> {
    await this.#call();
    if (value === null) this.#settings.delete(key);
    else this.#settings.set(key, value);
  }

  /** Types into a cell and leaves it. A text that reads as a number becomes one, as in every spreadsheet. */
  type(place: SheetAddress, content: Content): void {
    this.startTyping(place, content);
    this.commit();
  }

  /** Types into a cell without leaving it: `read` must include the current text. */
  startTyping(place: SheetAddress, content: Content): void {
    this.#sheet(place.sheet);
    this.commit();
    this.#open = { place, content };
  }

  /** Leaves the cell being edited, if there is one. */
  commit(): void {
    if (this.#open === null) return;
    const { place, content } = this.#open;
    this.#open = null;
    const isNumber = typeof content === 'string' && /^\s*[+-]?\d+(?:\.\d+)?\s*$/u.test(content);
    enter(this.#sheet(place.sheet), place, isNumber ? Number(content) : content);
    this.#changed();
  }

  select(place: Selection): void {
    this.selected = place;
    for (const listener of this.#selectListeners) listener(place);
  }

  /** A foreign sheet, such as a table that was there before. Returns its id. */
  addSheet(name: string, grid: Grid): string {
    const id = this.#add(
      name,
      grid.cells.map(({ formula, ...cell }) =>
        formula === undefined ? cell : { ...cell, content: `=${formula}` },
      ),
    );
    this.#changed();
    return id;
  }

  renameSheet(id: string, name: string): void {
    this.#sheet(id).name = name;
    this.#changed();
  }

  deleteSheet(id: string): void {
    this.#sheets.splice(this.#sheets.indexOf(this.#sheet(id)), 1);
    this.#changed();
  }

  hideSheet(id: string): void {
    this.#sheet(id).shown = false;
    this.#changed();
  }

  showSheet(id: string): void {
    this.#sheet(id).shown = true;
    this.#changed();
  }

  /** Undoes the last insertion or write. */
  undo(): void {
    const before = this.#steps.pop();
    if (before === undefined) return;
    this.#sheets = before;
    this.#changed();
  }

  /** Makes the next call of the port fail, like a host that is busy or was closed. */
  failNext(error: Error): void {
    this.#failure = error;
  }

  async #call(): Promise<void> {
    await Promise.resolve();
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure;
  }

  #sheet(id: string): MemorySheet {
    const sheet = this.#sheets.find((candidate) => candidate.id === id);
    if (sheet === undefined) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  #add(wanted: string, cells: readonly GridCell[], locked: ReadonlySet<string> = new Set()): string {
    this.#lastId += 1;
    const names = new Set(this.#sheets.map(({ name }) => name));
    let name = wanted;
    for (let number = 2; names.has(name); number += 1) name = `${wanted} (${number})`;
    const sheet: MemorySheet = {
      id: `sheet${this.#lastId}`,
      name,
      shown: true,
      isProtected: false,
      locked,
      merges: new Map(
        cells
          .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
          .map((cell) => [keyOf(cell), { rowSpan: cell.rowSpan, columnSpan: cell.columnSpan }]),
      ),
      entries: new Map(),
    };
    for (const cell of cells) enter(sheet, cell, cell.content);
    this.#sheets.push(sheet);
    return sheet.id;
  }

  #keep(): void {
    this.#steps.push(
      this.#sheets.map((sheet) => ({
        ...sheet,
        merges: new Map(sheet.merges),
        entries: new Map(sheet.entries),
      })),
    );
  }

  #changed(): void {
    for (const listener of this.#changeListeners) listener();
  }
}

function enter(
  sheet: MemorySheet,
  place: { readonly row: number; readonly column: number },
  content: Content,
): void {
  if (content === null || content === '') sheet.entries.delete(keyOf(place));
  else sheet.entries.set(keyOf(place), content);
}

/** Everything not empty, and merged cells, with calculated formulas. */
function gridOf({ entries, merges }: MemorySheet): Grid {
  const values = calculate(entries);
  const keys = [...new Set([...entries.keys(), ...merges.keys()])];
  const cells = keys
    .map((key): GridCell => {
      const [row, column] = placeOf(key);
      const entry = entries.get(key) ?? null;
      return {
        row,
        column,
        ...(merges.get(key) ?? { rowSpan: 1, columnSpan: 1 }),
        content: values.get(key) ?? null,
        ...(isFormula(entry) ? { formula: entry.slice(1) } : {}),
      };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    rows: Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan)),
    columns: Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan)),
    cells,
    typed: true,
  };
}
