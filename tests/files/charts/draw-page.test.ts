import { DOMImplementation } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartPage, usualPanels } from '../../../src/app/charts/chart-page';
import { panelPicture } from '../../../src/app/charts/panel-picture';
import { panelsOf } from '../../../src/core/charts/panels';
import type { YearColumn } from '../../../src/core/charts/year-reports';
import type { Report } from '../../../src/core/report/report';
import { panelIds } from '../../../src/core/statute/panels';
import { drawPage } from '../../../src/files/charts/draw-page';
import { pictureSvg } from '../../../src/files/charts/draw-picture';
import type { PicturePoint } from '../../../src/files/charts/picture';
import { textLines, textWidth } from '../../../src/files/charts/text-lines';
import { chartTexts as english } from '../../../src/messages/en-US/charts';
import { chartTexts } from '../../../src/messages/zh-CN/charts';
import { withCells } from '../../fixtures/reports';
import { columnsOf, suqian, yearOf } from '../../fixtures/years';

const xmlDocument = () =>
  new DOMImplementation().createDocument('http://www.w3.org/1999/xhtml', 'html', null) as unknown as Document;

const draw = (columns: readonly YearColumn[], width = 480, document = xmlDocument()) =>
  panelsOf(columns).map((panel) => {
    const picture = panelPicture(panel, chartTexts);
    const drawn = pictureSvg(picture, { document, style: 'light', width, prefix: panel.id });
    return {
      picture,
      panel,
      ...drawn,
      points: drawn.marks.map(({ point }) => point),
    };
  });

/** Ten years: two of the older form, one without a report, one with a blank cell. */
const tenYears: readonly Report[] = [
  ...[2015, 2016].map((year) => yearOf(year, 80)),
  ...[2017, 2018, 2020, 2022].map((year) => ({ ...suqian(2023), year })),
  withCells({ ...suqian(2023), year: 2019 }, { 't3.r1.tot': null }),
  suqian(2023),
  suqian(2024),
];

const titlesIn = (svg: string): readonly string[] =>
  Array.from(svg.matchAll(/<title>([^<]*)<\/title>/gu), ([, title = '']) => title);

