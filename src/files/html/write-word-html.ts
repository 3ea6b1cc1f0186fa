import { fillIn, layOut } from '../../core/grid/lay-out';
import type { Grid, GridCell } from '../../core/grid/grid';
import { isMissing, missingSectionText, printedReport } from '../../core/report/printed-report';
import type { PrintedSection } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { editions } from '../../core/statute/editions';
import type { TableForm } from '../../core/statute/types';
import { columnWidths, headerRowsOf } from '../printed-table';
import { headingInText } from './write-html';
import { spansOf } from './html-table';
import { cellWords, pageWords, pastedWords } from '../document-text';
import type { WriteOptions } from '../writer';

/** Width of the type area of GB/T 9704-2012, 156 mm, in tenths of a point. */
const typeArea = 4422;

const song = "'方正小标宋_GBK','方正小标宋简体',宋体";
/** Programs other than Word use the first name for everything, so it is the Chinese one. */
const fangsong =
  "font-family:'仿宋_GB2312',仿宋,FangSong;mso-ascii-font-family:'Times New Roman';mso-hansi-font-family:'Times New Roman'";
const fonts = {
  title: `font-family:${song};font-size:22pt`,
  heading: 'font-family:黑体,SimHei;font-size:16pt',
  subheading: "font-family:'楷体_GB2312',楷体,KaiTi;font-size:16pt",
  text: `${fangsong};font-size:16pt`,
} as const;

/** 五号 in the wide columns of table 2; 小五 in tables 3 and 4, which have to fit on a page. In points. */
const roomy = { size: 10.5, row: 19.8, side: 4.3 };
const dense = { size: 9, row: 14.2, side: 2 };
const roomyFrom = 20;

const line = '.5pt solid windowtext';
const table =
  `border-collapse:collapse;table-layout:fixed;width:${typeArea / 10}pt;margin:0 auto;border:${line};` +
  `mso-table-layout-alt:fixed;mso-border-alt:${line};mso-border-insideh:${line};mso-border-insidev:${line}`;

/**
 * A report to paste into Word or WPS: every width in points, which both adopt unchanged, the fonts named on each text,
 * rows that no page break splits and repeated headers. Includes its title if it is the whole report.
 */
export function writeWordHtml(report: Report, { remarks = [], sections }: WriteOptions = {}): string {
  const printed = printedReport(report, sections);
  const title = textLine('text-align:center;margin:0 0 29pt', fonts.title, reportTitle(report));
  return [
    ...(sections === 'report' ? [title] : []),
    ...remarks.map((remark) => paragraph(remark)),
    ...printed.lead.map((text) => paragraph(text)),
    ...printed.sections.map((section) => sectionElements(report, section)),
  ].join('\n');
}

function sectionElements(report: Report, section: PrintedSection): string {
  const { heading, numeral, table: id, paragraphs } = section;
  const edition = editions[report.edition];
  return [
    `<h2 style="margin:0;text-indent:32pt;line-height:29pt;font-weight:normal;page-break-after:avoid"><span style="${fonts.heading}">${pastedWords(heading)}</span></h2>`,
    ...(id === undefined ? [] : [tableElement(edition.tables[id], fillIn(layOut(edition, id), report))]),
    ...(isMissing(section) ? [missingSectionText(numeral)] : paragraphs).map((text) => paragraph(text)),
  ].join('\n');
}

const textLine = (style: string, font: string, text: string): string =>
  `<p style="${style}"><span style="${font}">${pastedWords(text)}</span></p>`;

function paragraph(text: string): string {
  const lead = headingInText(text);
  const parts: readonly (readonly [font: string, text: string])[] =
    lead === null
      ? [[fonts.text, text]]
      : [
          [fonts.subheading, lead.heading],
          [fonts.text, lead.rest],
        ];
  const spans = parts
    .filter(([, part]) => part !== '')
    .map(
      ([font, part], at) => `<span style="${font}">${at === 0 ? pastedWords(part) : pageWords(part)}</span>`,
    );
  return `<p style="margin:0;text-indent:32pt;line-height:29pt">${spans.join('')}</p>`;
}

function tableElement(form: TableForm, grid: Grid): string {
  const setting = form.widths.data >= roomyFrom ? roomy : dense;
  const widths = columnWidths(form.widths, grid.columns, typeArea).map((tenths) => tenths / 10);
  const rows = Array.from({ length: grid.rows }, (_, row) => {
    const cells = grid.cells.filter((cell) => cell.row === row);
    return `<tr style="height:${setting.row}pt;page-break-inside:avoid">${cells.map((cell) => cellElement(cell, widths, setting)).join('')}</tr>`;
  });
  const headerRows = headerRowsOf(grid);
  const columns = widths.map((width) => `<col width="${pixels(width)}" style="width:${width}pt">`).join('');
  return [
    `<table border="1" cellspacing="0" cellpadding="0" width="${pixels(typeArea / 10)}" style="${table}">`,
    `<colgroup>${columns}</colgroup>`,
    ...(headerRows === 0 ? [] : ['<thead>', ...rows.slice(0, headerRows), '</thead>']),
    '<tbody>',
    ...rows.slice(headerRows),
    '</tbody>',
    '</table>',
    // Without it Word joins a table to a following one and glues the next heading to it.
    '<p style="margin:0;line-height:6pt">&nbsp;</p>',
  ].join('\n');
}

/** Attributes are in pixels, 1/96 of an inch. */
const pixels = (points: number): number => Math.round((points * 96) / 72);

function cellElement(cell: GridCell, widths: readonly number[], { size, side }: typeof dense): string {
  const width = widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, column) => sum + column, 0);
  const points = Math.round(width * 10) / 10;
  const align = cell.role === 'corner' || cell.role === 'rowHeader' ? 'left' : 'center';
  const style = `width:${points}pt;border:${line};padding:1pt ${side}pt;vertical-align:middle`;
  const text = `${fangsong};font-size:${size}pt;font-weight:normal`;
  // No <p>: LibreOffice adds a space below the last one in a cell that cannot be removed.
  return (
    `<td width="${pixels(points)}"${spansOf(cell)} style="${style}">` +
    `<div style="margin:0;text-align:${align};text-indent:0;line-height:normal"><span style="${text}">${cellWords(cell, pastedWords)}</span></div></td>`
  );
}
