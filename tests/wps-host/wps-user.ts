import type { SheetAddress } from '../../src/workbook/port';
import type { Rectangle } from '../../src/workbook/plan/rectangles';
import { keyOf } from '../excel-host/areas';
import type { HostSheet } from '../excel-host/host-sheet';
import type { WpsHost } from './wps-host';

const cellAt = ({ row, column }: Omit<SheetAddress, 'sheet'>): Rectangle => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

/** The actions of a person in WPS. Sheets are named by the host's ids, or by the ids that the program gives them. */
export class WpsUser {
  constructor(
    private readonly host: WpsHost,
    /** The name of the sheet that the program knows under an id. */
    private readonly nameOf: (id: string) => string | undefined = () => undefined,
  ) {}

  type(place: SheetAddress, text: string): void {
    this.host.write(this.sheet(place.sheet), cellAt(place), text);
  }

  select(place: SheetAddress): void {
    const sheet = this.sheet(place.sheet);
    this.host.activate(sheet);
    this.host.select(sheet, cellAt(place));
  }

  show(id: string): void {
    this.host.activate(this.sheet(id));
  }

  rename(id: string, name: string): void {
    this.host.rename(this.sheet(id), name);
  }

  delete(id: string): void {
    const { flags } = this.host;
    // Who is asked answers at once.
    flags.DisplayAlerts = false;
    this.host.deleteSheet(this.sheet(id));
    flags.DisplayAlerts = true;
  }

  hide(id: string): void {
    this.host.show(this.sheet(id), false);
  }

  unhide(id: string): void {
    this.host.show(this.sheet(id), true);
  }

  protect(id: string, password = ''): void {
    this.sheet(id).protect({}, password);
  }

  /** Whether the cell can be typed into. */
  canType({ sheet: id, row, column }: SheetAddress): boolean {
    const sheet = this.sheet(id);
    return !sheet.isProtected || sheet.formatAt(keyOf(row, column), 'Protection.Locked') === false;
  }

  /** Types into a cell without leaving it. */
  openCell(): void {
    this.host.isCellOpen = true;
  }

  leaveCell(place: SheetAddress, text: string): void {
    this.host.isCellOpen = false;
    this.type(place, text);
  }

  sheet(id: string): HostSheet {
    const name = this.nameOf(id);
    const found = this.host.sheets.find((sheet) => sheet.id === id || sheet.name === (name ?? id));
    if (found === undefined) throw new Error(`no sheet ${id}`);
    return found;
  }
}
