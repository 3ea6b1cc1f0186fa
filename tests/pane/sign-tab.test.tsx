// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setPrevious } from '../../src/app/session/session-actions';
import { explainFinding } from '../../src/app/session/view-actions';
import { approvalsFrom } from '../../src/app/sign-off/approvals';
import { uniformReport, withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => {
  vi.unstubAllGlobals();
  pane.close();
});

const openSign = async () => {
  await pane.user.click(screen.getByRole('tab', { name: '审签' }));
  await screen.findByText(/三审三校/u);
};

const signAs = async (name: string, step: string, note = '') => {
  const form = await screen.findByRole('form', { name: `下一步：${step}` });
  await pane.user.type(within(form).getByRole('textbox', { name: '姓名' }), name);
  if (note !== '') await pane.user.type(within(form).getByRole('textbox', { name: /备注|理由/u }), note);
  await pane.user.click(within(form).getByRole('button', { name: `确认并签：${step}` }));
  await screen.findByText(`已记录：${step}。请保存工作簿。`);
};

const steps = () =>
  screen
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
    .filter((text) => /拟定|审查|审批/u.test(text));
const kept = async () => approvalsFrom(await pane.workbook.setting('approvals'));

describe('the sign-off tab', () => {
  it('states that it is not a signature, and accepts the three steps in order', async () => {
    await pane.openZeros();
    await openSign();
    expect(await screen.findByText(/不核实身份，不是电子签名/u)).toBeTruthy();
    expect(await screen.findByText('已完成 0 / 3 步。')).toBeTruthy();
    expect(screen.getAllByRole('form')).toHaveLength(1);
    await signAs('王一', '经办人拟定', '按台账');
    await signAs('李二', '部门保密审查');
    await signAs('张三', '分管领导审批');
    expect(await screen.findByText('已完成 3 / 3 步。 三步都已签，且签后没有改动。')).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
    expect((await kept())?.map(({ step, name, note }) => [step, name, note])).toEqual([
      ['draft', '王一', '按台账'],
      ['secrecy', '李二', ''],
      ['approval', '张三', ''],
    ]);
    expect(document.activeElement?.textContent).toBe('三审三校');
    expect(await pane.accessibilityFaults()).toEqual([]);
  });

  it('shows which approvals a change voids, names the cell and goes to it', async () => {
    await pane.openZeros();
    await openSign();
    await signAs('王一', '经办人拟定');
    await signAs('李二', '部门保密审查');
    await pane.type('t2.gz.issued', 5);
    await pane.pass(400);
    await screen.findByText('已完成 0 / 3 步。');
    expect(steps().map((text) => /有效|已失效|未签|待签/u.exec(text)?.[0])).toEqual([
      '已失效',
      '已失效',
      '未签',
    ]);
    expect(steps()[0]).toContain('签后数字有改动');
    expect(screen.queryByText(/已记录/u)).toBeNull();
    const changes = screen.getByRole('list', { name: '“经办人拟定”、“部门保密审查”签后改动的 1 格' });
    expect(changes.textContent).toContain('0 → 5');
    await pane.user.click(within(changes).getByRole('button', { name: /^定位到表二/u }));
    expect(pane.workbook.revealed).toEqual(await pane.placeOf('t2.gz.issued'));
    // Both stay in the record, and restoring the figures makes them hold again.
    expect(screen.getByRole('button', { name: '审签记录（2）' })).toBeTruthy();
    await pane.type('t2.gz.issued', 0);
    await pane.pass(400);
    await screen.findByText('已完成 2 / 3 步。');
  });

  it('accepts errors only with a reason, and stores how many there were', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't2.gz.issued': -1 }));
    await openSign();
    const form = await screen.findByRole('form');
    await pane.user.type(within(form).getByRole('textbox', { name: '姓名' }), '王一');
    await pane.user.click(within(form).getByRole('button', { name: '确认并签：经办人拟定' }));
    await screen.findByText('校核没有通过，没有签。请先改正，或写明照实上报的理由。');
    expect(document.activeElement?.getAttribute('name')).toBe('note');
    expect(await kept()).toEqual([]);
    await pane.user.keyboard('上年有一件更正');
    await pane.user.click(within(form).getByRole('button', { name: '确认并签：经办人拟定' }));
    await screen.findByText('已记录：经办人拟定。请保存工作簿。');
    expect(await kept()).toMatchObject([{ note: '上年有一件更正', errors: 1, undecided: 0 }]);
  });

  it('accepts nothing while a warning has no explanation', async () => {
    await pane.openWith(
      withCells(uniformReport(0), { 't3.r2.np': 4, 't3.r2.tot': 4, 't3.r4.np': 4, 't3.r4.tot': 4 }),
    );
    await act(() => setPrevious(pane.session, { ...uniformReport(0), year: 2023 }));
    await openSign();
    expect(await screen.findByText(/处警告没有情况说明，不能签/u)).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
    for (const finding of pane.session.snapshot.findings)
      await act(() => explainFinding(pane.session, finding, '机构改革划转'));
    expect(await screen.findByRole('form')).toBeTruthy();
  });

  it('warns when the same person signs twice, but does not refuse', async () => {
    await pane.openZeros();
    await openSign();
    await signAs('王一', '经办人拟定');
    await pane.user.type(await screen.findByRole('textbox', { name: '姓名' }), '王一');
    await screen.findByText(/“王一”已签“经办人拟定”/u);
    await pane.user.click(screen.getByRole('button', { name: '确认并签：部门保密审查' }));
    await screen.findByText('王一签了不止一步。三步一般由不同的人签，请确认。');
  });

  it('signs nothing that nobody has seen', async () => {
    await pane.openZeros();
    await openSign();
    await pane.user.type(await screen.findByRole('textbox', { name: '姓名' }), '王一');
    // The pause after typing has not passed: the pane still shows the previous figures.
    await pane.type('t2.gz.issued', 5);
    await pane.user.click(screen.getByRole('button', { name: '确认并签：经办人拟定' }));
    await screen.findByText('要签的内容刚刚有了改动，没有签。请看过改动后再签。');
    expect(await kept()).toEqual([]);
  });

  it('withdraws an approval after asking, and those after it lapse; withdrawn ones can be cleared', async () => {
    await pane.openZeros();
    await openSign();
    await signAs('王一', '经办人拟定');
    await signAs('李二', '部门保密审查');
    await pane.user.click(screen.getByRole('button', { name: '审签记录（2）' }));
    await pane.user.click(screen.getByRole('button', { name: '撤销王一的“经办人拟定”' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('其后 1 步随之失效');
    await pane.user.click(within(dialog).getByRole('button', { name: '撤销本步' }));
    await screen.findByText('已完成 0 / 3 步。');
    expect((await kept())?.map(({ withdrawn }) => withdrawn !== undefined)).toEqual([true, false]);
    expect(steps()[0]).toContain('待签');
    expect(steps()[1]).toContain('前一步失效、撤销或重签');
    await pane.user.click(screen.getByRole('button', { name: '清除不再有效的记录（2 条）' }));
    await pane.user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', {
        name: '清除不再有效的记录（2 条）',
      }),
    );
    await waitFor(async () => expect(await pane.workbook.setting('approvals')).toBeNull());
  });

  it('reports what it cannot read, and overwrites it only on request', async () => {
    await pane.insert(uniformReport(0));
    await pane.workbook.saveSetting('totals', 'typed');
    await pane.workbook.saveSetting('approvals', '{"schema":2,"approvals":[]}');
    await pane.session.start();
    await pane.mount();
    await openSign();
    await screen.findByText(/审签记录由其他版本写入/u);
    expect(screen.queryByRole('form')).toBeNull();
    expect(await pane.workbook.setting('approvals')).toBe('{"schema":2,"approvals":[]}');
    await pane.user.click(screen.getByRole('button', { name: '删除无法读取的记录' }));
    await pane.user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: '删除无法读取的记录' }),
    );
    await screen.findByRole('form');
    expect(await pane.workbook.setting('approvals')).toBeNull();
  });

  it('explains why nobody can sign in a page that computes no fingerprint', async () => {
    vi.stubGlobal('crypto', {});
    await pane.openZeros();
    await openSign();
    await screen.findByText(/不是通过 https 打开的/u);
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('is in English if chosen', async () => {
    await pane.openZeros({ language: 'en-US' });
    await pane.user.click(await screen.findByRole('tab', { name: 'Sign' }));
    await screen.findByText('0 of 3 steps done.');
    await pane.user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Wang');
    await pane.user.click(screen.getByRole('button', { name: 'Confirm and sign: Prepared by the clerk' }));
    await screen.findByText('1 of 3 steps done.');
  });
});

