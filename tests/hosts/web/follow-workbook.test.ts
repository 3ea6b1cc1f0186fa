import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/tables/check';
import { cellLabels } from '../../../src/core/report/cell-names';
import { pageTexts } from '../../../src/messages/page';
import * as chinese from '../../../src/messages/zh-CN/findings';
import { readJson } from '../../../src/files/json/read-json';
import type { CellState } from '../../../src/core/report/report';
import { blank, numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import type { CellId } from '../../../src/core/statute/types';
import { pageTitle, reportOf, selectionText } from '../../../src/hosts/web/follow-workbook';

const sample = readJson(readFileSync(new URL('../../../assets/samples/suqian-2024.json', import.meta.url)));
const texts = pageTexts['zh-CN'];

/** The announcement when this cell, with this content, is selected. */
function saidOf(cell: CellId, state: CellState): string {
  const report = { ...sample, cells: new Map([...sample.cells, [cell, state]]) };
  return selectionText(
    { report, findings: check(report), selected: cell },
    { row: 0, column: 0 },
    texts,
    chinese,
  );
}

describe('selectionText', () => {
  it('gives labels, content and the worst finding', () => {
    const path = '表三 › 三、本年度办理结果 › （一）予以公开 › 自然人';
    expect(saidOf('t3.r3.1.np', numberState(1408))).toBe(`${path}：1408`);
    expect(saidOf('t3.r3.1.np', numberState(3440))).toBe(`${path}：3440，错误`);
    expect(saidOf('t3.r3.1.np', blank)).toBe(`${path}：空白`);
    expect(saidOf('t3.r3.1.np', { kind: 'invalid', raw: '约 3 件' })).toMatch(/：约 3 件，/u);
  });

  it('gives the address of any other cell', () => {
    const at = { row: 4, column: 1 };
    expect(selectionText({ report: sample, findings: [], selected: null }, at, texts, chinese)).toBe('B5');
  });
});

it('gives all labels that distinguish a cell', () => {
  const labels = (cell: CellId) => cellLabels(editions['2021'], cell).join(' › ');
  expect(labels('t2.gz.issued')).toBe('表二 › 第二十条第（一）项 › 规章 › 本年制发件数');
  expect(labels('t4.rev.upheld')).toBe('表四 › 行政复议 › 结果维持');
  expect(labels('t3.r1.biz')).toBe('表三 › 一、本年新收政府信息公开申请数量 › 法人或其他组织 › 商业企业');
});

it('names the page after its file, otherwise after the report, as far as known', () => {
  const titleOf = (report: typeof sample | null, isUnsaved: boolean, file: string) =>
    pageTitle({ report, isUnsaved, file }, texts);
  expect(titleOf(null, false, '')).toBe('政府信息公开年报助手');
  expect(titleOf(sample, true, '')).toBe(
    '● 宿迁市人民政府2024年政府信息公开工作年度报告 – 政府信息公开年报助手',
  );
  expect(titleOf(sample, true, '年报.xlsx')).toBe('● 年报.xlsx – 政府信息公开年报助手');
  expect(titleOf(null, false, '年报.xlsx')).toBe('年报.xlsx – 政府信息公开年报助手');
  expect(reportOf({ ...sample, agency: null }, texts)).toBe('2024年');
});
