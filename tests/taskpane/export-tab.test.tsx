// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uniformReport, withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const openExport = async () => {
  await pane.user.click(screen.getByRole('tab', { name: '导出' }));
  await screen.findByRole('heading', { name: '导出格式' });
};
const told = async () => (await screen.findByRole('alert')).textContent;
const press = (name: string) => pane.user.click(screen.getByRole('button', { name }));

describe('the export tab', () => {
  it('writes each format and proves that the figures are those of the workbook', async () => {
    await pane.openZeros();
    await openExport();
    for (const [name, format] of [
      ['Word 文档', 'docx'],
      ['网页', 'html'],
      ['Excel 工作簿', 'xlsx'],
      ['JSON', 'json'],
      ['CSV', 'csv'],
    ] as const) {
      await press(name);
      const proof = format === 'xlsx' ? '，写出的文件已重新读取核对' : '';
      expect(await told()).toBe(
        `已导出${proof}，200/200 格与工作簿一致。文件：示例县档案局2024年年报数据.${format}`,
      );
      expect(pane.log.saved.at(-1)).toMatchObject({ name: `示例县档案局2024年年报数据.${format}` });
      expect(pane.log.written.at(-1)).toMatchObject({ format, remarks: [] });
    }
  });

  it('refuses while something is wrong, and then does it with a remark in the file', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't3.r3.1.tot': 7 }));
    await openExport();
    await press('Word 文档');
    expect(await told()).toContain('没有导出');
    expect(pane.log.saved).toEqual([]);
    await pane.user.click(screen.getByRole('checkbox', { name: '仍要导出' }));
    await press('Word 文档');
    expect(await screen.findByText(/已导出，200\/200/u)).toBeTruthy();
    expect(pane.log.written.at(-1)?.remarks).toEqual([
      expect.stringMatching(/^注意：导出时校核未通过（错误 2，未能判定 0）/u),
    ]);
  });

  it('refuses while something is undecided', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't3.r1.np': null }));
    await openExport();
    await press('CSV');
    expect(await told()).toContain('未能判定 2 处');
    expect(pane.log.saved).toEqual([]);
  });

  it('checks figures that were typed a moment ago', async () => {
    await pane.openZeros();
    await openExport();
    await pane.type('t3.r3.1.tot', 7);
    await press('Word 文档');
    expect(await told()).toContain('没有导出');
  });

  it('tells when figures changed while the file was written', async () => {
    await pane.openZeros();
    await openExport();
    pane.whileWriting = () => pane.type('t2.gz.issued', 1);
    await press('Word 文档');
    expect(await told()).toContain('只有 199/200 格一致，没有导出');
    expect(pane.log.saved).toEqual([]);
  });

  it('does not give away a file that reads otherwise', async () => {
    await pane.openZeros();
    await openExport();
    pane.asRead = (written) => (written === null ? null : withCells(written, { 't2.gz.issued': 1 }));
    await press('Excel 工作簿');
    expect(await told()).toContain('没有保存');
    expect(pane.log.saved).toEqual([]);
  });

  it('copies remarks with the tables, and shows them before', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't3.r3.1.tot': 7 }));
    await openExport();
    const remark = '注意：导出时校核未通过（错误 2，未能判定 0）';
    expect((await screen.findByTitle('预览')).getAttribute('srcdoc')).toContain(remark);
    await pane.user.click(screen.getByRole('checkbox', { name: '仍要导出' }));
    await press('复制到 Word');
    expect(await told()).toContain('已复制');
    const [copied] = pane.log.copied;
    expect([copied?.html.includes(remark), copied?.text.startsWith(remark)]).toEqual([true, true]);
  });

  it('copies rich and plain text', async () => {
    await pane.openZeros();
    await openExport();
    await press('复制到 Word');
    expect(await told()).toContain('已复制，200/200');
    expect(pane.log.copied[0]?.html).toContain('<table');
    expect(pane.log.copied[0]?.text).toContain('一、本年新收政府信息公开申请数量\t');
  });

  it('says what to do instead where the host refuses, never the text of an exception', async () => {
    await pane.openZeros();
    await openExport();
    pane.canSave = false;
    pane.canCopy = false;
    await press('JSON');
    expect(await told()).toContain('请改用“复制到 Word”');
    await press('复制到 Word');
    expect(await screen.findByText(/剪贴板不可用/u)).toBeTruthy();
    pane.whileWriting = () => Promise.reject(new Error('secret detail'));
    await press('JSON');
    expect(await screen.findByText(/导出没有完成/u)).toBeTruthy();
    expect(document.body.textContent).not.toContain('secret detail');
  });

  it('shows the tables in a frame that may run nothing', async () => {
    await pane.openZeros();
    await openExport();
    const frame = await screen.findByTitle('预览');
    expect(frame.getAttribute('sandbox')).toBe('');
    expect(frame.getAttribute('srcdoc')).toContain('二、主动公开政府信息情况');
  });

  it('has nothing to export without a report', async () => {
    await pane.mount();
    await pane.start();
    await pane.user.click(screen.getByRole('tab', { name: '导出' }));
    expect(await screen.findByText(/没有可导出的内容/u)).toBeTruthy();
  });
});
