// @vitest-environment jsdom
import { unzipSync } from 'fflate';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setDraft } from '../../src/app/session/view-actions';
import { writeExport } from '../../src/app/export/write-export';
import { WorkbookError } from '../../src/workbook/port';
import { uniformReport, withCells } from '../fixtures/reports';
import { templateOf } from '../files/docx/docx-parts';
import { PaneHarness } from './pane-harness';

vi.mock(import('../../src/app/export/write-export'), async (original) => {
  const module = await original();
  return { ...module, writeExport: vi.fn(module.writeExport) };
});

/** The last export: the report, its format and its options. */
const written = () => vi.mocked(writeExport).mock.lastCall;
/** Runs an action before the next export is written. */
function beforeWriting(act: () => Promise<void>): void {
  const write = vi.mocked(writeExport).getMockImplementation();
  vi.mocked(writeExport).mockImplementationOnce(async (...asked) => {
    await act();
    return write?.(...asked) ?? new Uint8Array();
  });
}

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const openExport = async () => {
  await pane.user.click(screen.getByRole('tab', { name: '导出' }));
  await screen.findByRole('heading', { name: '导出' });
};
const told = async () => (await screen.findByRole('alert')).textContent;
const press = (name: string) => pane.user.click(screen.getByRole('button', { name }));
/** Tries another way after a refusal. */
const instead = async (name: string) =>
  pane.user.click(
    within(await screen.findByRole('group', { name: '其他办法' })).getByRole('button', { name }),
  );
const chooseWhole = () => pane.user.click(screen.getByRole('radio', { name: /^整份报告/u }));

const proof = '已重新读取核对，200/200 格与工作簿一致。';

