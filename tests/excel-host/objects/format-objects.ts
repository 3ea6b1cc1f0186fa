import type { Rectangle } from '../../../src/workbook/plan/rectangles';
import { keysOf } from '../areas';
import { invalidArgument } from '../host-error';
import type { HostObject } from '../host-object';
import type { HostSheet } from '../host-sheet';

const isColour = (value: unknown) => typeof value === 'string' && /^#[0-9A-F]{6}$/iu.test(value);
const isFlag = (value: unknown) => typeof value === 'boolean';
const isPositive = (value: unknown) => typeof value === 'number' && value > 0;
const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isOneOf =
  (...allowed: readonly string[]) =>
  (value: unknown) =>
    allowed.includes(value as string);

type Check = (value: unknown) => boolean;

/** Formats of the cells of some areas: what all have in common, otherwise null. */
function cellFormats(sheet: HostSheet, areas: readonly Rectangle[]) {
  const keys = areas.flatMap(keysOf);
  const scalar = (name: string, check: Check) => ({
    get: () => {
      const [first, ...others] = new Set(keys.map((key) => sheet.formatAt(key, name)));
      return others.length === 0 ? first : null;
    },
    set: (value: unknown) => {
      if (!check(value)) throw invalidArgument(`${String(value)} for ${name}`);
      for (const area of areas) sheet.format(area, name, value);
    },
  });
  return scalar;
}

export function formatObject(sheet: HostSheet, areas: readonly Rectangle[]): HostObject {
  const scalar = cellFormats(sheet, areas);
  return {
    className: 'RangeFormat',
    scalars: {
      WrapText: scalar('WrapText', isFlag),
      HorizontalAlignment: scalar('HorizontalAlignment', isOneOf('General', 'Left', 'Center', 'Right')),
      VerticalAlignment: scalar('VerticalAlignment', isOneOf('Top', 'Center', 'Bottom')),
      ColumnWidth: sizes(sheet, areas, sheet.columnWidths, 'column', 'columns', 1023),
      RowHeight: sizes(sheet, areas, sheet.rowHeights, 'row', 'rows', 409.5),
    },
    parts: {
      Font: () => ({
        className: 'RangeFont',
        scalars: {
          Name: scalar('Font.Name', isText),
          Size: scalar('Font.Size', isPositive),
          Bold: scalar('Font.Bold', isFlag),
          Color: scalar('Font.Color', isColour),
        },
      }),
      Fill: () => ({ className: 'RangeFill', scalars: { Color: scalar('Fill.Color', isColour) } }),
      Borders: () => bordersObject(sheet, areas),
      Protection: () => ({
        className: 'FormatProtection',
        scalars: { Locked: scalar('Protection.Locked', isFlag) },
      }),
    },
  };
}

/** Widths or heights in points. */
function sizes(
  sheet: HostSheet,
  areas: readonly Rectangle[],
  kept: Map<number, number>,
  first: 'row' | 'column',
  count: 'rows' | 'columns',
  most: number,
) {
  const lines = areas.flatMap((area) =>
    Array.from({ length: area[count] }, (_, index) => area[first] + index),
  );
  return {
    get: () => {
      const [size, ...others] = new Set(lines.map((line) => kept.get(line) ?? null));
      return others.length === 0 ? size : null;
    },
    set: (value: unknown) => {
      if (typeof value !== 'number' || value < 0 || value > most)
        throw invalidArgument(`a size of ${String(value)}`);
      sheet.checkUnprotected();
      for (const line of lines) kept.set(line, value);
    },
  };
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const inner = ['InsideHorizontal', 'InsideVertical'];

function bordersObject(sheet: HostSheet, areas: readonly Rectangle[]): HostObject {
  return {
    className: 'RangeBorderCollection',
    scalars: {},
    item: (key) => {
      if (typeof key !== 'string' || ![...edges, ...inner].includes(key))
        throw invalidArgument(`${String(key)} is no border`);
      for (const { rows, columns } of areas)
        if ((key === 'InsideHorizontal' && rows === 1) || (key === 'InsideVertical' && columns === 1))
          throw invalidArgument(`the range has no ${key}`);
      const scalar = cellFormats(sheet, areas);
      return {
        className: 'RangeBorder',
        id: key,
        scalars: {
          Style: scalar(`${key}.Style`, isOneOf('None', 'Continuous', 'Dash', 'Double')),
          Color: scalar(`${key}.Color`, isColour),
          Weight: scalar(`${key}.Weight`, isOneOf('Hairline', 'Thin', 'Medium', 'Thick')),
        },
      };
    },
  };
}
