import type { ChartPage } from '../../files/charts/chart-page';
import { safeFileName } from '../export/export-target';
import type { PaneServices } from '../ports';
import { mediaTypes } from '../ports';
import type { ChartFormat, WriteCharts } from './write-charts';
import { chartBytes } from './write-charts';

const types: Readonly<Record<ChartFormat, string>> = {
  html: mediaTypes.html,
  docx: mediaTypes.docx,
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** Gives 图解 to the user; returns the name of the file, or null if it could not be made or saved. */
export async function saveCharts(
  page: ChartPage,
  format: ChartFormat,
  name: string,
  options: WriteCharts & { readonly services: Pick<PaneServices, 'save'> },
): Promise<string | null> {
  const { services, ...writing } = options;
  try {
    const file = `${safeFileName(name)}.${format}`;
    const isSaved = await services.save(file, await chartBytes(page, format, writing), types[format]);
    return isSaved ? file : null;
  } catch {
    return null;
  }
}
