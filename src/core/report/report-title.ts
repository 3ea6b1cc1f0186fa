import type { Report } from './report';

/** Printed if the agency or the year is unknown, so that the gap is noticed and filled by hand. */
export const gap = '＿＿＿＿';

/** 机关全称 as the title prints it. */
export function agencyText(report: Report): string {
  const agency = report.agency?.trim() ?? '';
  return agency === '' ? gap : agency;
}

/** The report year as the title prints it. */
export const yearText = (report: Report): string => (report.year === null ? gap : String(report.year));

/** The title of the annual report: `{机关全称}{YYYY}年政府信息公开工作年度报告`. */
export const reportTitle = (report: Report): string =>
  `${agencyText(report)}${yearText(report)}年政府信息公开工作年度报告`;
