import { beforeAll, describe, expect, it } from 'vitest';
import { chartPage } from '../../../src/app/charts/chart-page';
import { rolledYears } from '../../../src/app/charts/rolled-years';
import type { RollupRequest } from '../../../src/app/rollup/roll-up-files';
import { arrangeYears } from '../../../src/core/charts/year-reports';
import { memberPanelIds, panelIds } from '../../../src/core/statute/panels';
import { rollupCells } from '../../../src/core/statute/rules/roll-up';
import { drawPage } from '../../../src/files/charts/draw-page';
import { pictureSvg } from '../../../src/files/charts/draw-picture';
import { textWidth } from '../../../src/files/charts/text-lines';
import { svgDocument } from '../../../src/hosts/cli/charts/svg-document';
import { chartTexts } from '../../../src/messages/zh-CN/charts';
import { countyList, memberOf, reportWith } from '../../fixtures/county';

const members = 1000;
const years = Array.from({ length: 10 }, (_, at) => 2021 + at);
const names = Array.from({ length: members }, (_, at) => `某某自治县边远民族乡第${at + 1}街道办事处`);

/** In the form of 2021, so that all years have all cells; a member's figures grow by its number and by the year. */
const requestOf = (year: number): RollupRequest => {
  const [, department] = countyList;
  if (department === undefined) throw new Error('no list');
  const base = memberOf(reportWith('', {}, year));
  // Ids change with the list of each year; names stay.
  const agencies = names.map((name, at) => ({ ...department, id: `${year}-${at}`, name, otherNames: [] }));
  const files = names.map((agency, at) => {
    const figures = base.figures.map((figure, slot) => (slot === 20 ? at : figure));
    return { ...base, agency, figures, file: agency, hash: `${agency} ${year}` };
  });
  return { year, scope: 'townships', agencies, own: null, parent: '某县人民政府', files };
};

type Rolled = Awaited<ReturnType<typeof rolledYears>>;
let rolled: Rolled;
beforeAll(async () => {
  rolled = await rolledYears(years.map(requestOf), rollupCells.newRequests, chartTexts);
});
const pictureOf = (id: string) =>
  rolled.pictures.find((picture) => picture.id === id) as Rolled['pictures'][number];

describe('ten years of a thousand members', () => {
  it('are the totals of each year, and members found by name where ids changed', () => {
    const { columns } = arrangeYears(rolled.sources);
    expect(columns.map(({ year, state }) => [year, state])).toEqual(years.map((year) => [year, 'report']));
    const { table, frames } = pictureOf('memberYears');
    expect([table.rows.length, table.head.length, frames[0]?.series.length]).toEqual([members, 11, 20]);
    expect(table.rows.flatMap(({ cells }) => cells)).not.toContain('无年报');
  });

  it('still read in the narrowest pane: no text is cut or smaller than 12 pixels', () => {
    const options = { document: svgDocument(), style: 'page', prefix: 'a' } as const;
    for (const id of memberPanelIds) {
      const { svg } = pictureSvg(pictureOf(id), { ...options, width: 404 });
      for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/gu))
        expect(Number(size)).toBeGreaterThanOrEqual(12);
      // Names of bars are whole in their titles only.
      for (const [, text = ''] of svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu))
        expect(textWidth(text, 12), text).toBeLessThan(404 / 2);
      expect(svg.length).toBeLessThan(100_000);
    }
  });

  it('fit on A4 with all panels', () => {
    const arranged = arrangeYears(rolled.sources);
    const page = chartPage(arranged, [...memberPanelIds, ...panelIds], chartTexts, rolled);
    expect(page.pictures).toHaveLength(11);
    const svg = drawPage(page, { document: svgDocument(), style: 'light', size: 'a4' });
    expect(svg).toMatch(/^<svg [^>]* width="794" height="1123"/u);
  });
});
