import { referenceTo } from '../../../src/workbook/plan/rectangles';
import { quoted } from '../areas';
import { HostError, invalidArgument, itemNotFound } from '../host-error';
import type { HostObject } from '../host-object';
import { isHostObject, readOnly } from '../host-object';
import type { HostName, HostWorkbook } from '../host-workbook';
import { rangePlace } from './range-objects';

/** The names of the workbook, or of one sheet. */
export function namesObject(workbook: HostWorkbook, sheet: string | null): HostObject {
  const own = () => workbook.names.filter((name) => name.sheet === sheet);
  return {
    className: 'NamedItemCollection',
    scalars: {},
    items: () => own().map((name) => nameObject(workbook, name)),
    item: (key) => {
      const name = workbook.findName(String(key), sheet);
      if (name === undefined) throw itemNotFound(`no name ${String(key)}`);
      return nameObject(workbook, name);
    },
    methods: {
      GetCount: () => own().length,
      GetItemOrNullObject: (key) => {
        const name = workbook.findName(String(key), sheet);
        return name === undefined ? null : nameObject(workbook, name);
      },
    },
    acts: {
      Add: (name, reference) => {
        if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name))
          throw invalidArgument(`${String(name)} cannot be a name`);
        if (workbook.findName(name, sheet) !== undefined)
          throw new HostError('ItemAlreadyExists', `${name} is taken`, 409);
        const added: HostName = { name, formula: formulaOf(reference), visible: true, sheet };
        workbook.names.push(added);
        return nameObject(workbook, added);
      },
    },
  };
}

function formulaOf(reference: unknown): string {
  if (isHostObject(reference)) {
    const { sheet, area } = rangePlace(reference);
    return `=${quoted(sheet.name)}!${referenceTo(area, { row: true, column: true })}`;
  }
  if (typeof reference !== 'string' || !reference.startsWith('=') || reference.length > 8192)
    throw invalidArgument('a name stands for a range or a formula');
  if ([...reference.matchAll(/"((?:[^"]|"")*)"/gu)].some(([, text = '']) => text.length > 255))
    throw invalidArgument('a text in a formula has at most 255 characters');
  return reference;
}

const nameObject = (workbook: HostWorkbook, name: HostName): HostObject => ({
  className: 'NamedItem',
  id: name.name,
  scalars: {
    Name: readOnly(() => name.name),
    Formula: {
      get: () => name.formula,
      set: (formula) => {
        name.formula = formulaOf(formula);
      },
    },
    Visible: {
      get: () => name.visible,
      set: (visible) => {
        if (workbook.does('hidingNamesFails'))
          throw new HostError('GeneralException', 'a name cannot be hidden');
        if (typeof visible !== 'boolean') throw invalidArgument('a name is visible or not');
        name.visible = visible;
      },
    },
    Scope: readOnly(() => (name.sheet === null ? 'Workbook' : 'Worksheet')),
  },
  acts: { Delete: () => workbook.names.splice(workbook.names.indexOf(name), 1) },
});
