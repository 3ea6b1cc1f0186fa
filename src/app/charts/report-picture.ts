import type { YearChoices, YearSource } from '../../core/charts/year-reports';
import { arrangeYears, isSameAgency } from '../../core/charts/year-reports';
import type { Report } from '../../core/report/report';
import type { PanelId } from '../../core/statute/panels';
import type { DocxPicture } from '../../files/docx/docx-picture';
import type { RollupExtent } from '../../workbook/stored/rollup-extent';
import type { ChartTexts } from '../../messages/zh-CN/charts';
import { chartPage } from './chart-page';
import type { WriteCharts } from './write-charts';

/** What a report is drawn with. */
interface Drawing extends Omit<WriteCharts, 'size'> {
  /** Reports of other years; those of later ones and of other agencies are left out. */
  readonly others: readonly YearSource[];
  readonly choices: YearChoices;
  readonly panels: readonly PanelId[];
  readonly texts: ChartTexts;
  /** Of the report, if it is a roll-up. */
  readonly extent: RollupExtent | null;
}

/** No other report has this label: those of files are their names. */
const ownLabel = '';

/** 图解 of a report for its Word document; null if it has no year. Rejects if its SVG cannot become a PNG. */
export async function reportPicture(
  report: Report,
  { others, choices, panels, texts, extent, raster, ...look }: Drawing,
): Promise<DocxPicture | null> {
  const { year, agency } = report;
  if (year === null) return null;
  const ours = others.filter((one) => isSameAgency(one.report.agency, agency, choices));
  const { columns } = arrangeYears(
    [{ label: ownLabel, report }, ...ours.map((one) => ({ ...one, report: { ...one.report, agency } }))],
    { ...choices, versions: new Map([...choices.versions, [year, ownLabel]]) },
    { to: year },
  );
  const page = chartPage({ agency, columns }, panels, texts, { extent });
  const { drawPage, pageAbout, pageSize } = await import('../../files/charts/draw-page');
  const svg = drawPage(page, { ...look, size: 'report' });
  return { png: await raster(svg), ...pageSize(svg), title: page.title, about: pageAbout(page) };
}
