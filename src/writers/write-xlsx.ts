import type { WriteOptions as WorkbookOptions } from 'hucre/xlsx';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import type { TotalsKind } from '../grid/workbook-mark';
import { namesOfMark } from '../grid/workbook-mark';
import type { Report } from '../report/report';
import { editions } from '../statute/editions';
import { finishPackage } from './finish-package';
import type { WorksheetPlan } from '../worksheet/plan-worksheet';
import { planWorksheet } from '../worksheet/plan-worksheet';
import { referenceTo } from '../worksheet/rectangles';
import { reportTitle } from '../report/report-title';
import { tableSectionsOf } from '../report/table-sections';
import type { WriteOptions } from './writer';
import { sheetOf } from './xlsx-sheet';
import { cellFont } from './xlsx-styles';
import { oneLine } from './xlsx-text';

type NamedRange = NonNullable<WorkbookOptions['namedRanges']>[number];

export interface XlsxOptions extends WriteOptions {
  /** Formulas add up by themselves; control totals typed by hand let an error be located. */
  readonly totals: TotalsKind;
}

/** A date in every file, so that the same report gives the same bytes: the first that a zip archive can hold. */
const noDate = new Date(Date.UTC(1980, 0, 1));

/**
 * Writes the tables of a report as a workbook, one sheet each, which keeps checking itself by conditional formats and data
 * validation. Throws `TotalsDiffer` when totals are to be formulas and the report has other figures in their place.
 */
export async function writeXlsx(report: Report, options: XlsxOptions): Promise<Uint8Array> {
  const edition = editions[report.edition];
  const { totals, remarks = [] } = options;
  const plans = tableSectionsOf(edition).map((section) =>
    planWorksheet({ report, edition, section, totals, remarks }),
  );
  const title = oneLine(reportTitle(report));
  const workbook = await writeWorkbook({
    sheets: plans.map(sheetOf),
    namedRanges: [...plans.map(tableName), ...markNames(report, totals)],
    defaultFont: cellFont,
    properties: { title, creator: 'nianbao', created: noDate, modified: noDate },
  });
  return finishPackage(workbook);
}

/** The whole table under a name that survives whatever is inserted above it. */
const tableName = ({ rangeName, name, area }: WorksheetPlan): NamedRange => ({
  name: rangeName,
  range: `${name}!${referenceTo(area, { row: true, column: true })}`,
});

const markNames = (report: Report, totals: TotalsKind): readonly NamedRange[] =>
  namesOfMark({
    edition: report.edition,
    year: report.year,
    agency: report.agency === null ? null : oneLine(report.agency),
    ...(report.profile === undefined ? {} : { profile: report.profile }),
    totals,
  }).map(({ name, content }) => ({ name, range: content }));
