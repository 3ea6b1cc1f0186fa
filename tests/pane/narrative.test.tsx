// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setPrevious, setProfile } from '../../src/app/session/session-actions';
import type { Finding, TextRange } from '../../src/core/check/finding';
import type { NarrativeDraft } from '../../src/core/report/narrative-draft';
import { emptyDraft } from '../../src/core/report/narrative-draft';
import type { PaneOptions } from '../../src/pane/mount-pane';
import { uniformReport, withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const report = withCells(uniformReport(0), { 't3.r1.tot': 3, 't3.r4.tot': 3, 't3.r1.np': 3, 't3.r4.np': 3 });
const tab = (name: string) => pane.user.click(screen.getByRole('tab', { name }));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const area = (heading = '一、总体情况') =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: `正文 ${heading}` });
const preview = () => screen.getByRole('region', { name: '预览' });
const draft = (text: string, more: Partial<NarrativeDraft> = {}): NarrativeDraft => ({
  ...emptyDraft,
  texts: { 一: text },
  ...more,
});

/** The tab 文字 of a workbook with this stored text, with its first section open. */
async function open(kept: NarrativeDraft | null = null, options: Partial<PaneOptions> = {}): Promise<void> {
  if (kept !== null) await pane.workbook.saveSetting('narrative', JSON.stringify(kept));
  await pane.openWith(report, options);
  await tab('文字');
  await screen.findByRole('button', { name: /^一、总体情况/u });
  if (button(/^一、总体情况/u).getAttribute('aria-expanded') === 'false')
    await pane.user.click(button(/^一、总体情况/u));
}

async function keptText(): Promise<string | undefined> {
  const text = await pane.workbook.setting('narrative');
  return text === null ? undefined : (JSON.parse(text) as NarrativeDraft).texts['一'];
}

describe('the text of the report', () => {
  it('has the sections without a table, each with its state', async () => {
    await open(draft('甲乙'));
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual([
      '导语（标题之下，第一部分之前）还没有写',
      '一、总体情况已写 2 字',
      '五、存在的主要问题及改进情况还没有写',
      '六、其他需要报告的事项还没有写',
    ]);
    expect(screen.getByText(/4 个部分已写 1 个/u)).toBeTruthy();
  });

  it('is stored with the workbook after a pause, and writes no cell', async () => {
    await open();
    const before = pane.workbook.writes;
    await pane.user.type(area(), '甲');
    expect(await keptText()).toBeUndefined();
    await pane.pass(600);
    await waitFor(async () => expect(await keptText()).toBe('甲'));
    expect(pane.workbook.writes).toBe(before);
  });

  it.each([
    ['another field', () => pane.user.tab()],
    ['another tab', () => tab('校核')],
  ])('is stored at once when the user moves on to %s', async (_, leave) => {
    await open();
    await pane.user.type(area(), '甲');
    await leave();
    await waitFor(async () => expect(await keptText()).toBe('甲'));
  });

  it('is not stored between pressing and releasing a button: what then appears would move the button', async () => {
    await open();
    await pane.user.type(area(), '甲');
    const target = screen.getByRole('tab', { name: '校核' });
    await pane.user.pointer({ keys: '[MouseLeft>]', target });
    expect(document.activeElement).not.toBe(area());
    expect(await keptText()).toBeUndefined();
    await pane.user.pointer({ keys: '[/MouseLeft]', target });
    await waitFor(async () => expect(await keptText()).toBe('甲'));
  });

  it('is stored when the pane unmounts', async () => {
    await open();
    await pane.user.type(area(), '甲');
    pane.close();
    await waitFor(async () => expect(await keptText()).toBe('甲'));
  });

  it('stays as typed while being stored, and is replaced by that of another workbook', async () => {
    await open(draft('甲'));
    await pane.user.type(area(), '乙');
    act(() => area().setSelectionRange(1, 1));
    await pane.pass(600);
    await waitFor(async () => expect(await keptText()).toBe('甲乙'));
    expect(area().value).toBe('甲乙');
    expect(area().selectionStart).toBe(1);
    await pane.user.type(area(), '丙');
    await pane.workbook.saveSetting('narrative', JSON.stringify(draft('别的')));
    await pane.start();
    await pane.user.click(button(/^一、总体情况/u));
    expect(area().value).toBe('别的');
    await pane.pass(2000);
    expect(await keptText()).toBe('别的');
  });

  it('waits for tables', async () => {
    await pane.mount();
    await pane.start();
    await tab('文字');
    expect(await screen.findByText(/还没有年报表格/u)).toBeTruthy();
  });

  it('is in English if chosen', async () => {
    await pane.openWith(report, { language: 'en-US' });
    await pane.user.click(await screen.findByRole('tab', { name: 'Text' }));
    expect(await screen.findByRole('button', { name: /^一、总体情况/u })).toBeTruthy();
    expect(screen.getByText(/0 of 4 parts written/u)).toBeTruthy();
  });

  it('is accessible with everything open', async () => {
    await open(draft('新收{表三.新收.总计}件，{没有}。', { channels: [{ name: '政府网站', count: 3 }] }));
    for (const name of ['五个方面', '主动公开渠道', '建议语句 一、总体情况', '插入数字 一、总体情况'])
      await pane.user.click(button(name));
    expect(await pane.accessibilityFaults()).toEqual([]);
  });
});

