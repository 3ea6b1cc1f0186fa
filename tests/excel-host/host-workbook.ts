import type { Rectangle } from '../../src/workbook/plan/rectangles';
import { referenceTo } from '../../src/workbook/plan/rectangles';
import type { Behaviour } from './behaviours';
import type { HostEvents } from './events';
import { accessDenied, HostError, invalidArgument, itemNotFound } from './host-error';
import { HostSheet } from './host-sheet';

export interface HostName {
  readonly name: string;
  formula: string;
  visible: boolean;
  /** The id of the sheet to which the name belongs; null for one of the workbook. */
  readonly sheet: string | null;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** The author of a change: it decides how events report it. */
export type Actor = 'addin' | 'user' | 'remote';

/** A workbook of the host. Its methods check what Excel checks and report what happened. */
export class HostWorkbook {
  readonly sheets: HostSheet[] = [];
  readonly names: HostName[] = [];
  readonly xmlParts: XmlPart[] = [];
  readonly settings = new Map<string, unknown>();
  activeSheet: string;
  actor: Actor = 'addin';
  /** From ExcelApi 1.14 events state whether this add-in was the cause. */
  reportsSource = true;
  /** Sheets cannot be added, deleted, renamed or hidden. */
  isStructureProtected = false;
  /** The workbook is in a file. */
  isSaved = true;
  /** The next write is lost: the user opened the cell just then. */
  isWriteLost = false;
  readonly #behaviours = new Set<Behaviour>();
  /** What the user can undo, the latest last. */
  readonly #steps: (() => void)[] = [];
  /** Sheets that the current request added. */
  readonly #fresh = new Set<string>();
  #lastId = 0;

  constructor(readonly events: HostEvents) {
    this.activeSheet = this.#newSheet('Sheet1').id;
  }

  /** Behaves like this from now on; see `behaviours.ts`. */
  behave(...behaviours: readonly Behaviour[]): void {
    for (const behaviour of behaviours) this.#behaviours.add(behaviour);
    this.events.delivery.first = this.does('eventsFirst');
    if (this.does('selectionUnreported')) this.events.unreported.add('selectionChanged');
  }

  /** Ends a condition that the user can end, such as a selected picture. */
  end(behaviour: Behaviour): void {
    this.#behaviours.delete(behaviour);
  }

  readonly does = (behaviour: Behaviour): boolean => this.#behaviours.has(behaviour);

  /** The number of steps that the user can undo. */
  get undoSteps(): number {
    return this.#steps.length;
  }

  /** Undoes the last step. */
  undo(): void {
    this.#steps.pop()?.();
  }

  /** A request begins. */
  begin(): void {
    this.#fresh.clear();
  }

  #clearUndo(): void {
    this.#steps.length = 0;
  }

