import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tablesSchemaText } from '../../../scripts/tables-schema';
import { findTables } from '../../../src/app/tables/find-tables';
import { definitionsOf, tableDefinitionsText } from '../../../src/app/tables/table-definitions';
import { gridOfRows } from '../../../src/core/grid/grid';
import { schemaFaults } from '../../fixtures/json-schema';

const path = new URL('../../../assets/schemas/tables.schema.json', import.meta.url);
const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));

const definition = (): Record<string, unknown> => {
  const grid = gridOfRows([
    ['类别', '年初数', '本年增加', '本年减少', '年末数', '比重（%）'],
    ['房屋', 2310.55, 411.2, 120.75, 2601, 57.4],
    ['设备', 1288.4, 95.35, 310.2, 1073.55, 23.7],
    ['车辆', 845.15, 60.9, 45.65, 860.4, 18.9],
    ['合计', 4444.1, 567.45, 476.6, 4534.95, 100],
  ]);
  return JSON.parse(tableDefinitionsText(definitionsOf(findTables([{ name: null, grid }])))) as Record<
    string,
    unknown
  >;
};

describe('the published schema of definitions', () => {
  it('is current; run `npm run docs:schema` after a change', () => {
    expect(readFileSync(path, 'utf8')).toBe(tablesSchemaText());
  });

  it('describes what is written', () => {
    expect(definition()['tables']).not.toEqual([]);
    expect(schemaFaults(schema, definition())).toEqual([]);
  });

  it('refuses what has another version or shape', () => {
    expect(schemaFaults(schema, { ...definition(), version: 2 })).not.toEqual([]);
    expect(schemaFaults(schema, { ...definition(), tables: [{ name: '表' }] })).not.toEqual([]);
  });
});
