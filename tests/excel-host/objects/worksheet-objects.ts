import type { EventKind } from '../events';
import { areaOf, wholeSheet } from '../areas';
import { invalidArgument, itemNotFound } from '../host-error';
import type { HostObject } from '../host-object';
import { isHostObject, readOnly } from '../host-object';
import type { HostSheet } from '../host-sheet';
import type { HostWorkbook } from '../host-workbook';
import { namesObject } from './name-objects';
import { rangeAreasObject, rangeObject, rangePlace } from './range-objects';

const sheetOrNull = (workbook: HostWorkbook, sheet: HostSheet | null): HostObject | null =>
  sheet === null ? null : worksheetObject(workbook, sheet);

/** The names under which the library registers for events. */
const registrations: Readonly<Record<EventKind, string>> = {
  changed: 'DataChangedEvent',
  calculated: 'CalculatedEvent',
  selectionChanged: 'SelectionChangedEvent',
  activated: 'ActivatedEvent',
  added: 'AddedEvent',
  deleted: 'DeletedEvent',
  nameChanged: 'EventNameChanged',
  visibilityChanged: 'EventVisibilityChanged',
};

export function worksheetsObject(workbook: HostWorkbook): HostObject {
  const registers = Object.entries(registrations).flatMap(([kind, name]) => [
    [`_Register${name}`, () => workbook.events.register(kind as EventKind, 1)] as const,
    [`_Unregister${name}`, () => workbook.events.register(kind as EventKind, -1)] as const,
  ]);
  return {
    className: 'WorksheetCollection',
    scalars: {},
    items: () => workbook.sheets.map((sheet) => worksheetObject(workbook, sheet)),
    item: (key) => {
      const sheet = workbook.findSheet(key);
      if (sheet === null) throw itemNotFound(`no sheet ${String(key)}`);
      return worksheetObject(workbook, sheet);
    },
    methods: {
      ...Object.fromEntries(registers),
      GetItemOrNullObject: (key) => sheetOrNull(workbook, workbook.findSheet(key)),
      GetActiveWorksheet: () => worksheetObject(workbook, workbook.sheetInFront()),
      GetFirst: (visibleOnly) =>
        sheetOrNull(workbook, (visibleOnly === true ? workbook.visibleSheets() : workbook.sheets)[0] ?? null),
      GetCount: (visibleOnly) => (visibleOnly === true ? workbook.visibleSheets() : workbook.sheets).length,
    },
    acts: { Add: (name) => worksheetObject(workbook, workbook.addSheet(name)) },
  };
}

export function worksheetObject(workbook: HostWorkbook, sheet: HostSheet): HostObject {
  const { id } = sheet;
  const range = (address: unknown) =>
    rangeObject(workbook, sheet, address === undefined || address === null ? wholeSheet : areaOf(address));
  return {
    className: 'Worksheet',
    id,
    scalars: {
      Id: readOnly(() => id),
      Name: { get: () => sheet.name, set: (name) => workbook.renameSheet(id, name) },
      Position: {
        get: () => workbook.sheets.indexOf(sheet),
        set: (position) => workbook.moveSheet(id, position),
      },
      Visibility: { get: () => sheet.visibility, set: (visibility) => workbook.show(id, visibility) },
    },
    parts: {
      Names: () => namesObject(workbook, id),
      CustomProperties: () => customPropertiesObject(sheet),
      FreezePanes: () => freezePanesObject(workbook, sheet),
      Protection: () => protectionObject(sheet),
    },
    methods: {
      Activate: () => workbook.activate(id),
      Calculate: (all) => {
        if (all !== true) throw invalidArgument('everything on the sheet is calculated');
        sheet.rulesSleep = false;
      },
      GetRange: range,
      GetRangeByIndexes: (row, column, rows, columns) =>
        rangeObject(workbook, sheet, byIndexes(row, column, rows, columns)),
      GetRanges: (address) => rangeAreasObject(workbook, sheet, address),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        if (valuesOnly !== true) throw invalidArgument('the used range with formats is of no use here');
        const used = sheet.usedWithin(wholeSheet);
        return used === null ? null : rangeObject(workbook, sheet, used);
      },
    },
    acts: {
      Delete: () => workbook.deleteSheet(id),
      Copy: () => worksheetObject(workbook, workbook.copySheet(id)),
    },
  };
}

function byIndexes(...given: readonly unknown[]) {
  const [row, column, rows, columns] = given.map((value) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidArgument('an index');
    return value;
  }) as [number, number, number, number];
  if (rows === 0 || columns === 0) throw invalidArgument('a range has at least one cell');
  return { row, column, rows, columns };
}

const customPropertiesObject = (sheet: HostSheet): HostObject => ({
  className: 'WorksheetCustomPropertyCollection',
  scalars: {},
  items: () => [...sheet.customProperties.keys()].map((key) => customPropertyObject(sheet, key)),
  item: (key) => {
    if (typeof key !== 'string' || !sheet.customProperties.has(key))
      throw itemNotFound(`no property ${String(key)}`);
    return customPropertyObject(sheet, key);
  },
  acts: {
    Add: (key, value) => {
      if (typeof key !== 'string' || typeof value !== 'string' || key.length > 255)
        throw invalidArgument('a property is a text by a text');
      sheet.customProperties.set(key, value);
      return customPropertyObject(sheet, key);
    },
  },
});

const customPropertyObject = (sheet: HostSheet, key: string): HostObject => ({
  className: 'WorksheetCustomProperty',
  id: key,
  scalars: {
    Key: readOnly(() => key),
    Value: readOnly(() => sheet.customProperties.get(key)),
  },
});

const freezePanesObject = (workbook: HostWorkbook, sheet: HostSheet): HostObject => ({
  className: 'WorksheetFreezePanes',
  scalars: {},
  acts: {
    FreezeAt: (frozen) => {
      const { area } = isHostObject(frozen) ? rangePlace(frozen) : { area: areaOf(frozen) };
      if (area.row !== 0 || area.column !== 0) throw invalidArgument('panes are frozen from the first cell');
      workbook.freeze(sheet.id, area);
    },
  },
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** As Excel lists them. */
const protectionOptions = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

const protectionObject = (sheet: HostSheet): HostObject => ({
  className: 'WorksheetProtection',
  scalars: {
    Protected: readOnly(() => sheet.isProtected),
    Options: readOnly(() =>
      Object.fromEntries(
        protectionOptions.map((name) => [name, sheet.isProtected && sheet.protectionOptions[name] === true]),
      ),
    ),
  },
  acts: {
    Protect: (options, password) =>
      sheet.protect((options ?? {}) as Readonly<Record<string, boolean>>, textOf(password)),
    Unprotect: (password) => sheet.unprotect(textOf(password)),
  },
});
