// Draws ten years in a page; bundled for it by main.ts.
import { memberYearsPicture, membersPicture, rankingPicture } from '../../src/app/charts/member-pictures';
import { panelPicture } from '../../src/app/charts/panel-picture';
import { rollUpFiles } from '../../src/app/rollup/roll-up-files';
import type { RollupRequest } from '../../src/app/rollup/roll-up-files';
import { memberFigures, underIdsOf } from '../../src/core/charts/members';
import { panelsOf } from '../../src/core/charts/panels';
import { arrangeYears } from '../../src/core/charts/year-reports';
import { cellsOf } from '../../src/core/report/cells';
import type { Report } from '../../src/core/report/report';
import { numberState } from '../../src/core/report/report';
import { columnsOf } from '../../src/core/rollup/member-report';
import { editionForYear, editions } from '../../src/core/statute/editions';
import { rollupCells } from '../../src/core/statute/rules/roll-up';
import { pictureSvg } from '../../src/files/charts/draw-picture';
import { chartTexts } from '../../src/messages/zh-CN/charts';

const years = Array.from({ length: 10 }, (_, at) => 2021 + at);
const members = Array.from({ length: 1000 }, (_, at) => `测试县第${at + 1}街道办事处`);

/** Figures that differ from cell to cell and from year to year. */
function reportOf(year: number, agency: string, seed: number): Report {
  const edition = editionForYear(year);
  const cells = new Map(
    cellsOf(editions[edition]).map(({ id }, at) => [id, numberState(((at * 37 + seed * 11) % 900) + 5)]),
  );
  return { edition, year, agency, cells, notes: [] };
}

function requestOf(year: number): RollupRequest {
  const agencies = members.map((name) => ({
    ...({ id: name, name, otherNames: [], kind: 'branch', isKindGuessed: false } as const),
    ...({ duty: 'due', parent: null } as const),
  }));
  const files = members.map((agency, at) => ({
    ...{ file: agency, hash: `${agency} ${year}`, edition: editionForYear(year), year, agency },
    ...{ ...columnsOf(reportOf(year, agency, at + year)), notes: [], textFindings: [] },
  }));
  return { year, scope: 'townships', agencies, own: null, parent: null, files };
}

/** What is prepared once: reading and rolling up is no drawing. */
async function prepared() {
  const rolled = await Promise.all(years.slice(-2).map((year) => rollUpFiles(requestOf(year))));
  const last = rolled[1] as (typeof rolled)[number];
  const given = rolled.map(({ rollup, request }) => ({ year: request.year, rows: rollup.rows }));
  const sources = years.map((year) => ({ label: String(year), report: reportOf(year, '测试县', year) }));
  return { last, sources, years: underIdsOf(last.request.agencies, given) };
}

const ready = prepared();

/** Draws all panels into the page, from the reports to the last shape; returns the milliseconds and the bytes. */
export async function draw(): Promise<{ readonly time: number; readonly svg: string }> {
  const { last, sources, years: given } = await ready;
  const box = document.body.appendChild(document.createElement('div'));
  const start = performance.now();
  const figures = memberFigures(rollupCells.newRequests, last.rollup, given);
  const pictures = [
    ...panelsOf(arrangeYears(sources).columns).map((panel) => panelPicture(panel, chartTexts)),
    membersPicture(last, chartTexts),
    rankingPicture(figures, last.rollup.edition, chartTexts),
    memberYearsPicture(figures, last.rollup.edition, chartTexts),
  ];
  const svg = pictures
    .map((picture, at) => pictureSvg(picture, { document, style: 'light', width: 420, prefix: `p${at}` }).svg)
    .join('');
  box.innerHTML = svg;
  // So that the browser has laid it out.
  const { height } = box.getBoundingClientRect();
  const time = performance.now() - start;
  box.remove();
  if (height < 1000) throw new Error('the pictures were not drawn');
  return { time, svg };
}