describe('the export tab', () => {
  it('gives everything at once, each part compared, and says so at the button', async () => {
    await pane.openZeros();
    await openExport();
    await press('导出全套');
    const section = screen.getByRole('button', { name: '导出全套' }).closest('section');
    const said = await within(section as HTMLElement).findByRole('alert');
    expect(said.textContent).toContain('已导出：示例县档案局2024年年报全套.zip');
    expect(said.textContent).toContain(proof);
    const [saved, ...others] = pane.log.saved;
    expect(others).toEqual([]);
    expect(saved).toMatchObject({ name: '示例县档案局2024年年报全套.zip', type: 'application/zip' });
    const files = unzipSync(saved?.bytes ?? new Uint8Array());
    expect(Object.keys(files)).toEqual([
      '示例县档案局2024年年报数据.docx',
      '示例县档案局2024年年报数据.html',
      '示例县档案局2024年年报数据表.xlsx',
      '示例县档案局2024年年报校核清单.docx',
    ]);
    for (const bytes of Object.values(files)) expect(bytes.length).toBeGreaterThan(1000);
  });

  it('gives nothing of the set if one part cannot be exported', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't3.r3.1.tot': 7 }));
    await openExport();
    await press('导出全套');
    expect(await told()).toContain('校核未通过：2 处错误，没有导出');
    expect(pane.log.saved).toEqual([]);
  });

  it('begins with the whole report if there is text, and with what was chosen the last time', async () => {
    const kept = new Map<string, string>();
    const choices = {
      of: (name: string) => kept.get(name) ?? null,
      keep: (name: string, value: string) => void kept.set(name, value),
    };
    await pane.openZeros({ services: { ...pane.services, choices } });
    await act(() => setDraft(pane.session, { lead: '', texts: { 一: '甲' }, channels: [] }));
    const chosen = () => screen.getByRole<HTMLInputElement>('radio', { name: /^整份报告/u }).checked;
    await openExport();
    expect(chosen()).toBe(true);
    await pane.user.click(screen.getByRole('radio', { name: /^数据部分/u }));
    await pane.user.click(screen.getByRole('tab', { name: '填报' }));
    await openExport();
    expect(chosen()).toBe(false);
  });

  it('writes each format and proves that the figures are those of the workbook', async () => {
    await pane.openZeros();
    await openExport();
    for (const [name, format] of [
      ['Word 文档', 'docx'],
      ['网页（整页）', 'html'],
      ['数据表（Excel）', 'xlsx'],
      ['JSON', 'json'],
      ['CSV', 'csv'],
    ] as const) {
      await press(name);
      const file = `示例县档案局2024年${format === 'xlsx' ? '年报数据表' : '年报数据'}.${format}`;
      await screen.findByText(`已导出：${file}`);
      expect(await told()).toContain(proof);
      expect(pane.log.saved.at(-1)).toMatchObject({ name: file });
      expect(written()).toMatchObject([{}, format, { remarks: [] }]);
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
    expect(await screen.findByText(proof)).toBeTruthy();
    expect(written()?.[2]?.remarks).toEqual([
      expect.stringMatching(/^注意：导出时校核未通过（错误 2，无法核对 0）/u),
    ]);
  });

  it('shows the result, however far below the button', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    await pane.openZeros();
    await openExport();
    await press('CSV');
    const notice = await screen.findByRole('alert');
    expect(scrolled).toHaveBeenCalledOnce();
    expect((scrolled.mock.contexts[0] as Element).contains(notice)).toBe(true);
  });

  it('shows the result only as long as the same would be exported', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't3.r3.1.tot': 7 }));
    await openExport();
    await press('CSV');
    expect(await told()).toContain('没有导出');
    await pane.user.click(screen.getByRole('checkbox', { name: '仍要导出' }));
    expect(screen.queryByRole('alert')).toBeNull();
    await press('CSV');
    expect(await told()).toContain(proof);
    await act(() => pane.session.check());
    expect(await told()).toContain(proof);
    await pane.type('t2.gz.issued', 5);
    await pane.pass(400);
    expect(screen.queryByRole('alert')).toBeNull();
    await press('CSV');
    expect(await told()).toContain(proof);
    await chooseWhole();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('does not apply a result about one template to another', async () => {
    await pane.openZeros();
    await openExport();
    await press('Word 文档');
    expect(await told()).toContain(proof);
    const bytes = templateOf('{机关全称}', '{表二}', '{表三}', '{表四}');
    const file = new File([bytes as Uint8Array<ArrayBuffer>], '本局.docx');
    file.arrayBuffer = () => Promise.resolve(bytes.slice().buffer);
    await pane.user.upload(await screen.findByLabelText('选择 Word 模板文件'), file);
    await pane.user.click(await screen.findByRole('button', { name: '使用这个模板' }));
    expect(await screen.findByText('已选用“本局.docx”，并随工作簿保存。')).toBeTruthy();
    expect(screen.queryByText(proof)).toBeNull();
  });

  it('refuses while something is undecided', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't3.r1.np': null }));
    await openExport();
    await press('CSV');
    expect(await told()).toContain('校核未通过：1 格未填，没有导出');
    expect(pane.log.saved).toEqual([]);
  });

  it('checks figures that were typed a moment ago', async () => {
    await pane.openZeros();
    await openExport();
    await pane.type('t3.r3.1.tot', 7);
    await press('Word 文档');
    expect(await told()).toContain('没有导出');
  });

  it('reports figures that changed while the file was written', async () => {
    await pane.openZeros();
    await openExport();
    beforeWriting(() => pane.type('t2.gz.issued', 1));
    await press('Word 文档');
    expect(await told()).toContain('只有 199/200 格一致，没有导出');
    expect(pane.log.saved).toEqual([]);
  });

  it('withholds a file that reads back differently, and names the cells', async () => {
    await pane.openZeros();
    await openExport();
    pane.asRead = (loaded) => ({ ...loaded, report: withCells(loaded.report, { 't3.r1.np': 1 }) });
    await press('数据表（Excel）');
    expect(await told()).toMatch(/只有 199\/200 格与工作簿一致，没有导出。不一致的有：表三 · .*自然人。/u);
    expect(pane.log.saved).toEqual([]);
    await press('复制到 Word/WPS');
    expect(await told()).toContain('没有导出');
    expect(pane.log.copied).toEqual([]);
  });

  it('shows the current step if it takes long, and can be cancelled', async () => {
    await pane.openZeros();
    await openExport();
    pane.whileReading = (signal) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('given up')));
      });
    await press('网页（整页）');
    const step = await screen.findByText('正在重新读取，与工作簿逐格核对…');
    expect(step.getAttribute('role')).toBe('status');
    await press('取消');
    expect(await told()).toContain('已取消');
    expect(pane.log.saved).toEqual([]);
  });

  it('copies in three flavours', async () => {
    await pane.openZeros();
    await openExport();
    await press('复制到 Word/WPS');
    await screen.findByText('已复制，请到 Word 或 WPS 中粘贴。');
    await press('复制到网站编辑器');
    await screen.findByText('已复制，请到网站编辑器中粘贴。');
    await press('复制源代码（网站用）');
    await screen.findByText(/“源代码”视图/u);
    const [word, portal, source] = pane.log.copied;
    expect(word?.html).toMatch(/<table border="1".*width:442\.2pt/u);
    expect(word?.text).toContain('一、本年新收政府信息公开申请数量\t');
    expect(portal?.html).toContain('width:100%');
    expect(source?.html).toBeNull();
    expect(source?.text).toBe(portal?.html);
  });

  it('copies remarks with the tables, and shows them first', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't3.r3.1.tot': 7 }));
    await openExport();
    const remark = '注意：导出时校核未通过（错误 2，无法核对 0）';
    expect((await screen.findByTitle('预览')).getAttribute('srcdoc')).toContain(remark);
    await pane.user.click(screen.getByRole('checkbox', { name: '仍要导出' }));
    await press('复制到 Word/WPS');
    expect(await told()).toContain('已复制');
    const [copied] = pane.log.copied;
    expect([copied?.html?.includes(remark), copied?.text.startsWith(remark)]).toEqual([true, true]);
  });

  it('prints a separate page', async () => {
    await pane.openZeros();
    await openExport();
    await press('打印或存为 PDF');
    expect(await told()).toContain('已交给打印窗口');
    expect(pane.log.printed[0]).toContain('@page{size:A4');
  });

  it('shows the tables in a sandboxed frame', async () => {
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
    expect(await screen.findByText(/没有可导出的内容。请先到“填报”/u)).toBeTruthy();
  });

  it('is accessible', async () => {
    await pane.openZeros();
    await openExport();
    await chooseWhole();
    pane.canSave = false;
    await press('JSON');
    await screen.findByRole('group', { name: '其他办法' });
    expect(await pane.accessibilityFaults()).toEqual([]);
  });
});

