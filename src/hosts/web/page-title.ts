import type { PageTexts } from '../../messages/zh-CN/page';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';

/** The name of the page in the tab of the browser: the report's title, marked while there is work that no file holds. */
export function pageTitle(report: Report | null, isUnsaved: boolean, texts: PageTexts): string {
  const title =
    report === null || (report.agency === null && report.year === null)
      ? texts.product
      : `${reportTitle(report)} – ${texts.product}`;
  return isUnsaved ? `● ${title}` : title;
}

/** The agency and the year of the open report, as far as they are known. */
export const reportOf = (report: Report | null, texts: PageTexts): string =>
  texts.reportOf(report?.agency?.trim() ?? '', report?.year?.toString() ?? '');