describe('figures in the text', () => {
  it('are found by words, inserted at the caret by keyboard, and shown as in the tables', async () => {
    await open(draft('收到件。'));
    await pane.user.click(area());
    area().setSelectionRange(2, 2);
    act(() => button('插入数字 一、总体情况').focus());
    await pane.user.keyboard('{Enter}');
    const box = screen.getByRole('combobox');
    expect(document.activeElement).toBe(box);
    await pane.user.type(box, '新收 总');
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(['表三.新收.总计3']);
    await pane.user.keyboard('{Enter}');
    expect(area().value).toBe('收到{表三.新收.总计}件。');
    expect(document.activeElement).toBe(area());
    expect(area().selectionStart).toBe('收到{表三.新收.总计}'.length);
    expect(preview().textContent).toContain('收到3件。');
    await pane.type('t3.r1.tot', 8);
    await pane.pass(2000);
    await waitFor(() => expect(preview().textContent).toContain('收到8件。'));
    expect(within(preview()).getByText('8').tagName).toBe('MARK');
  });

  it('are chosen with arrow keys from a circular list, or left alone', async () => {
    await open();
    await pane.user.click(button('插入数字 一、总体情况'));
    await pane.user.type(screen.getByRole('combobox'), '行政复议');
    const active = () => screen.getByRole('option', { selected: true }).textContent;
    expect(active()).toBe('表四.行政复议.结果维持0');
    await pane.user.keyboard('{ArrowUp}');
    expect(active()).toBe('表四.行政复议.总计0');
    expect(screen.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    await pane.user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()).toBe('表四.行政复议.结果纠正0');
    await pane.user.keyboard('{Escape}');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(button('插入数字 一、总体情况'));
    expect(area().value).toBe('');
    await pane.user.keyboard('{Enter}');
    await pane.user.type(screen.getByRole('combobox'), '没有这种');
    expect(screen.getByText(/没有找到这个数字/u)).toBeTruthy();
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('come from the selected cell, inserted at the end if the field was never used', async () => {
    await open(draft('结转'));
    await pane.select('t3.r4.np');
    await pane.user.click(button('插入 表三.结转下年度.自然人 一、总体情况'));
    expect(area().value).toBe('结转{表三.结转下年度.自然人}');
  });

  it('are marked if they are blank or not figures at all', async () => {
    await open(draft('{表三.新收.总计}、{表三.新增.总计}、{年度}'));
    await pane.type('t3.r1.tot', null);
    await pane.pass(2000);
    await waitFor(() => expect(preview().textContent).toContain('＿＿＿＿、{表三.新增.总计}、2024'));
    expect(within(preview()).getByText(/没有“表三.新增.总计”这个数字/u)).toBeTruthy();
  });

  it('are inserted as if typed, so that the field can undo them', async () => {
    await open(draft('甲'));
    const typed: unknown[] = [];
    // oxlint-disable-next-line typescript/no-deprecated -- nothing took its place
    document.execCommand = (...what: unknown[]) => {
      typed.push(what);
      return false;
    };
    await pane.select('t3.r4.np');
    await pane.user.click(button('插入 表三.结转下年度.自然人 一、总体情况'));
    Reflect.deleteProperty(document, 'execCommand');
    expect(typed).toEqual([['insertText', false, '{表三.结转下年度.自然人}']]);
    expect(area().value).toBe('甲{表三.结转下年度.自然人}');
  });
});

describe('the writing prompts', () => {
  it('cover each aspect, with its heading as a start', async () => {
    await open(draft('（一）主动公开\n甲。'));
    await pane.user.click(button('五个方面'));
    const list = screen.getByRole('list', { name: '五个方面' });
    const states = () =>
      [...list.children].map((item) => /只有标题|还没有写到|已写到/u.exec(item.textContent)?.[0]);
    expect(states()).toEqual(['已写到', '还没有写到', '还没有写到', '还没有写到', '还没有写到']);
    expect(screen.queryByRole('button', { name: '插入标题：主动公开' })).toBeNull();
    await pane.user.click(button('插入标题：依申请公开'));
    expect(area().value).toBe('（一）主动公开\n甲。\n（二）依申请公开\n');
    expect(document.activeElement).toBe(area());
    expect(states()[1]).toBe('只有标题');
    await pane.user.keyboard('乙。');
    expect(states()[1]).toBe('已写到');
    expect(list.textContent).toContain('依据：国办公开办函〔2021〕30号“总体情况”（国务院办公厅通知原文）');
  });

  it('require assessment and accountability only of governments, once the agency kind is known', async () => {
    await open();
    await pane.user.click(button('五个方面'));
    expect(screen.queryByText(/责任追究/u)).not.toBeNull();
    await act(() => setProfile(pane.session, { kind: 'department' }));
    expect(screen.queryByText(/责任追究/u)).toBeNull();
    await act(() => setProfile(pane.session, { kind: 'government' }));
    expect(screen.queryByText(/责任追究/u)).not.toBeNull();
  });
});

describe('suggested sentences', () => {
  it('are inserted at a click, with references, below the existing text', async () => {
    await open(draft('（二）依申请公开\n（三）政府信息管理'));
    await pane.user.click(button('建议语句 一、总体情况'));
    const list = screen.getByRole('list', { name: '建议语句' });
    expect(list.textContent).toContain('新收政府信息公开申请3件，上年结转0件');
    await pane.user.click(button('插入建议语句“依申请公开”'));
    expect(area().value).toMatch(
      /^（二）依申请公开\n\{年度\}年，新收政府信息公开申请\{表三\.新收\.总计\}件.*\n（三）政府信息管理$/u,
    );
    expect(screen.queryByRole('button', { name: '插入建议语句“依申请公开”' })).toBeNull();
    expect(within(list).getByText('正文中已有。')).toBeTruthy();
  });

  it('mark text that the tables have made obsolete, and find it', async () => {
    await open(draft('引。\n{年度}年，未收到政府信息公开申请，也没有上年结转的申请。'));
    await pane.user.click(button('建议语句 一、总体情况'));
    expect(screen.getByText(/“2024年，未收到政府信息公开申请，.*”与表中现在的数字不符/u)).toBeTruthy();
    await pane.user.click(button('定位到这一句：依申请公开'));
    expect([area().selectionStart, area().selectionEnd]).toEqual([3, area().value.length]);
    expect(area().value).toContain('未收到');
  });

  it('wait for blank cells', async () => {
    await open();
    await pane.type('t2.wj.issued', null);
    await pane.pass(2000);
    await pane.user.click(button('建议语句 一、总体情况'));
    await waitFor(() =>
      expect(screen.getByText('填好「表二 · 行政规范性文件 · 制发」后可用。')).toBeTruthy(),
    );
    expect(screen.getByText(/在“主动公开渠道”里填好/u)).toBeTruthy();
  });
});

describe('the channels of publication', () => {
  const name = (row: number) => screen.getByRole('combobox', { name: `第 ${row} 个渠道的名称` });
  const count = (row: number) =>
    screen.getByRole<HTMLInputElement>('textbox', { name: `第 ${row} 个渠道的条数` });

  it('are added, summed and removed, and can be referenced', async () => {
    await open(draft('共{主动公开.总数}条'));
    await pane.user.click(button('主动公开渠道'));
    await pane.user.click(button('增加渠道'));
    await pane.user.type(name(1), '政府网站');
    await pane.user.type(count(1), '１２');
    await pane.user.click(button('增加渠道'));
    await pane.user.type(name(2), '公告栏');
    expect(screen.getByText('合计：条数填全后自动算出')).toBeTruthy();
    expect(preview().textContent).toContain('共＿＿＿＿条');
    await pane.user.type(count(2), '3');
    expect(screen.getByText('合计 15 条')).toBeTruthy();
    expect(preview().textContent).toContain('共15条');
    await pane.user.click(button('删除第 1 个渠道“政府网站”'));
    expect(count(1).value).toBe('3');
    await pane.pass(600);
    await waitFor(() =>
      expect(pane.session.snapshot.draft?.channels).toEqual([{ name: '公告栏', count: 3 }]),
    );
  });

  it('mark invalid numbers and names at the field, and leave blanks blank', async () => {
    await open(
      draft('', {
        channels: [
          { name: '公告栏', count: null },
          { name: '公告栏', count: 2 },
        ],
      }),
    );
    await pane.user.click(button('主动公开渠道'));
    expect(count(1).value).toBe('');
    expect(screen.getByText('这个渠道已经填写，请更换名称或合并条数。')).toBeTruthy();
    expect([name(1), name(2)].map((field) => field.getAttribute('aria-invalid'))).toEqual([null, 'true']);
    await pane.user.type(count(1), '约3');
    await pane.user.tab();
    const message = screen.getByText('请填写不小于 0 的整数，不掌握的留空。');
    expect(count(1).getAttribute('aria-invalid')).toBe('true');
    expect(count(1).getAttribute('aria-describedby')).toBe(message.id);
    expect(count(1).value).toBe('约3');
    expect(pane.session.snapshot.draft?.channels[0]?.count).toBeNull();
    await pane.user.clear(count(1));
    await pane.user.type(count(1), '4');
    expect(screen.queryByText('请填写不小于 0 的整数，不掌握的留空。')).toBeNull();
    await pane.user.type(name(2), '二');
    expect(screen.queryByText(/这个渠道已经填写/u)).toBeNull();
    expect(screen.getByText('合计 6 条')).toBeTruthy();
    await pane.user.type(count(1), '约');
    await pane.user.click(button('删除第 1 个渠道“公告栏”'));
    expect(count(1).value).toBe('2');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('an existing text', () => {
  const narrative = {
    sections: [{ id: '一' as const, heading: '一、总体情况', paragraphs: ['2023年做了工作。', '其他。'] }],
  };

  it('in last year’s report is a starting point, with a list of what still names the old year', async () => {
    await open();
    await act(() => setPrevious(pane.session, { ...uniformReport(0), year: 2023, narrative }));
    await pane.user.click(button('以上年正文为底稿'));
    expect(area().value).toBe('2023年做了工作。\n其他。');
    await waitFor(async () => expect(await keptText()).toBe('2023年做了工作。\n其他。'));
    expect(screen.getByText(/还有 1 句提到 2023 年/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '以上年正文为底稿' })).toBeNull();
    await pane.user.clear(area());
    await pane.user.type(area(), '比2023年多。');
    expect(screen.queryByText(/句提到 2023 年/u)).toBeNull();
  });

  it('is not offered over a written text', async () => {
    await open(draft('甲'));
    await act(() => setPrevious(pane.session, { ...uniformReport(0), year: 2023, narrative }));
    expect(screen.queryByRole('button', { name: '以上年正文为底稿' })).toBeNull();
  });
});

describe('findings about words', () => {
  const finding = (words: readonly TextRange[], quote: string): Finding => ({
    ruleId: 'X-BASIS',
    severity: 'warning',
    status: 'broken',
    cells: [],
    words,
    params: { quote, notice: '国办公开办函〔2021〕30号', from: 2021 },
  });

  it('are below their section and mark the words, as long as the text is the one checked', async () => {
    await open(draft('新收{表三.新收.总计}件。\n第二段有错字。'));
    const found = finding([{ section: '一', paragraph: 1, start: 3, end: 6 }], '有错');
    const across = finding([{ section: '一', paragraph: 0, start: 1, end: 4 }], '跨数字');
    const overlapping = finding([{ section: '一', paragraph: 1, start: 4, end: 7 }], '重叠');
    const elsewhere = finding([{ section: '五', paragraph: 0, start: 0, end: 1 }], '别处');
    const marked = () => [...document.querySelectorAll('[data-found]')].map(({ textContent }) => textContent);
    act(() => pane.session.update({ findings: [found, across, overlapping, elsewhere] }));
    const list = screen.getByRole('list', { name: '“一、总体情况”的校核结果' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    expect(list.textContent).toContain('警告');
    expect(marked()).toEqual(['收3件', '有', '错字', '。']);
    act(() => pane.session.update({ isStale: true }));
    expect(marked()).toEqual([]);
  });
});

describe('a finding about the text', () => {
  it('is listed in the check, and links to its words in the text', async () => {
    await open(draft('第一段。\n全年新收政府信息公开申请 5 件。'));
    await pane.user.click(button(/^一、总体情况/u));
    await tab('校核');
    const list = await screen.findByText(/^正文/u, { selector: '[data-findings] h2' });
    const findings = list.closest<HTMLElement>('[data-findings]') ?? document.body;
    await within(findings).findByText(/正文写“.*5 件.*为 3。/u);
    const [first] = within(findings).getAllByRole('button', { name: '查看文字' });
    await pane.user.click(first ?? findings);
    await waitFor(() => expect(document.activeElement).toBe(area()));
    const { value, selectionStart, selectionEnd } = area();
    expect(value.slice(selectionStart, selectionEnd)).toContain('5');
    expect(value.slice(selectionStart, selectionEnd)).not.toContain('第一段');
  });
});
