// @vitest-environment jsdom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoreResult } from '../../src/app/export/template-storage';
import type { ReportTemplate } from '../../src/app/export/report-template';
import { considerTemplate } from '../../src/app/export/report-template';
import type { PaneTools } from '../../src/pane/pane-context';
import { PaneContext } from '../../src/pane/pane-context';
import { spokenChinese } from '../../src/pane/languages';
import { TemplateChooser } from '../../src/pane/export/template-chooser';
import { fillTemplate } from '../../src/files/template/fill-template';
import { wholeReport } from '../fixtures/whole-report';
import { builtInTemplate, templateOf, wholeReportTemplate } from '../files/docx/docx-parts';

configure({ asyncUtilTimeout: 60_000 });

const user = userEvent.setup();
let changes: (ReportTemplate | null)[] = [];
let saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
let keeps: StoreResult = 'stored';
let canSave = true;
let year: number | null = null;

beforeEach(() => {
  changes = [];
  saved = [];
  keeps = 'stored';
  canSave = true;
  year = null;
});
afterEach(cleanup);

function Pane({ language }: { readonly language: 'zh-CN' | 'en-US' }) {
  const [inUse, setInUse] = useState<ReportTemplate | null>(null);
  const tools = {
    language,
    texts: spokenChinese.texts,
    services: {
      considerTemplate: (bytes: Uint8Array) => considerTemplate(bytes),
      save: (name: string, bytes: Uint8Array) => {
        saved.push({ name, bytes });
        return Promise.resolve(canSave);
      },
    },
  } as unknown as PaneTools;
  return (
    <FluentProvider theme={webLightTheme}>
      <PaneContext.Provider value={tools}>
        <TemplateChooser
          inUse={inUse}
          year={year}
          onChange={(template) => {
            changes.push(template);
            setInUse(template);
            return Promise.resolve(keeps);
          }}
        />
      </PaneContext.Provider>
    </FluentProvider>
  );
}

const open = async (language: 'zh-CN' | 'en-US' = 'zh-CN') => {
  render(<Pane language={language} />);
  await screen.findByRole('heading', { level: 4 });
};
const choose = async (bytes: Uint8Array, name = '本局.docx') => {
  const file = new File([bytes as Uint8Array<ArrayBuffer>], name);
  // The test page has files, but no way to read one.
  file.arrayBuffer = () => Promise.resolve(bytes.slice().buffer);
  await user.upload(screen.getByLabelText('选择 Word 模板文件'), file);
};
const told = async () => (await screen.findByRole('alert')).textContent;
const press = async (name: string) => user.click(await screen.findByRole('button', { name }));

describe('the template chooser', () => {
  it('uses a template without faults, and returns to the built-in one', async () => {
    await open();
    expect(screen.getByText('正在使用：内置模板')).toBeTruthy();
    await choose(builtInTemplate);
    expect(await told()).toBe('“本局.docx”没有问题，可以使用。');
    expect(changes).toEqual([]);
    await press('使用这个模板');
    expect(await screen.findByText('已选用“本局.docx”，并随工作簿保存。')).toBeTruthy();
    expect(screen.getByText('正在使用：本局.docx')).toBeTruthy();
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ name: '本局.docx', places: null });
    expect(Buffer.compare(changes[0]?.bytes ?? new Uint8Array(), builtInTemplate)).toBe(0);
    await press('改回内置模板');
    expect(await screen.findByText('正在使用：内置模板')).toBeTruthy();
    expect(changes.at(-1)).toBe(null);
  });

  it('lists faults with their locations, and offers no way to use the template', async () => {
    await open();
    await choose(templateOf('名称：{机关名称}', '{表二}', '见{表三}'));
    expect(await told()).toBe(
      '“本局.docx”有 2 处需要改正，改正前不能使用。请用 Word 或 WPS 改正后重新选择。',
    );
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '正文第 1 段“名称：{机关名称}”：“{机关名称}”写法有误，是否应为“{机关全称}”？请改正。',
      '正文第 3 段“见{表三}”：“{表三}”应单独成段，请把它放在自己的段落中。',
      '没有“{表四}”，这部分内容不会出现在导出的文件中。如果需要，请加上。',
    ]);
    expect(screen.queryByRole('button', { name: '使用这个模板' })).toBe(null);
    await press('不使用');
    expect(screen.queryByRole('alert')).toBe(null);
  });

  it('warns about what is only doubtful', async () => {
    await open();
    await choose(templateOf('{表二}', '{表三}'));
    expect(await told()).toBe('“本局.docx”可以使用，但请先核对下面几处。');
    await press('使用这个模板');
    expect(changes).toHaveLength(1);
  });

  it('offers slots in last year’s report, and lists the years that stay', async () => {
    const { bytes } = await fillTemplate(wholeReportTemplate, { ...wholeReport(), year: 2023 });
    await open();
    await choose(bytes, '去年.docx');
    expect(await told()).toContain('“去年.docx”中没有占位符。');
    const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(lines[0]).toBe('表二：替换“二、主动公开政府信息情况”下面的表格。');
    expect(lines[3]).toContain('2023、2024 年的内容');
    await press('照此使用');
    expect(changes[0]?.places).toHaveLength(3);
  });

  it('does not list the report’s year', async () => {
    year = 2024;
    const { bytes } = await fillTemplate(wholeReportTemplate, { ...wholeReport(), year: 2023 });
    await open();
    await choose(bytes, '去年.docx');
    await told();
    expect(screen.getByText(/还有 2023 年的内容/u)).toBeTruthy();
    cleanup();
    const own = await fillTemplate(wholeReportTemplate, { ...wholeReport(), year });
    await open();
    await choose(own.bytes, '今年.docx');
    expect(await told()).toContain('没有占位符');
    expect(screen.queryByText(/年的内容/u)).toBeNull();
  });

  it.each([
    [new TextEncoder().encode('文字'), '模板不是 Word 文档（.docx）。'],
    [templateOf('今天天气很好'), '没有找到年报的表格或标题'],
  ])('refuses what cannot be a template: %#', async (bytes, sentence) => {
    await open();
    await choose(bytes);
    expect(await told()).toContain(sentence);
    expect(screen.queryByRole('button', { name: '照此使用' })).toBe(null);
  });

  it.each([
    ['tooLarge', '模板超过 1 MB'],
    ['refused', '模板未能随工作簿保存'],
  ] as const)('reports that the template is not stored: %s', async (result, sentence) => {
    keeps = result;
    await open();
    await choose(builtInTemplate);
    await press('使用这个模板');
    expect(await screen.findByText(new RegExp(`^${sentence}.*这次可以使用`, 'u'))).toBeTruthy();
  });

  it('offers the built-in templates for editing, and reports a failure', async () => {
    await open();
    await press('下载数据部分模板');
    // The template is loaded when it is first asked for.
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['年报模板（数据部分）.docx']));
    await press('下载整份报告模板');
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(saved.at(1)?.name).toBe('年报模板（整份报告）.docx');
    expect(saved.map(({ bytes }) => bytes)).toEqual([builtInTemplate, wholeReportTemplate]);
    canSave = false;
    await press('下载数据部分模板');
    expect(await told()).toContain('未能保存文件');
  });

  it('is in English if chosen, and can be used with a screen reader', async () => {
    await open('en-US');
    expect(screen.getByRole('button', { name: 'Choose a template' })).toBeTruthy();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