describe('the whole report in the export tab', () => {
  const write = (texts: Readonly<Record<string, string>>) =>
    act(() => setDraft(pane.session, { lead: '', texts, channels: [] }));

  it('reports before and after which sections lack their text', async () => {
    await pane.openZeros();
    await write({ 一: '新收 {表三.新收.总计} 件。' });
    await openExport();
    await pane.user.click(screen.getByRole('radio', { name: /^数据部分/u }));
    expect(screen.queryByText(/还没有文字/u)).toBeNull();
    await chooseWhole();
    expect(await screen.findByText(/第五、六部分还没有文字/u)).toBeTruthy();
    await press('网页（整页）');
    await screen.findByText('已导出：示例县档案局2024年政府信息公开工作年度报告.html');
    expect(await told()).toContain('文字 1/1 段一致');
    expect(await told()).toContain('第五、六部分没有文字');
    const page = new TextDecoder().decode(pane.log.saved[0]?.bytes);
    expect(page).toContain('新收 0 件。');
    expect(page).toContain('【第五部分待补】');
  });

  it('is previewed', async () => {
    await pane.openZeros();
    await write({ 一: '全年平稳。', 五: '已改进。', 六: '无。' });
    await openExport();
    await chooseWhole();
    expect(await screen.findByTitle('预览')).toBeTruthy();
    await waitFor(() => expect(screen.getByTitle('预览').getAttribute('srcdoc')).toContain('全年平稳。'));
  });

  it('reports that some formats have the tables only', async () => {
    await pane.openZeros();
    await write({ 一: '全年平稳。' });
    await openExport();
    await chooseWhole();
    await press('CSV');
    expect(await told()).toContain('只含数据部分');
    expect(pane.log.saved[0]?.name).toBe('示例县档案局2024年年报数据.csv');
  });
});

