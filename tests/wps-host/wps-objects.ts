import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from '../../src/workbook/wps/jsapi';
import type { Rectangle } from '../../src/workbook/plan/rectangles';
import { areaOf, keyOf, keysOf } from '../excel-host/areas';
import type { HostSheet } from '../excel-host/host-sheet';
import { formatObjects } from './wps-formats';
import type { WpsHost } from './wps-host';

type Getters = Readonly<Record<string, () => unknown>>;
type Methods = Readonly<Record<string, (...args: never[]) => unknown>>;
type Setters = Readonly<Record<string, (value: never) => void>>;

/**
 * An object of the API. What can only be read is a property, or in some builds a method; what can be set is a property.
 * Any other member does not exist: using it fails.
 */
export function apiObject(host: WpsHost, read: Getters, methods: Methods = {}, set: Setters = {}): unknown {
  const object = {};
  const called =
    <A extends unknown[], T>(act: (...args: A) => T) =>
    (...args: A): T => {
      host.call();
      return act(...args);
    };
  for (const [name, get] of Object.entries(read)) {
    const setter = set[name];
    if (setter === undefined && host.variations.methods)
      Object.defineProperty(object, name, { value: called(get), enumerable: true });
    else
      Object.defineProperty(object, name, {
        get: called(get),
        ...(setter === undefined ? {} : { set: called(setter) }),
        enumerable: true,
      });
  }
  for (const [name, act] of Object.entries(methods))
    Object.defineProperty(object, name, { value: called(act as (...args: unknown[]) => unknown) });
  return strict(object);
}

const strict = (object: object): object =>
  new Proxy(object, {
    get(target, name, receiver) {
      if (!(name in target) && typeof name === 'string' && /^[A-Z]/u.test(name))
        throw new Error(`no member ${name}`);
      return Reflect.get(target, name, receiver) as unknown;
    },
    set(target, name, value, receiver) {
      if (!(name in target)) throw new Error(`no member ${String(name)}`);
      return Reflect.set(target, name, value, receiver);
    },
  });

export function applicationObject(host: WpsHost): WpsApplication {
  const { flags, variations } = host;
  const workbook = workbookObject(host);
  const flag = (name: keyof typeof flags) => ({
    get: () => flags[name],
    set: (value: boolean) => {
      host.call();
      flags[name] = value;
    },
    enumerable: true,
  });
  const application = apiObject(host, {
    ActiveWorkbook: () => workbook,
    ActiveWindow: () => windowObject(host),
    ActiveCell: () => {
      const { sheet, area } = host.selected;
      return rangeObject(host, sheet, { ...area, rows: 1, columns: 1 });
    },
    Version: () => '12.0',
    Build: () => 11723,
  }) as object;
  // The flags and what follows are properties in every build, and answer while a cell is open.
  Object.defineProperty(application, 'EnableEvents', flag('EnableEvents'));
  Object.defineProperty(application, 'ScreenUpdating', flag('ScreenUpdating'));
  Object.defineProperty(application, 'DisplayAlerts', flag('DisplayAlerts'));
  Object.defineProperty(application, 'Ready', {
    get: () => (variations.reportsReady ? !host.isCellOpen : undefined),
  });
  Object.defineProperty(application, 'ApiEvent', {
    value: {
      AddApiEventListener(name: string, listener: (...args: unknown[]) => void) {
        host.listeners.set(name, (host.listeners.get(name) ?? new Set()).add(listener));
      },
      RemoveApiEventListener(name: string, listener: (...args: unknown[]) => void) {
        host.listeners.get(name)?.delete(listener);
      },
    },
  });
  return application as WpsApplication;
}

/** A collection whose items are counted from 1, and may have names. */
function collection(
  host: WpsHost,
  items: () => readonly { readonly name?: string; readonly object: unknown }[],
  methods: Methods = {},
): unknown {
  return apiObject(
    host,
    { Count: () => items().length },
    {
      Item: (index: number | string) => {
        const all = items();
        const found =
          typeof index === 'number'
            ? all[index - 1]
            : all.find(({ name }) => name?.toUpperCase() === index.toUpperCase());
        if (found === undefined) throw new Error(`没有 ${index}`);
        return found.object;
      },
      ...methods,
    },
  );
}

function workbookObject(host: WpsHost): WpsWorkbook {
  const { variations } = host;
  const sheets = collection(
    host,
    () => host.sheets.map((sheet) => ({ name: sheet.name, object: sheetObject(host, sheet) })),
    {
      Add: () => {
        const sheet = host.addSheet(`Sheet${host.sheets.length + 10}`);
        host.emit('WorkbookNewSheet', sheetObject(host, sheet));
        host.activate(sheet);
        return sheetObject(host, sheet);
      },
    },
  );
  const workbook = apiObject(
    host,
    {
      FullName: () => host.fullName,
      Worksheets: () => sheets,
      Names: () => namesObject(host),
      ...(variations.xmlParts === 'absent'
        ? {}
        : {
            CustomXMLParts: () => {
              if (variations.xmlParts === 'thrown') throw new Error('未实现');
              return xmlPartsObject(host, () => host.xmlParts);
            },
          }),
    },
    { Activate: () => undefined },
  );
  return workbook as WpsWorkbook;
}