describe('the check list', () => {
  it('is saved as a page, as Word, and copied', async () => {
    await pane.openZeros();
    await openSign();
    await signAs('王一', '经办人拟定');
    await pane.user.click(screen.getByRole('button', { name: '校核清单 导出网页' }));
    await screen.findByText('已导出校核清单。文件：示例县档案局2024年年报校核清单.html');
    await pane.user.click(screen.getByRole('button', { name: '校核清单 导出 Word' }));
    await screen.findByText('已导出校核清单。文件：示例县档案局2024年年报校核清单.docx');
    await pane.user.click(screen.getByRole('button', { name: '校核清单 复制' }));
    await screen.findByText('已复制校核清单。请到 Word 中粘贴。');
    const [page, word] = pane.log.saved;
    expect(new TextDecoder().decode(page?.bytes)).toContain('王一');
    expect(word?.type).toContain('wordprocessingml');
    expect(pane.log.copied[0]?.text).toContain('经办人拟定\t有效\t王一');
    expect(pane.log.copied[0]?.html).toContain('<table');
  });

  it('explains alternatives if files cannot be saved, or nothing be copied', async () => {
    pane.canSave = false;
    pane.canCopy = false;
    await pane.openZeros();
    await openSign();
    await pane.user.click(await screen.findByRole('button', { name: '校核清单 导出网页' }));
    await screen.findByText('当前环境不能保存文件。请改用“复制”。');
    await pane.user.click(screen.getByRole('button', { name: '校核清单 复制' }));
    await screen.findByText('剪贴板不可用。请改为导出网页或 Word。');
  });
});
