import { HostError, invalidArgument, itemNotFound } from '../host-error';
import type { HostObject } from '../host-object';
import { readOnly } from '../host-object';
import type { HostWorkbook, XmlPart } from '../host-workbook';
import { namesObject } from './name-objects';
import { rangeObject } from './range-objects';
import { worksheetsObject } from './worksheet-objects';

/** The whole workbook; `removeReference` drops a range that the library tracked. */
export function workbookObject(
  workbook: HostWorkbook,
  removeReference: (reference: string) => void,
): HostObject {
  const selection = () => {
    const sheet = workbook.sheetInFront();
    return { sheet, area: sheet.selected };
  };
  return {
    className: 'Workbook',
    scalars: { Name: readOnly(() => '年报.xlsx') },
    parts: {
      Worksheets: () => worksheetsObject(workbook),
      Names: () => namesObject(workbook, null),
      Application: () => applicationObject(),
      CustomXmlParts: () => xmlPartsObject(workbook),
      Settings: () => settingsObject(workbook),
      Protection: () => ({
        className: 'WorkbookProtection',
        scalars: { Protected: readOnly(() => workbook.isStructureProtected) },
      }),
    },
    methods: {
      GetActiveCell: () => {
        const { sheet, area } = selection();
        return rangeObject(workbook, sheet, { ...area, rows: 1, columns: 1 });
      },
      GetSelectedRange: () => {
        const { sheet, area } = selection();
        return rangeObject(workbook, sheet, area);
      },
      _RemoveReference: (reference) => removeReference(String(reference)),
    },
  };
}

const applicationObject = (): HostObject => ({
  className: 'Application',
  scalars: { CalculationMode: readOnly(() => 'Automatic') },
  methods: {
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
});

const namespaceOf = (xml: string): string => /xmlns="([^"]*)"/u.exec(xml)?.[1] ?? '';

/** A part as stored: reading XML turns carriage returns into line feeds. */
function keptXml(xml: unknown): string {
  if (typeof xml !== 'string' || !/^\s*<[\s\S]+>\s*$/u.test(xml)) throw invalidArgument('a part is XML');
  return xml.replace(/\r\n?/gu, '\n');
}

function xmlPartsObject(workbook: HostWorkbook): HostObject {
  const partObject = (found: XmlPart): HostObject => ({
    className: 'CustomXmlPart',
    id: found.id,
    scalars: { Id: readOnly(() => found.id), NamespaceUri: readOnly(() => namespaceOf(found.xml)) },
    methods: { GetXml: () => found.xml },
    acts: {
      SetXml: (xml) => {
        workbook.checkXml();
        const text = keptXml(xml);
        if (!workbook.does('xmlVanishes')) found.xml = text;
      },
      Delete: () => workbook.xmlParts.splice(workbook.xmlParts.indexOf(found), 1),
    },
  });
  const part = (id: string): HostObject => {
    const found = workbook.xmlParts.find((other) => other.id === id);
    if (found === undefined) throw itemNotFound(`no part ${id}`);
    return partObject(found);
  };
  return {
    className: 'CustomXmlPartCollection',
    scalars: {},
    items: () => workbook.xmlParts.map(({ id }) => part(id)),
    item: (id) => part(String(id)),
    methods: {
      GetByNamespace: (namespace): HostObject => {
        const own = workbook.xmlParts.filter(({ xml }) => namespaceOf(xml) === namespace);
        return {
          className: 'CustomXmlPartScopedCollection',
          scalars: {},
          items: () => own.map(({ id }) => part(id)),
          item: (id) => part(String(id)),
          methods: {
            GetOnlyItemOrNullObject: () => {
              if (own.length > 1) throw new HostError('InvalidOperation', 'there are several parts');
              return own[0] === undefined ? null : part(own[0].id);
            },
          },
        };
      },
    },
    acts: {
      Add: (xml) => {
        workbook.checkXml();
        const added = { id: workbook.newId(), xml: keptXml(xml) };
        if (!workbook.does('xmlVanishes')) workbook.xmlParts.push(added);
        return partObject(added);
      },
    },
  };
}

function settingsObject(workbook: HostWorkbook): HostObject {
  const setting = (key: string): HostObject => ({
    className: 'Setting',
    id: key,
    scalars: {
      Key: readOnly(() => key),
      Value: {
        get: () => workbook.settings.get(key),
        set: (value) => {
          workbook.settings.set(key, value);
        },
      },
    },
    acts: { Delete: () => workbook.settings.delete(key) },
  });
  return {
    className: 'SettingCollection',
    scalars: {},
    items: () => [...workbook.settings.keys()].map(setting),
    item: (key) => {
      if (!workbook.settings.has(String(key))) throw itemNotFound(`no setting ${String(key)}`);
      return setting(String(key));
    },
    methods: {
      GetItemOrNullObject: (key) => (workbook.settings.has(String(key)) ? setting(String(key)) : null),
    },
    acts: {
      Add: (key, value) => {
        workbook.settings.set(String(key), value);
        return setting(String(key));
      },
    },
  };
}