function namesObject(host: WpsHost): unknown {
  const items = () =>
    [...host.names].map(([name, definition]) => ({
      name,
      object: apiObject(
        host,
        { Name: () => name, RefersTo: () => definition.refersTo, Visible: () => definition.isVisible },
        { Delete: () => host.names.delete(name) },
      ),
    }));
  return collection(host, items, {
    Add: (name: string, refersTo: string, isVisible: boolean) => {
      for (const piece of refersTo.match(/"(?:[^"]|"")*"/gu) ?? [])
        if (piece.length - 2 > 255) throw new Error('文本超过 255 个字符');
      if (refersTo.includes('\n')) throw new Error('公式中没有换行');
      host.names.set(name, { refersTo, isVisible });
    },
  });
}

function xmlPartsObject(host: WpsHost, parts: () => readonly string[]): unknown {
  const items = () =>
    parts().map((xml) => ({
      object: apiObject(
        host,
        { XML: () => xml },
        {
          Delete: () => {
            host.xmlParts = host.xmlParts.filter((other) => other !== xml);
          },
        },
      ),
    }));
  return collection(host, items, {
    Add: (xml: string) => {
      host.xmlParts = [...host.xmlParts, xml];
    },
    SelectByNamespace: (namespace: string) =>
      xmlPartsObject(host, () => host.xmlParts.filter((xml) => xml.includes(`xmlns="${namespace}"`))),
  });
}

function windowObject(host: WpsHost): unknown {
  const pane = () => {
    const found = host.panes.get(host.activeSheet) ?? { row: 0, column: 0, isFrozen: false };
    host.panes.set(host.activeSheet, found);
    return found;
  };
  return apiObject(
    host,
    { FreezePanes: () => pane().isFrozen, SplitRow: () => pane().row, SplitColumn: () => pane().column },
    {},
    {
      FreezePanes: (isFrozen: boolean) => Object.assign(pane(), { isFrozen }),
      SplitRow: (row: number) => Object.assign(pane(), { row }),
      SplitColumn: (column: number) => Object.assign(pane(), { column }),
    },
  );
}

export function sheetObject(host: WpsHost, sheet: HostSheet): WpsSheet {
  const present = () => {
    if (!host.sheets.includes(sheet)) throw new Error('对象不存在');
    return sheet;
  };
  const object = apiObject(
    host,
    {
      Name: () => present().name,
      Visible: () => ({ Visible: -1, Hidden: 0, VeryHidden: 2 })[present().visibility],
      CodeName: () => {
        if (host.variations.codeNames === 'thrown') throw new Error('未实现');
        return host.variations.codeNames === 'all' ? present().id : '';
      },
      ProtectContents: () => present().isProtected,
      Protection: () => {
        const { protectionOptions, isProtected } = present();
        const allowed = (name: string) => () => isProtected && protectionOptions[name] === true;
        return apiObject(host, {
          AllowFormattingCells: allowed('formatCells'),
          AllowFormattingColumns: allowed('formatColumns'),
          AllowFormattingRows: allowed('formatRows'),
          AllowInsertingRows: allowed('insertRows'),
          AllowDeletingRows: allowed('deleteRows'),
        });
      },
      Parent: () => workbookObject(host),
      UsedRange: () => {
        const whole = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
        const used = present().usedWithin(whole) ?? { row: 0, column: 0, rows: 1, columns: 1 };
        return rangeObject(host, sheet, used);
      },
    },
    {
      Range: (address: string) => rangeObject(host, present(), areaOf(address)),
      Activate: () => host.activate(present()),
      Delete: () => host.deleteSheet(present()),
      Protect: (
        password: string | undefined,
        _objects: boolean,
        _contents: boolean,
        _scenarios: boolean,
        _forProgramsToo: boolean,
        formatCells: boolean,
        formatColumns: boolean,
        formatRows: boolean,
      ) => present().protect({ formatCells, formatColumns, formatRows }, password ?? ''),
      Unprotect: (password: string) => present().unprotect(password),
    },
    {
      Name: (name: string) => host.rename(present(), name),
      Visible: (visible: number) => host.show(present(), visible === -1),
    },
  );
  return object as WpsSheet;
}

export function rangeObject(host: WpsHost, sheet: HostSheet, area: Rectangle): WpsRange {
  const { read, set } = formatObjects(host, sheet, area);
  const object = apiObject(
    host,
    {
      Row: () => area.row + 1,
      Column: () => area.column + 1,
      Rows: () => apiObject(host, { Count: () => area.rows }),
      Columns: () => apiObject(host, { Count: () => area.columns }),
      Worksheet: () => sheetObject(host, sheet),
      Value2: () => host.contents(sheet, area, 'values'),
      Formula: () => host.contents(sheet, area, 'formulas'),
      ...read,
    },
    {
      Merge: () => {
        const first = keyOf(area.row, area.column);
        const isFilled = keysOf(area).some((key) => key !== first && sheet.values().has(key));
        if (isFilled && host.flags.DisplayAlerts) host.questions.push('合并后仅保留左上角的值');
        sheet.merge(area);
      },
      Select: () => host.select(sheet, area),
    },
    {
      Value2: (values: unknown) => host.write(sheet, area, values),
      Formula: (values: unknown) => host.write(sheet, area, values),
      ...set,
    },
  );
  return object as WpsRange;
}
