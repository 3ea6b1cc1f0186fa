import type { WriteOptions as WorkbookOptions } from 'hucre/xlsx';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { layOut } from '../grid/lay-out';
import type { TotalsKind } from '../grid/workbook-mark';
import { nameOfTable, namesOfMark } from '../grid/workbook-mark';
import type { Report } from '../report/report';
import { editions } from '../statute/editions';
import type { Edition } from '../statute/types';
import { finishPackage } from './finish-package';
import { referenceTo } from './rectangles';
import { reportTitle } from './report-title';
import { tableOrigin } from './sheet-places';
import type { TableSection } from '../report/table-sections';
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
  const sections = tableSectionsOf(edition);
  const { totals, remarks = [] } = options;
  const title = oneLine(reportTitle(report));
  const workbook = await writeWorkbook({
    sheets: sections.map((section) => sheetOf({ report, edition, section, totals, remarks })),
    namedRanges: [...sections.map((section) => rangeName(edition, section)), ...markNames(report, totals)],
    defaultFont: cellFont,
    properties: { title, creator: 'nianbao', created: noDate, modified: noDate },
  });
  return finishPackage(workbook);
}

/** The whole table under a name that survives whatever is inserted above it. */
function rangeName(edition: Edition, { table, name }: TableSection): NamedRange {
  const { rows, columns } = layOut(edition, table);
  const place = referenceTo({ ...tableOrigin, rows, columns }, { row: true, column: true });
  return { name: nameOfTable(table), range: `${name}!${place}` };
}

const markNames = (report: Report, totals: TotalsKind): readonly NamedRange[] =>
  namesOfMark({
    edition: report.edition,
    year: report.year,
    agency: report.agency === null ? null : oneLine(report.agency),
    ...(report.profile === undefined ? {} : { profile: report.profile }),
    totals,
  }).map(({ name, content }) => ({ name, range: content }));
