import type { Rectangle } from '../../src/workbook/plan/rectangles';
import { movedFormula } from '../../src/workbook/wps/moved-formula';
import { keyOf, keysOf } from '../excel-host/areas';
import type { HostSheet } from '../excel-host/host-sheet';
import { apiObject } from './wps-objects';
import type { WpsHost } from './wps-host';

interface FormatMembers {
  readonly read: Readonly<Record<string, () => unknown>>;
  readonly set: Readonly<Record<string, (value: never) => void>>;
}

/** The formats of the API under the names under which a sheet of the host keeps them. */
const formats = {
  NumberFormat: 'NumberFormat',
  HorizontalAlignment: 'HorizontalAlignment',
  VerticalAlignment: 'VerticalAlignment',
  WrapText: 'WrapText',
  Locked: 'Protection.Locked',
} as const;

/** What a range offers besides contents. */
export function formatObjects(host: WpsHost, sheet: HostSheet, area: Rectangle): FormatMembers {
  const first = keyOf(area.row, area.column);
  const group = (prefix: string, names: readonly string[]) => () =>
    apiObject(
      host,
      Object.fromEntries(names.map((name) => [name, () => sheet.formatAt(first, `${prefix}.${name}`)])),
      {},
      Object.fromEntries(
        names.map((name) => [name, (value: unknown) => sheet.format(area, `${prefix}.${name}`, value)]),
      ),
    );
  return {
    read: {
      ...Object.fromEntries(
        Object.entries(formats).map(([name, own]) => [name, () => commonValue(sheet, area, own)]),
      ),
      ColumnWidth: () => sheet.columnWidths.get(area.column) ?? 8.38,
      RowHeight: () => sheet.rowHeights.get(area.row) ?? 14.25,
      Font: group('Font', ['Name', 'Size', 'Bold', 'Color']),
      Interior: group('Interior', ['Color']),
      Borders: group('Borders', ['LineStyle', 'Color']),
      Validation: () => validationObject(host, sheet, area),
      FormatConditions: () => conditionsObject(host, sheet, area),
    },
    set: {
      ...Object.fromEntries(
        Object.entries(formats).map(([name, own]) => [
          name,
          (value: unknown) => sheet.format(area, own, value),
        ]),
      ),
      ColumnWidth: (width: number) => {
        for (let column = 0; column < area.columns; column += 1)
          sheet.columnWidths.set(area.column + column, width);
      },
      RowHeight: (height: number) => {
        for (let row = 0; row < area.rows; row += 1) sheet.rowHeights.set(area.row + row, height);
      },
    },
  };
}

/** null where the cells of a range differ. */
function commonValue(sheet: HostSheet, area: Rectangle, name: string): unknown {
  const values = new Set(keysOf(area).map((key) => sheet.formatAt(key, name)));
  return values.size === 1 ? [...values][0] : null;
}

function validationObject(host: WpsHost, sheet: HostSheet, area: Rectangle): unknown {
  const rule = () => {
    const found = sheet.validations.find(
      (candidate) => candidate.area.row === area.row && candidate.area.column === area.column,
    );
    if (found === undefined) throw new Error('没有数据有效性');
    return found.members;
  };
  const texts = ['IgnoreBlank', 'InputTitle', 'InputMessage', 'ErrorTitle', 'ErrorMessage'];
  return apiObject(
    host,
    Object.fromEntries(texts.map((name) => [name, () => rule().get(name)])),
    {
      Delete: () => {
        sheet.validations = sheet.validations.filter(
          ({ area: other }) => other.row !== area.row || other.column !== area.column,
        );
      },
      Add: (type: number, alertStyle: number, operator: number, formula1: string, formula2?: string) => {
        const members = new Map<string, unknown>(
          Object.entries({ type, alertStyle, operator, formula1, formula2 }),
        );
        sheet.validations.push({ area, members });
      },
    },
    Object.fromEntries(
      texts.map((name) => [
        name,
        (value: unknown) => {
          if (name.endsWith('Title') && String(value).length > 32) throw new Error('标题过长');
          if (name.endsWith('Message') && String(value).length > 255) throw new Error('信息过长');
          rule().set(name, value);
        },
      ]),
    ),
  );
}

function conditionsObject(host: WpsHost, sheet: HostSheet, area: Rectangle): unknown {
  return apiObject(
    host,
    {},
    {
      Add: (type: number, _operator: unknown, formula: string) => {
        const format = new Map<string, unknown>([['type', type]]);
        const active = host.activeSheet === sheet ? sheet.selected : area;
        const base = host.variations.conditionsFrom === 'activeCell' ? active : area;
        sheet.conditionalRules.push({
          id: String(sheet.conditionalRules.length),
          areas: [area],
          // As it reads in the first cell of the range.
          formula: movedFormula(formula, area.row - base.row, area.column - base.column),
          format,
        });
        const group = (prefix: string, names: readonly string[]) => () =>
          apiObject(
            host,
            Object.fromEntries(names.map((name) => [name, () => format.get(`${prefix}.${name}`)])),
            {},
            Object.fromEntries(
              names.map((name) => [name, (value: unknown) => format.set(`${prefix}.${name}`, value)]),
            ),
          );
        return apiObject(host, {
          Interior: group('Interior', ['Color']),
          Font: group('Font', ['Color', 'Bold']),
        });
      },
    },
  );
}
