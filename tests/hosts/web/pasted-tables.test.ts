import { describe, expect, it } from 'vitest';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import type { Note } from '../../../src/core/report/note';
import { editions } from '../../../src/core/statute/editions';
import type { TableId } from '../../../src/core/statute/types';
import { fitsWorse, holdsTables } from '../../../src/hosts/web/watch-pastes';
import { noteExamples } from '../../fixtures/notes';
import { uniformReport } from '../../fixtures/reports';

const textsOf = (table: TableId) =>
  fillIn(layOut(editions['2021'], table), uniformReport(3), 'text').cells.map(({ content }) =>
    String(content ?? ''),
  );
const rowLabels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
];

describe('tables of the report among copied cells', () => {
  it('are detected in all of table 3, whatever is around it', () => {
    expect(holdsTables(['情况说明', ...textsOf('t3'), '联系人', '12345'])).toBe(true);
  });

  it('are detected with five rows of table 3, and not with four', () => {
    expect(holdsTables([...rowLabels, '4', '0'])).toBe(true);
    expect(holdsTables([...rowLabels.slice(1), '4', '0'])).toBe(false);
    expect(holdsTables([...rowLabels.slice(1), ...rowLabels.slice(1)])).toBe(false);
  });

  it.each([
    ['t2', '二、主动公开政府信息情况'],
    ['t4', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  ] as const)('are detected in table %s with its heading', (table, heading) => {
    expect(holdsTables(textsOf(table))).toBe(false);
    expect(holdsTables([heading, ...textsOf(table)])).toBe(true);
    expect(holdsTables([heading, ...textsOf(table).slice(0, 1)])).toBe(false);
  });

  it('are not detected with the heading of another table', () => {
    expect(holdsTables(['四、政府信息公开行政复议、行政诉讼情况', ...textsOf('t2')])).toBe(false);
  });

  it('are not detected in figures, in a ledger, or in the narrative', () => {
    expect(holdsTables(['12', '0', '', '4'])).toBe(false);
    expect(holdsTables(['收到日期', '申请人', '张三', '办理结果', '予以公开', '不予公开'])).toBe(false);
    expect(
      holdsTables([
        '三、收到和处理政府信息公开申请情况',
        '一年来共收到政府信息公开申请二十件，全部按期答复，其中予以公开十五件，不予公开五件，没有结转下年度继续办理的。',
      ]),
    ).toBe(false);
  });
});

describe('tables that fit worse than before', () => {
  const shifted = (row = 'r1'): Note => ({
    code: 'row.shifted',
    cells: [],
    params: { table: 't3', row, rows: 1 },
  });
  const report = uniformReport(0);
  const fit = { phase: 'ready', layout: 'official', report } as const;

  it.each([
    ['have another layout', fit, { ...fit, layout: 'damaged' }, true],
    ['are there twice', fit, { ...fit, phase: 'several', report: null }, true],
    ['are gone', fit, { ...fit, phase: 'none', report: null }, true],
    ['are read with a new guess', fit, { ...fit, report: { ...report, notes: [shifted()] } }, true],
    ['are the same', fit, fit, false],
    ['had that layout before', { ...fit, layout: 'other' }, { ...fit, layout: 'other' }, false],
    ['have ours again', { ...fit, layout: 'damaged' }, fit, false],
    ['came into an empty workbook in our layout', { ...fit, phase: 'none', report: null }, fit, false],
    [
      'were read with that guess before',
      { ...fit, report: { ...report, notes: [shifted()] } },
      { ...fit, report: { ...report, notes: [shifted()] } },
      false,
    ],
    [
      'were read with a guess about another row',
      { ...fit, report: { ...report, notes: [shifted()] } },
      { ...fit, report: { ...report, notes: [shifted('r2')] } },
      true,
    ],
    [
      'hold figures written as text',
      fit,
      { ...fit, report: { ...report, notes: [noteExamples['number.normalised']] } },
      false,
    ],
  ] as const)('%s', (_, before, after, isWorse) => {
    expect(fitsWorse(before, after)).toBe(isWorse);
  });
});
