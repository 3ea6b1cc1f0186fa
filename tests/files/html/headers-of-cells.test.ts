import { describe, expect, it } from 'vitest';
import { headersOfCells } from '../../../src/files/html/html-table';
import { layOut } from '../../../src/core/grid/lay-out';
import { editions } from '../../../src/core/statute/editions';
import type { CellId, TableId } from '../../../src/core/statute/types';

function labelsOf(table: TableId, cell: CellId): readonly (string | number | null)[] {
  const found = [...headersOfCells(layOut(editions['2021'], table))].find(([{ cellId }]) => cellId === cell);
  return (found?.[1] ?? []).map(({ content }) => content);
}

describe('headersOfCells', () => {
  it('uses only the headers of the same block', () => {
    expect(labelsOf('t2', 't2.gz.repealed')).toEqual(['第二十条第（一）项', '本年废止件数', '规章']);
    expect(labelsOf('t2', 't2.cf.decided')).toEqual(['第二十条第（六）项', '本年处理决定数量', '行政处罚']);
  });

  it('includes every level of rows and columns', () => {
    expect(labelsOf('t3', 't3.r3.3.1.biz')).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
    ]);
    expect(labelsOf('t4', 't4.rev.upheld')).toEqual(['行政复议', '结果维持']);
  });
});