describe('a drawn picture', () => {
  it('has every figure of its panel, cell by cell, in the names of its bars', () => {
    for (const { svg, panel, picture } of draw(columnsOf(suqian(2023), suqian(2024)))) {
      const titles = titlesIn(svg);
      const shown = panel.form === 'results' ? [1] : [0, 1];
      const expected = panel.series.flatMap(({ figures }, at) =>
        shown.map((column) => {
          const figure = figures[column];
          const name = panel.form === 'results' ? picture.frames[0]?.categories[at] : undefined;
          const series = name ?? picture.frames.flatMap(({ series: all }) => all)[at]?.name;
          const value =
            figure?.kind === 'number'
              ? figure.value.toLocaleString('en-US', { maximumFractionDigits: 4 })
              : '';
          return `${2023 + column} 年${series ?? ''} ${value} ${panel.unit === 'amount' ? '万元' : '件'}`;
        }),
      );
      expect(expected).not.toEqual([]);
      for (const one of expected)
        expect(
          titles.some((title) => title === one || title.startsWith(`${one}，占 `)),
          one,
        ).toBe(true);
      expect(titles).toHaveLength(expected.length);
    }
  });

  it('marks each bar with the cells that it adds up', () => {
    for (const { svg, points } of draw(columnsOf(...tenYears))) {
      const marks = Array.from(
        svg.matchAll(/<(?:rect|circle)[^>]* data-mark="(\d+)"[^>]*><title>([^<]*)</gu),
        ([, mark, title]) => [Number(mark), title] as const,
      );
      expect(marks.map(([mark]) => mark)).toEqual(points.map((_, at) => at));
      for (const [mark, title] of marks) expect(points[mark]?.name).toBe(title);
      for (const { at, size } of points)
        expect([at.cells.length > 0, size]).toEqual([true, expect.any(Number)]);
    }
    const [, results] = draw(columnsOf(suqian(2024)));
    const refused = results?.points.find(({ name }) => name.includes('不予公开')) as PicturePoint;
    expect(refused.at.cells).toHaveLength(8);
  });

  it('is the same bytes for the same data', () => {
    const once = draw(columnsOf(...tenYears)).map(({ svg }) => svg);
    expect(draw(columnsOf(...tenYears)).map(({ svg }) => svg)).toEqual(once);
  });

  it('names gaps, draws no bar for them, and marks the change of the form', () => {
    const columns = columnsOf(...tenYears);
    const byId = new Map(draw(columns).map((one) => [one.panel.id, one]));
    const requests = byId.get('requests');
    expect(titlesIn(requests?.svg ?? '')).toContain('2019 年新收：有空白或不是数字的格，没有画出');
    expect(titlesIn(requests?.svg ?? '')).toContain('2021 年新收：没有这一年的年报');
    expect(titlesIn(requests?.svg ?? '').filter((title) => title.startsWith('2021'))).toHaveLength(1);
    expect(requests?.points.some(({ at }) => at.column === 6)).toBe(false);
    const fees = byId.get('fees');
    expect(fees?.svg).toContain('>表样变更</text>');
    expect(fees?.svg).toContain('>不统计<');
    expect(fees?.picture.notes).toContain('虚线处表样变更（2017 年起），前后数字口径不同，不作比较。');
    expect(requests?.svg).not.toContain('表样变更');
  });

  it('shares nothing below five cases', () => {
    const few = withCells(yearOf(2024, 0), {
      't3.r3.1.tot': 4,
      't3.r3.7.tot': 4,
      't3.r1.tot': 3,
      't3.r1.np': 3,
    });
    for (const { svg, picture, panel } of draw(columnsOf(few))) {
      expect(svg, panel.id).not.toMatch(/占 \d|\d%<\/title>/u);
      if (panel.id === 'resultsByYear') expect(svg).toContain('>不足 5 件<');
      expect(picture.sentence ?? '').not.toContain('%');
    }
  });

  it('draws zeros only, one agency with nearly all, and no year at all', () => {
    for (const { svg } of draw(columnsOf(yearOf(2024, 0)))) expect(svg).not.toMatch(/NaN|Infinity/u);
    for (const { svg } of draw(
      columnsOf(yearOf(2024, 1), withCells(yearOf(2023, 1), { 't3.r1.tot': 999_999_999 })),
    ))
      expect(svg).not.toMatch(/NaN|Infinity/u);
    for (const { svg, picture } of draw([])) {
      expect(svg).not.toMatch(/NaN|Infinity/u);
      expect(picture).toMatchObject({ sentence: null, frames: [] });
    }
  });

  it('has text of 12 pixels at least, in lines that do not run out of a narrow picture', () => {
    for (const { svg } of draw(columnsOf(...tenYears), 300)) {
      for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/gu))
        expect(Number(size)).toBeGreaterThanOrEqual(12);
    }
  });

  it('speaks the language of the texts', () => {
    const [requests] = panelsOf(columnsOf(suqian(2023), suqian(2024)));
    const picture = panelPicture(requests as NonNullable<typeof requests>, english);
    expect(picture.sentence).toBe(
      '2024: requests received 3,525, 0.4% more than in 2023; concluded 3,521, 1.0% more than in 2023; carried forward 125, 3.3% more than in 2023.',
    );
  });
});

