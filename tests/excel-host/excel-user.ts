import type { Selection, SheetAddress } from '../../src/workbook/port';
import type { Rectangle } from '../../src/workbook/plan/rectangles';
import { keyOf } from './areas';
import type { ExcelHost } from './excel-host';
import type { Actor } from './host-workbook';

const cellAt = ({ row, column }: Omit<SheetAddress, 'sheet'>): Rectangle => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

/** The actions of a person in Excel, or of another author in the same workbook. Events follow as in Excel. */
export class ExcelUser {
  constructor(
    private readonly host: ExcelHost,
    private readonly actor: Actor = 'user',
  ) {}

  type(place: SheetAddress, text: string): void {
    this.#do(() => this.host.workbook.write(place.sheet, cellAt(place), text));
  }

  /** Pastes a block, its first cell at an address. */
  paste(place: SheetAddress, contents: readonly (readonly (string | number)[])[]): void {
    const area = {
      row: place.row,
      column: place.column,
      rows: contents.length,
      columns: contents[0]?.length ?? 0,
    };
    this.#do(() => this.host.workbook.write(place.sheet, area, contents));
  }

  select(place: Selection): void {
    const { row, column, rows = 1, columns = 1 } = place;
    this.#do(() => {
      this.host.workbook.activate(place.sheet);
      this.host.workbook.select(place.sheet, { row, column, rows, columns });
    });
  }

  show(sheet: string): void {
    this.#do(() => this.host.workbook.activate(sheet));
  }

  rename(sheet: string, name: string): void {
    this.#do(() => this.host.workbook.renameSheet(sheet, name));
  }

  delete(sheet: string): void {
    this.#do(() => this.host.workbook.deleteSheet(sheet));
  }

  copy(sheet: string): string {
    return this.#do(() => this.host.workbook.copySheet(sheet).id);
  }

  move(sheet: string, position: number): void {
    this.host.workbook.moveSheet(sheet, position);
  }

  hide(sheet: string): void {
    this.#do(() => this.host.workbook.show(sheet, 'Hidden'));
  }

  unhide(sheet: string): void {
    this.#do(() => this.host.workbook.show(sheet, 'Visible'));
  }

  protect(sheet: string, password = ''): void {
    this.host.workbook.sheet(sheet).protect({}, password);
  }

  /** Whether the cell can be typed into. */
  canType({ sheet, row, column }: SheetAddress): boolean {
    const found = this.host.workbook.sheet(sheet);
    return !found.isProtected || found.formatAt(keyOf(row, column), 'Protection.Locked') === false;
  }

  /** Ctrl+Z with the focus in the grid. */
  undo(): void {
    this.host.workbook.undo();
  }

  /** Merges cells in the menu, which keeps only the first content. */
  merge(place: SheetAddress, rows: number, columns: number): void {
    const sheet = this.host.workbook.sheet(place.sheet);
    const area = { row: place.row, column: place.column, rows, columns };
    for (let index = 1; index < rows * columns; index += 1)
      this.type(
        {
          sheet: place.sheet,
          row: place.row + Math.floor(index / columns),
          column: place.column + (index % columns),
        },
        '',
      );
    sheet.merge(area);
  }

  insertRows(sheet: string, at: number, count: number): void {
    this.#shift(sheet, at, count, 'RowInserted');
  }

  deleteRows(sheet: string, at: number, count: number): void {
    this.#shift(sheet, at, -count, 'RowDeleted');
  }

  get selected(): SheetAddress {
    const { activeSheet } = this.host.workbook;
    const { row, column } = this.host.workbook.sheet(activeSheet).selected;
    return { sheet: activeSheet, row, column };
  }

  #shift(id: string, at: number, count: number, changeType: string): void {
    this.#do(() => {
      const sheet = this.host.workbook.sheet(id);
      sheet.shiftRows(at, count);
      const area = { row: at, column: 0, rows: Math.abs(count), columns: 16_384 };
      this.host.workbook.changed(sheet, area, changeType);
    });
  }

  #do<T>(act: () => T): T {
    const { workbook } = this.host;
    workbook.actor = this.actor;
    try {
      return act();
    } finally {
      workbook.actor = 'addin';
    }
  }
}
