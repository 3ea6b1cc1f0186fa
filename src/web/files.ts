import type { Session } from '../app/session';
import type { Report } from '../report/report';
import { tableSectionsOf } from '../report/table-sections';
import { editions } from '../statute/editions';
import type { WebWorkbook } from '../workbook/web/web-workbook';
import { planWorksheet } from '../worksheet/plan-worksheet';
import { pageServices } from './page-services';

/** A workbook with the session that follows it. */
export interface OpenWorkbook {
  readonly workbook: WebWorkbook;
  readonly session: Session;
}

/** Puts the three tables of a report in place of what is shown. */
export async function showReport({ workbook, session }: OpenWorkbook, report: Report): Promise<void> {
  const edition = editions[report.edition];
  const plans = tableSectionsOf(edition).map((section) =>
    planWorksheet({ report, edition, section, totals: 'typed' }),
  );
  const { agency, year } = report;
  await workbook.load({
    plans,
    mark: { edition: report.edition, year, agency, totals: 'typed' },
    settings: { totals: 'typed' },
  });
  await session.start();
}

/** Puts the tables of a file in place of what is shown. Throws `UnusableFile`. */
export async function openFile(open: OpenWorkbook, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!/\.xlsx$/iu.test(file.name)) return showReport(open, await pageServices.load(file.name, bytes));
  const { openWorkbook } = await import('../app/workbook-file');
  const { sheets, mark } = await openWorkbook(bytes);
  await open.workbook.load({
    plans: sheets.flatMap((sheet) => ('plan' in sheet ? [sheet.plan] : [])),
    sheets: sheets.flatMap((sheet) => ('plan' in sheet ? [] : [sheet])),
    mark,
    settings: mark === null ? {} : { totals: mark.totals, profile: JSON.stringify(mark.profile ?? {}) },
  });
  await open.session.start();
}

/** Gives all of the workbook to the user as a file. */
export async function saveFile({ workbook, session }: OpenWorkbook): Promise<void> {
  const { saveWorkbook } = await import('../app/workbook-file');
  await workbook.commit();
  const sheets = await workbook.read();
  const { totals, profile, report } = session.snapshot;
  const bytes = await saveWorkbook(sheets, { totals, profile });
  const name = report === null ? '工作簿' : `${report.agency ?? ''}${report.year ?? ''}年年报数据`;
  const { mediaTypes } = await import('../app/pane-services');
  await pageServices.save(`${name}.xlsx`, bytes, mediaTypes.xlsx);
}