describe('sentences', () => {
  const sentenceOf = (id: string, ...reports: readonly Report[]) =>
    draw(columnsOf(...reports)).find(({ panel }) => panel.id === id)?.picture.sentence;

  it('are made of the figures, compared with the year before', () => {
    const both = [suqian(2023), suqian(2024)];
    expect(sentenceOf('requests', ...both)).toBe(
      '2024 年新收政府信息公开申请 3,525 件，比上年增加 0.4%；办结 3,521 件，比上年增加 1.0%；结转下年度继续办理 125 件，比上年增加 3.3%。',
    );
    expect(sentenceOf('results', ...both)).toBe(
      '2024 年办结 3,521 件政府信息公开申请，其中予以公开 1,431 件（40.6%）、无法提供 941 件（26.7%）、部分公开 471 件（13.4%）、其他处理 469 件（13.3%）、不予处理 117 件（3.3%）、不予公开 92 件（2.6%）。',
    );
    expect(sentenceOf('resultsByYear', ...both)).toBe('2024 年公开率 54.0%，上年为 43.6%。');
    expect(sentenceOf('fees', ...both)).toBe('2024 年行政事业性收费 72,701.2578 万元，比上年增加 22.7%。');
  });

  it('compare nothing where there is nothing to compare with, and name an older year', () => {
    expect(sentenceOf('requests', suqian(2024))).toContain('3,525 件；');
    expect(sentenceOf('requests', yearOf(2021, 3511), suqian(2024))).toContain('比 2021 年增加 0.4%');
    expect(sentenceOf('requests', yearOf(2023, 3), yearOf(2024, 3))).toContain(
      '新收政府信息公开申请 3 件，与上年持平',
    );
    expect(sentenceOf('requests', yearOf(2023, 3), yearOf(2024, 4))).toContain('4 件（上年 3 件）');
    expect(sentenceOf('decisions', yearOf(2020, 9), yearOf(2021, 7))).toBe(
      '2021 年作出行政许可 7 件；行政处罚 7 件；行政强制 7 件。',
    );
  });

  it('say that there was none', () => {
    expect(sentenceOf('disputes', yearOf(2024, 0))).toBe('2024 年没有发生政府信息公开行政复议、行政诉讼。');
    expect(sentenceOf('results', yearOf(2024, 0))).toBe('2024 年没有办结的政府信息公开申请。');
  });
});

describe('lines of text', () => {
  it('are no wider than their room, with all marks, and divide no number', () => {
    const text =
      '2025 年办结 69 件政府信息公开申请，其中予以公开 39 件（56.5%）、无法提供 19 件（27.5%）。（不完整 5/6）';
    for (let width = 80; width < 700; width += 7) {
      const lines = textLines(text, width, 12);
      for (const line of lines) {
        // One mark may hang out.
        expect(textWidth(line.slice(0, -1), 12), line).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/^[，。；：、）％%”’！？]|[（“‘]$/u);
      }
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const number of ['56.5%', '27.5%', '5/6'])
        expect(lines.some((line) => line.includes(number))).toBe(true);
    }
  });
});

describe('the one-page picture', () => {
  const pageOf = (reports: readonly Report[], ids = usualPanels) =>
    chartPage({ agency: '宿迁市人民政府', columns: columnsOf(...reports) }, ids, chartTexts);
  let page: string;
  beforeAll(() => {
    page = drawPage(pageOf(tenYears, panelIds), { document: xmlDocument(), style: 'grey', size: 'a4' });
  });

  it('fits on A4 with all panels over ten years: nothing is cut', () => {
    expect(page).toMatch(/^<svg [^>]* width="794" height="1123" viewBox="0 0 794 1123"/u);
    const [, shift = '0', scale = '1'] = /translate\(([\d.]+),0\) scale\(([\d.]+)\)/u.exec(page) ?? [];
    // Lines of text, at the coordinates of the page.
    for (const [, x, y, size, text] of page.matchAll(
      /<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)" fill="[^"]*"(?: font-weight="\d+")?>([^<]*)</gu,
    )) {
      expect(Number(y) * Number(scale)).toBeLessThan(1123);
      const right = Number(x) + textWidth(text ?? '', Number(size));
      expect(Number(shift) + right * Number(scale), text).toBeLessThan(794);
    }
  });

  it('keeps its scale for six panels of two years', () => {
    const usual = drawPage(pageOf([suqian(2023), suqian(2024)]), {
      document: xmlDocument(),
      style: 'light',
      size: 'a4',
    });
    expect(usual).not.toContain('scale(');
  });

  it('is grey in grey, and its series differ by pattern', () => {
    for (const [, red, green, blue] of page.matchAll(/#([\da-f]{2})([\da-f]{2})([\da-f]{2})\b/gu))
      expect([red, blue]).toEqual([green, green]);
    const patterns = Array.from(
      page.matchAll(/<pattern id="page-3-\d"[^>]*>.*?<path d="([^"]*)"/gu),
      ([, lines]) => lines,
    );
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(patterns).toHaveLength(5);
  });

  it('names its source, its key figures and what the rates mean', () => {
    expect(page).toContain('数据来源：宿迁市人民政府2015—2020、2022—2024 年政府信息公开工作年度报告');
    expect(page).toContain('公开率 =（予以公开 + 部分公开）÷ 办理总计，由本工具定义，表样没有这一指标。');
    expect(page).toContain('>3,525 件</text>');
  });
});
