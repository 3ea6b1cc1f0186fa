import type { WpsApplication } from '../../src/workbook/wps/jsapi';
import type { Rectangle } from '../../src/workbook/plan/rectangles';
import { HostSheet } from '../excel-host/host-sheet';
import { keysOf } from '../excel-host/areas';
import { applicationObject, rangeObject, sheetObject } from './wps-objects';
import type { Variations } from './variations';
import { usual } from './variations';

type Listener = (...args: unknown[]) => void;

/**
 * A simulated WPS 表格 with one open workbook. It answers as we believe WPS does (`docs/wps-beliefs.md`), calls its
 * listeners in line, and refuses what is believed to fail.
 */
export class WpsHost {
  readonly application: WpsApplication;
  readonly sheets: HostSheet[] = [];
  readonly names = new Map<string, { refersTo: string; isVisible: boolean }>();
  xmlParts: string[] = [];
  fullName = 'C:\\年报\\年报.xlsx';
  activeSheet: HostSheet;
  /** Frozen panes by sheet. */
  readonly panes = new Map<HostSheet, { row: number; column: number; isFrozen: boolean }>();
  readonly flags = { EnableEvents: true, ScreenUpdating: true, DisplayAlerts: true };
  isCellOpen = false;
  /** Questions that would have stopped the program until a person answers. */
  readonly questions: string[] = [];
  readonly listeners = new Map<string, Set<Listener>>();
  /** Makes the call with this number from now on fail; 0 never. */
  failAfter = 0;
  /** Calls that changed something. */
  writes = 0;
  #lastSheet = 0;

  constructor(readonly variations: Variations = usual) {
    this.activeSheet = this.addSheet('Sheet1');
    this.application = applicationObject(this);
  }

  /** Every call passes here. */
  call(): void {
    if (this.isCellOpen) throw new Error('单元格正在编辑');
    if (this.failAfter > 0) {
      this.failAfter -= 1;
      if (this.failAfter === 0) throw new Error('未知错误 0x800A03EC');
    }
  }

  addSheet(name: string): HostSheet {
    this.#lastSheet += 1;
    const sheet = new HostSheet(`Sheet${this.#lastSheet}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  deleteSheet(sheet: HostSheet): void {
    const others = this.sheets.filter((other) => other !== sheet);
    if (!others.some(({ visibility }) => visibility === 'Visible')) throw new Error('至少保留一张可见工作表');
    if (this.flags.DisplayAlerts) this.questions.push(`删除 ${sheet.name}`);
    this.emit('SheetBeforeDelete', sheetObject(this, sheet));
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.activeSheet === sheet) this.activate(others.find((other) => other.visibility === 'Visible'));
  }

  activate(sheet: HostSheet | undefined): void {
    if (sheet === undefined || sheet === this.activeSheet) return;
    if (sheet.visibility !== 'Visible') throw new Error('不能激活隐藏的工作表');
    this.activeSheet = sheet;
    this.emit('SheetActivate', sheetObject(this, sheet));
  }

  select(sheet: HostSheet, area: Rectangle): void {
    if (sheet !== this.activeSheet) throw new Error('只能在活动工作表中选择');
    sheet.selected = area;
    this.emit('SheetSelectionChange', sheetObject(this, sheet), rangeObject(this, sheet, area));
  }

  show(sheet: HostSheet, isVisible: boolean): void {
    sheet.visibility = isVisible ? 'Visible' : 'Hidden';
    if (!isVisible && this.activeSheet === sheet)
      this.activate(this.sheets.find(({ visibility }) => visibility === 'Visible'));
  }

  rename(sheet: HostSheet, name: string): void {
    if (this.sheets.some((other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase()))
      throw new Error('名称重复');
    sheet.name = name;
  }

  /** Writes like `Value2`. A blank text empties; unlike in Excel's library, null does, too. */
  write(sheet: HostSheet, area: Rectangle, values: unknown): void {
    this.writes += 1;
    const emptied = Array.isArray(values)
      ? (values as readonly (readonly unknown[])[]).map((row) => row.map((value) => value ?? ''))
      : (values ?? '');
    sheet.writeBlock(area, emptied);
    this.emit('SheetChange', sheetObject(this, sheet), rangeObject(this, sheet, area));
    if (sheet.hasFormulas) this.emit('SheetCalculate', sheetObject(this, sheet));
  }

  /** Values or formulas of an area as the API returns them: one value for a single cell, else rows. */
  contents(sheet: HostSheet, area: Rectangle, kind: 'values' | 'formulas'): unknown {
    const values = sheet.values();
    const { blank, numericErrors } = this.variations;
    const cells = keysOf(area).map((key): unknown => {
      const formula = kind === 'formulas' ? sheet.formulaAt(key) : undefined;
      const value = formula ?? values.get(key);
      if (value === undefined || value === '') return kind === 'formulas' ? '' : blank;
      if (kind === 'values' && numericErrors && value === '#VALUE!') return -2146826273;
      return value;
    });
    if (cells.length === 1) return cells[0];
    return Array.from({ length: area.rows }, (_, row) =>
      cells.slice(row * area.columns, (row + 1) * area.columns),
    );
  }

  emit(name: string, ...args: unknown[]): void {
    if (!this.flags.EnableEvents && this.variations.silences) return;
    for (const listener of this.listeners.get(name) ?? []) listener(...args);
  }

  get selected(): { readonly sheet: HostSheet; readonly area: Rectangle } {
    return { sheet: this.activeSheet, area: this.activeSheet.selected };
  }
}
