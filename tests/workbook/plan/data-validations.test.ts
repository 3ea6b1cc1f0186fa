import { describe, expect, it } from 'vitest';
import type { FormCell } from '../../../src/core/report/cells';
import { dataValidationsOf } from '../../../src/workbook/plan/data-validations';

describe('dataValidationsOf', () => {
  it('cuts titles and texts to what Excel accepts', () => {
    const label = '某'.repeat(300);
    const leaf = { node: { id: 'r', label }, path: [{ id: 'r', label }] };
    const cell: FormCell = {
      id: 't3.r.c',
      table: 't3',
      block: 0,
      row: leaf,
      column: leaf,
      type: 'count',
      rowParts: [],
      columnParts: [],
    };
    const [validation] = dataValidationsOf([{ row: 0, column: 0, columnSpan: 1, cell }], 'formula');
    expect(validation?.prompt.title).toBe(`${'某'.repeat(31)}…`);
    expect(validation?.prompt.text).toHaveLength(255);
    expect(validation?.error.text).toHaveLength(255);
  });
});
