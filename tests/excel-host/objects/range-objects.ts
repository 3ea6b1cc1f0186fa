import type { Rectangle } from '../../../src/workbook/plan/rectangles';
import { addressOn, areaOf, holds, keyOf, overlap, placeOf } from '../areas';
import { invalidArgument } from '../host-error';
import type { HostObject } from '../host-object';
import { isHostObject, readOnly } from '../host-object';
import type { HostSheet } from '../host-sheet';
import { matrixOf } from '../host-sheet';
import type { HostWorkbook } from '../host-workbook';
import { formatObject } from './format-objects';
import { conditionalFormatsObject, validationObject } from './rule-objects';
import { worksheetObject } from './worksheet-objects';

/** More cells than one response may carry. */
const mostCells = 5_000_000;

/** Ranges of the host with their areas, for methods that take ranges. */
const places = new WeakMap<HostObject, { readonly sheet: HostSheet; readonly area: Rectangle }>();

/** The area of a range passed to a method. */
export function rangePlace(value: unknown): { readonly sheet: HostSheet; readonly area: Rectangle } {
  const place = isHostObject(value) ? places.get(value) : undefined;
  if (place === undefined) throw invalidArgument('a range is expected');
  return place;
}

export function rangeObject(workbook: HostWorkbook, sheet: HostSheet, area: Rectangle): HostObject {
  const block = (content: (key: string) => unknown) => () => {
    if (area.rows * area.columns > mostCells) throw invalidArgument('too many cells at once');
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) =>
        content(keyOf(area.row + row, area.column + column)),
      ),
    );
  };
  const values = () => {
    const shown = sheet.values();
    return block((key) => shown.get(key) ?? '')();
  };
  const formulas = () => {
    const shown = sheet.values();
    return block((key) => sheet.formulaAt(key) ?? shown.get(key) ?? '')();
  };
  const write = (matrix: unknown) => workbook.write(sheet.id, area, matrix);
  const within = (other: Rectangle) => rangeObject(workbook, sheet, other);
  const used = () => {
    const found = sheet.usedWithin(area);
    return found === null ? null : within(found);
  };
  const object: HostObject = {
    className: 'Range',
    isReferenced: true,
    scalars: {
      Values: { get: values, set: write },
      Formulas: { get: formulas, set: write },
      ValueTypes: readOnly(() => values().map((row) => row.map(typeOf))),
      NumberFormat: {
        get: block((key) => sheet.formatAt(key, 'NumberFormat')),
        set: (matrix) =>
          matrixOf(matrix, area).forEach((row, r) =>
            row.forEach((format, c) => {
              if (format !== null)
                sheet.format(
                  { row: area.row + r, column: area.column + c, rows: 1, columns: 1 },
                  'NumberFormat',
                  format,
                );
            }),
          ),
      },
      Address: readOnly(() => addressOn(sheet.name, area)),
      RowIndex: readOnly(() => area.row),
      ColumnIndex: readOnly(() => area.column),
      RowCount: readOnly(() => area.rows),
      ColumnCount: readOnly(() => area.columns),
    },
    parts: {
      Format: () => formatObject(sheet, [area]),
      Worksheet: () => worksheetObject(workbook, sheet),
      ConditionalFormats: () => conditionalFormatsObject(workbook, sheet, [area]),
      DataValidation: () => validationObject(sheet, area),
    },
    methods: {
      GetCell: (row, column) =>
        within({ row: area.row + Number(row), column: area.column + Number(column), rows: 1, columns: 1 }),
      GetRow: (row) => within({ ...area, row: area.row + Number(row), rows: 1 }),
      GetBoundingRect: (other) =>
        within(bounding(area, isHostObject(other) ? rangePlace(other).area : areaOf(other))),
      GetEntireRow: () => within({ ...area, column: 0, columns: 16_384 }),
      FindOrNullObject: (text, criteria) => {
        const isPart = (criteria as { readonly completeMatch?: boolean } | undefined)?.completeMatch !== true;
        if (typeof text !== 'string' || text === '' || !isPart)
          throw invalidArgument('a part of a text is found');
        const found = [...sheet.values()].find(
          ([key, value]) => typeof value === 'string' && value.includes(text) && holds(area, ...placeOf(key)),
        );
        if (found === undefined) return null;
        const [row, column] = placeOf(found[0]);
        return within({ row, column, rows: 1, columns: 1 });
      },
      GetUsedRangeOrNullObject: (valuesOnly) => {
        if (valuesOnly !== true) throw invalidArgument('the used range with formats is of no use here');
        return used();
      },
      Select: () => workbook.select(sheet.id, area),
      _ValidateArraySize: (rows, columns) => {
        if (rows !== area.rows || columns !== area.columns)
          throw invalidArgument('the array has another size than the range');
      },
    },
    acts: {
      Merge: (across) => {
        if (across !== false && across !== undefined)
          throw invalidArgument('merging by rows is not known here');
        workbook.merge(sheet.id, area);
      },
      Unmerge: () => sheet.unmerge(area),
      Clear: (what) => {
        if (what !== 'Contents') throw invalidArgument('only contents are cleared here');
        workbook.write(sheet.id, area, '');
      },
    },
  };
  places.set(object, { sheet, area });
  return object;
}

/** Several ranges of a sheet by one address: `A1:B2,D4`. */
export function rangeAreasObject(workbook: HostWorkbook, sheet: HostSheet, address: unknown): HostObject {
  if (typeof address !== 'string') throw invalidArgument('ranges are named by an address');
  const areas = address.split(',').map((part) => areaOf(part.trim()));
  areas.forEach((area, index) => {
    if (areas.slice(index + 1).some((other) => overlap(area, other))) throw invalidArgument('ranges overlap');
  });
  return {
    className: 'RangeAreas',
    isReferenced: true,
    scalars: { Address: readOnly(() => address), AreaCount: readOnly(() => areas.length) },
    parts: {
      Format: () => formatObject(sheet, areas),
      ConditionalFormats: () => conditionalFormatsObject(workbook, sheet, areas),
    },
  };
}

const typeOf = (value: unknown): string =>
  value === ''
    ? 'Empty'
    : typeof value === 'number'
      ? 'Double'
      : typeof value === 'string' && /^#[A-Z]+[!?]$/u.test(value)
        ? 'Error'
        : 'String';

function bounding(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
