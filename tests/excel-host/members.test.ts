import { beforeAll, describe, expect, it } from 'vitest';
import type { HostObject } from './host-object';
import { isHostObject } from './host-object';
import { workbookObject } from './objects/workbook-objects';
import type { StartedExcel } from './start-excel';
import { startExcel } from './start-excel';

let excel: StartedExcel;
let objects: ReadonlyMap<string, HostObject>;

beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.17' });
  const { workbook } = excel.open().host;
  objects = reachable(workbookObject(workbook, () => undefined));
});

/** Arguments for methods, so that every kind of object is created once. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  GetRange: ['A1:B2'],
  GetRanges: ['A1:B2,D4'],
  GetByNamespace: ['urn:x'],
};

/** One object of every class of the host. */
function reachable(root: HostObject): ReadonlyMap<string, HostObject> {
  const found = new Map<string, HostObject>();
  const visit = (object: unknown): void => {
    if (!isHostObject(object) || found.has(object.className)) return;
    found.set(object.className, object);
    visit(added(object));
    for (const part of Object.values(object.parts ?? {})) visit(part());
    for (const [name, sample] of Object.entries(samples)) visit(object.methods?.[name]?.(...sample));
    object.items?.().forEach(visit);
    if (object.className === 'RangeBorderCollection') visit(object.item?.('EdgeTop'));
  };
  visit(root);
  return found;
}

/** Adds an item to a collection. */
function added({ className, acts }: HostObject): unknown {
  const things: Readonly<Record<string, readonly unknown[]>> = {
    NamedItemCollection: ['n', '="x"'],
    ConditionalFormatCollection: ['Custom'],
    WorksheetCustomPropertyCollection: ['k', 'v'],
    CustomXmlPartCollection: ['<a xmlns="urn:x"/>'],
    SettingCollection: ['k', 'v'],
  };
  const values = things[className];
  return values === undefined ? undefined : acts?.['Add']?.(...values);
}

interface Prototype extends Readonly<Record<string, unknown>> {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

const prototypeOf = (className: string): Prototype =>
  (excel.window.Excel as unknown as Readonly<Record<string, { readonly prototype: Prototype }>>)[className]
    ?.prototype ?? {};

const camel = (name: string) => (name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1));

describe('the host uses the library’s names', () => {
  it('in every class', () => {
    expect(objects.size).toBeGreaterThan(25);
    const unknown = [...objects.keys()].filter(
      (name) => (excel.window.Excel as unknown as Readonly<Record<string, unknown>>)[name] === undefined,
    );
    expect(unknown).toEqual([]);
  });

  it('for every property, and whether it can be set', () => {
    const wrong = [...objects.values()].flatMap(({ className, scalars }) =>
      Object.entries(scalars).flatMap(([name, scalar]) => {
        const { _scalarPropertyOriginalNames: names = [], _scalarPropertyUpdateable: updateable = [] } =
          prototypeOf(className);
        const index = names.indexOf(name);
        const canBeSet = updateable[index] === true;
        return index >= 0 && (scalar.set === undefined || canBeSet) ? [] : [`${className}.${name}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('for every child object', () => {
    const wrong = [...objects.values()].flatMap(({ className, parts }) =>
      Object.keys(parts ?? {}).flatMap((name) =>
        prototypeOf(className)._navigationPropertyNames?.includes(camel(name)) === true
          ? []
          : [`${className}.${name}`],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('for every method', () => {
    const wrong = [...objects.values()].flatMap(({ className, methods, acts }) =>
      Object.keys({ ...methods, ...acts }).flatMap((name) =>
        typeof prototypeOf(className)[camel(name)] === 'function' ? [] : [`${className}.${name}`],
      ),
    );
    expect(wrong).toEqual([]);
  });
});