  #checkStructure(): void {
    if (this.isStructureProtected) throw accessDenied('the structure of the workbook is protected');
  }

  newId(): string {
    this.#lastId += 1;
    return `{00000000-0000-4000-8000-${String(this.#lastId).padStart(12, '0')}}`;
  }

  sheet(id: string): HostSheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (found === undefined) throw itemNotFound(`no sheet ${id}`);
    return found;
  }

  /** By name, ignoring case, or by id. */
  findSheet(key: unknown): HostSheet | null {
    if (typeof key !== 'string') throw invalidArgument('a sheet is found by name or id');
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  addSheet(name: unknown): HostSheet {
    this.#checkStructure();
    const wanted = name ?? this.#freeName();
    this.checkSheetName(wanted);
    const sheet = this.#newSheet(wanted);
    this.#fresh.add(sheet.id);
    if (this.does('addingClearsUndo')) this.#clearUndo();
    this.events.emit('added', { source: this.source(), worksheetId: sheet.id });
    return sheet;
  }

  copySheet(id: string): HostSheet {
    const source = this.sheet(id);
    const copy = this.#newSheet(`${source.name} (${this.sheets.length + 1})`);
    source.copyTo(copy);
    this.events.emit('added', { source: this.source(), worksheetId: copy.id });
    return copy;
  }

  deleteSheet(id: string): void {
    const sheet = this.sheet(id);
    if (sheet.visibility === 'Visible' && this.visibleSheets().length === 1)
      throw new HostError('InvalidOperation', 'a workbook keeps one visible sheet');
    this.#checkStructure();
    this.#clearUndo();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.#leave(id);
    if (this.does('deletionIsActivation')) this.events.emit('activated', { worksheetId: id });
    else this.events.emit('deleted', { source: this.source(), worksheetId: id });
  }

  renameSheet(id: string, name: unknown): void {
    const sheet = this.sheet(id);
    this.checkSheetName(name, sheet);
    const nameBefore = sheet.name;
    if (this.does('sheetStepsClearUndo')) this.#clearUndo();
    sheet.name = name;
    this.events.emit('nameChanged', {
      nameBefore,
      nameAfter: name,
      source: this.source(),
      worksheetId: id,
    });
  }

  moveSheet(id: string, position: unknown): void {
    const sheet = this.sheet(id);
    if (typeof position !== 'number' || position < 0 || position >= this.sheets.length)
      throw invalidArgument(`position ${String(position)}`);
    if (this.does('sheetStepsClearUndo')) this.#clearUndo();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  show(id: string, visibility: unknown): void {
    const sheet = this.sheet(id);
    if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden')
      throw invalidArgument(`${String(visibility)} is no visibility`);
    if (visibility !== 'Visible' && sheet.visibility === 'Visible' && this.visibleSheets().length === 1)
      throw new HostError('InvalidOperation', 'a workbook keeps one visible sheet');
    if (this.does('hidingSheetsFails') && this.actor === 'addin')
      throw new HostError('GeneralException', 'the sheet cannot be hidden');
    if (this.does('sheetStepsClearUndo')) this.#clearUndo();
    const visibilityBefore = sheet.visibility;
    sheet.visibility = visibility;
    if (visibility !== 'Visible') this.#leave(id);
    this.events.emit('visibilityChanged', {
      visibilityBefore,
      visibilityAfter: visibility,
      source: this.source(),
      worksheetId: id,
    });
  }

  activate(id: string): void {
    if (this.sheet(id).visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'a hidden sheet cannot be shown this way');
    if (this.does('newSheetIsNotShown') && this.#fresh.has(id)) return;
    this.end('chartSheetInFront');
    if (this.activeSheet === id) return;
    this.activeSheet = id;
    this.events.emit('activated', { worksheetId: id });
  }

  select(id: string, area: Rectangle): void {
    const sheet = this.sheet(id);
    if (this.activeSheet !== id) throw new HostError('InvalidSelection', 'the sheet is not the active one');
    const merge = sheet.merges.find((other) => other.row === area.row && other.column === area.column);
    sheet.selected = merge ?? area;
    this.end('pictureSelected');
    this.events.emit('selectionChanged', { worksheetId: id, address: referenceTo(sheet.selected) });
  }

  write(id: string, area: Rectangle, matrix: unknown): void {
    const sheet = this.sheet(id);
    if (this.isWriteLost && this.actor === 'addin') {
      this.isWriteLost = false;
      return;
    }
    const restore = sheet.remember(area);
    sheet.writeBlock(area, matrix);
    const { actor } = this;
    if (actor === 'addin' && this.does('writingClearsUndo')) this.#clearUndo();
    else
      this.#steps.push(() => {
        restore();
        const before = this.actor;
        this.actor = actor === 'addin' && this.does('undoCountsAsOurs') ? 'addin' : 'user';
        this.changed(sheet, area, 'RangeEdited');
        this.actor = before;
      });
    this.changed(sheet, area, 'RangeEdited');
  }

  merge(id: string, area: Rectangle): void {
    const sheet = this.sheet(id);
    if (this.does('pictureSelected')) throw new HostError('InvalidSelection', 'no cell is selected');
    if (this.does('tabsGrouped')) throw new HostError('GeneralException', 'several sheets are selected');
    sheet.merge(area);
    if (this.does('mergesAreEdits')) this.changed(sheet, area, 'RangeEdited');
  }

  freeze(id: string, area: Rectangle): void {
    if (this.does('freezeFails')) throw new HostError('GeneralException', 'the panes cannot be frozen');
    this.sheet(id).frozen = area;
    if (this.does('freezeActivates') && this.activeSheet !== id)
      this.events.emit('activated', { worksheetId: id });
  }

  /** The active sheet; a chart sheet has no cells. */
  sheetInFront(): HostSheet {
    if (this.does('chartSheetInFront')) throw itemNotFound('a chart sheet is in front');
    return this.sheet(this.activeSheet);
  }

  checkXml(): void {
    if (this.does('xmlNeedsFile') && !this.isSaved)
      throw new HostError('GeneralException', 'the workbook was never saved');
  }

  /** Reports a change, and the resulting calculation if there are formulas. */
  changed(sheet: HostSheet, area: Rectangle, changeType: string): void {
    const value =
      area.rows * area.columns === 1
        ? { valueAfter: sheet.values().get(`${area.row},${area.column}`) ?? '' }
        : {};
    this.events.emit('changed', {
      changeType,
      source: this.source(),
      worksheetId: sheet.id,
      address: referenceTo(area),
      shiftDirection: 'None',
      ...value,
      ...(this.reportsSource ? { triggerSource: this.actor === 'addin' ? 'ThisLocalAddin' : 'Unknown' } : {}),
    });
    if (sheet.hasFormulas) this.events.emit('calculated', { worksheetId: sheet.id, address: '' });
  }

  visibleSheets(): readonly HostSheet[] {
    return this.sheets.filter(({ visibility }) => visibility === 'Visible');
  }

  findName(name: string, sheet: string | null): HostName | undefined {
    return this.names.find(
      (other) => other.name.toUpperCase() === name.toUpperCase() && other.sheet === sheet,
    );
  }

  source(): 'Local' | 'Remote' {
    return this.actor === 'remote' ? 'Remote' : 'Local';
  }

  checkSheetName(name: unknown, own?: HostSheet): asserts name is string {
    if (typeof name !== 'string' || name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/u.test(name))
      throw invalidArgument(`${String(name)} cannot be the name of a sheet`);
    const other = this.findSheet(name);
    if (other !== null && other !== own) throw new HostError('ItemAlreadyExists', `${name} is taken`, 409);
  }

  #newSheet(name: string): HostSheet {
    const sheet = new HostSheet(this.newId(), name, this.does);
    this.sheets.push(sheet);
    return sheet;
  }

  #freeName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Sheet${number}`) !== null) number += 1;
    return `Sheet${number}`;
  }

  /** Another sheet is activated when the active one is removed. */
  #leave(id: string): void {
    const next = this.visibleSheets()[0];
    if (this.activeSheet !== id || next === undefined) return;
    this.activeSheet = next.id;
    this.events.emit('activated', { worksheetId: next.id });
  }
}
