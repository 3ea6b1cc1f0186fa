import type { ChartPage } from '../../files/charts/chart-page';
import type { ChartStyleName } from '../../files/charts/chart-style';
import { chartStyleNames } from '../../files/charts/chart-style';
import { pageSizes } from '../../files/charts/draw-page';

/** What can be chosen for 图解. */
export const chartChoices = {
  formats: ['html', 'svg', 'png', 'docx'],
  styles: chartStyleNames,
  sizes: pageSizes,
} as const;
export type ChartFormat = (typeof chartChoices)['formats'][number];

/** What writing needs of a host, and what was chosen. */
export interface WriteCharts {
  /** A browser's document, or one that makes SVG elements like it. */
  readonly document: Document;
  readonly style: ChartStyleName;
  /** Not for web pages, which adapt. */
  readonly size: (typeof pageSizes)[number];
  /** An SVG as PNG. */
  readonly raster: (svg: string) => Promise<Uint8Array>;
}

/** The bytes of 图解. Loads only what the format needs. The same page gives the same bytes, but for the raster. */
export async function chartBytes(
  page: ChartPage,
  format: ChartFormat,
  { raster, ...look }: WriteCharts,
): Promise<Uint8Array> {
  if (format === 'html')
    return (await import('../../files/charts/write-chart-html')).writeChartHtml(page, look);
  const { drawPage, pageAbout, pageSize } = await import('../../files/charts/draw-page');
  const svg = drawPage(page, look);
  if (format === 'svg') return new TextEncoder().encode(svg);
  const png = await raster(svg);
  if (format === 'png') return png;
  const { writeChartDocx } = await import('../../files/charts/write-chart-docx');
  return writeChartDocx({ png, ...pageSize(svg), title: page.title, about: pageAbout(page) });
}