describe('fallbacks after failures', () => {
  it('lead to the next: file, clipboard, new sheet, text to copy', async () => {
    await pane.openZeros();
    await openExport();
    pane.canSave = false;
    pane.canCopy = false;
    await press('CSV');
    expect(await told()).toContain('当前环境不能保存文件');
    await instead('复制到 Word/WPS');
    await screen.findByText(/剪贴板不可用/u);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '要复制的文字' });
    expect(field.value).toBe(pane.log.copied[0]?.text);
    pane.workbook.insert = () => Promise.reject(new WorkbookError('sheetProtected'));
    await instead('写入新工作表');
    await screen.findByText(/没有写入新工作表/u);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '要复制的文字' }).value).toContain(
      '<table',
    );
    expect(screen.queryByRole('group', { name: '其他办法' })).toBeNull();
  });

  it('end with the first that works', async () => {
    await pane.openZeros();
    await openExport();
    pane.canSave = false;
    await press('网页（整页）');
    await instead('复制源代码（网站用）');
    await screen.findByText(/已复制网页的源代码/u);
    expect(screen.queryByRole('group', { name: '其他办法' })).toBeNull();
    pane.canCopy = false;
    await press('复制到网站编辑器');
    await instead('写入新工作表');
    await screen.findByText(/已写入新工作表“网页源代码”/u);
    expect((await pane.workbook.read()).map(({ name }) => name)).toContain('网页源代码');
  });

  it('lead from the printer to the page as a file', async () => {
    await pane.openZeros();
    await openExport();
    pane.canPrint = false;
    await press('打印或存为 PDF');
    expect(await told()).toContain('当前环境不能打印');
    await instead('网页（整页）');
    await screen.findByText('已导出：示例县档案局2024年年报数据.html');
  });

  it('are offered if it is unknown whether a file arrives, copying first if it rarely does', async () => {
    Object.assign(pane.services, { savesUnseen: true, copiesFirst: true });
    await pane.openZeros();
    await openExport();
    await press('CSV');
    expect(await screen.findByText(/没有看到文件/u)).toBeTruthy();
    const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['复制', '存成文件', '打印']);
  });

  it('are offered after printing, whose window may be hidden in the pane, and a new sheet before any file', async () => {
    await pane.openZeros();
    await openExport();
    await press('打印或存为 PDF');
    await screen.findByText(/已交给打印窗口/u);
    expect(screen.queryByText(/把窗格拉宽/u)).toBeNull();
    Object.assign(pane.services, { savesUnseen: true, copiesFirst: true });
    await press('打印或存为 PDF');
    await screen.findByText(/没有看到打印窗口/u);
    expect(screen.getByText(/看不到按钮时请把窗格拉宽/u)).toBeTruthy();
    await instead('复制到 Word/WPS');
    await screen.findByText(/已复制/u);
    await press('写入新工作表');
    await screen.findByText(/已写入新工作表“网页源代码”/u);
  });

  it('explain what to do, never showing the text of an exception', async () => {
    await pane.openZeros();
    await openExport();
    beforeWriting(() => Promise.reject(new Error('secret detail')));
    await press('JSON');
    expect(await screen.findByText(/导出没有完成/u)).toBeTruthy();
    expect(document.body.textContent).not.toContain('secret detail');
  });
});
