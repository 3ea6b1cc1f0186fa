import { expect, it } from 'vitest';
import { FileOrigins } from '../../../src/workbook/embedded/file-origins';
import type { WholeSheet } from '../../../src/workbook/embedded/sheet-contents';
import type { SheetData } from '../../../src/workbook/embedded/sheet-of-plan';

const data = (id: string, origin?: string): SheetData => ({
  sheet: { id, name: id },
  styles: {},
  validations: [],
  conditionalFormats: [],
  ...(origin === undefined ? {} : { origin }),
});
const sheet = (id: string): WholeSheet => ({
  id,
  name: id,
  isHidden: false,
  grid: { rows: 0, columns: 0, cells: [] },
  cells: [],
  merges: [],
  rows: [],
  columns: [],
});
const facts = (origins: FileOrigins, id: string) => {
  const { origin, isRearranged } = origins.forFile(sheet(id));
  return [origin, isRearranged];
};

it('knows where sheets stand in the opened file, also after they were stored under other ids', () => {
  const origins = new FileOrigins();
  origins.replace([data('a', 'xl/worksheets/sheet1.xml'), data('b', 'xl/worksheets/sheet2.xml'), data('c')]);
  origins.follow({ id: 'sheet.mutation.set-range-values', params: { subUnitId: 'a' } });
  origins.follow({ id: 'sheet.mutation.insert-row', params: { subUnitId: 'b' } });
  expect(facts(origins, 'a')).toEqual(['xl/worksheets/sheet1.xml', false]);
  expect(facts(origins, 'b')).toEqual(['xl/worksheets/sheet2.xml', true]);
  expect(facts(origins, 'c')).toEqual([null, false]);

  const restored = new FileOrigins();
  restored.replace(
    [data('x', 'xl/worksheets/sheet1.xml'), data('y', 'xl/worksheets/sheet2.xml')],
    origins.stored().rearranged,
  );
  expect(facts(restored, 'x')).toEqual(['xl/worksheets/sheet1.xml', false]);
  expect(facts(restored, 'y')).toEqual(['xl/worksheets/sheet2.xml', true]);
  restored.follow({ id: 'sheet.mutation.move-range', params: { from: { subUnitId: 'x' } } });
  expect(facts(restored, 'x')).toEqual(['xl/worksheets/sheet1.xml', true]);
});
