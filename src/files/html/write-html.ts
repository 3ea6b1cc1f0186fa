import { fillIn } from '../../core/grid/fill-in';
import { layOut } from '../../core/grid/lay-out';
import { missingSectionText } from '../../core/report/printed-texts';
import type { PrintedSection } from '../../core/report/printed-report';
import { isMissing, printedReport } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { editions } from '../../core/statute/editions';
import { headingInText } from './heading-in-text';
import { headingId, htmlTable } from './html-table';
import { markupText } from '../markup-text';
import { pageStyles } from './page-styles';
import type { WriteOptions, Writer } from '../writer';

/** Editors of government portals drop style sheets and classes, so everything is said where it applies. */
const styles = {
  page: "margin:0 auto;padding:1em;max-width:60em;color:#000;background:#fff;font-family:'仿宋_GB2312','仿宋',FangSong,serif",
  title: 'margin:1em 0;font-size:1.6em;font-weight:normal;text-align:center',
  heading: "margin:1.2em 0 0.6em;font-size:1.2em;font-weight:bold;font-family:'黑体',SimHei,sans-serif",
  subheading:
    "margin:0.6em 0;font-size:1em;font-weight:normal;text-indent:2em;font-family:'楷体_GB2312','楷体',KaiTi,serif",
  runIn: "font-family:'楷体_GB2312','楷体',KaiTi,serif",
  paragraph: 'margin:0.6em 0;line-height:1.8;text-indent:2em',
  remark: 'margin:0.6em 0',
} as const;

/**
 * A report as a fragment for the editor of a web site: headings, paragraphs, and real tables with the spans of the official form,
 * inline styles only, no script, one number in each data cell. Remarks come first. The title is not in it: portals have a field for it.
 */
export function writeHtmlFragment(report: Report, { remarks = [], sections }: WriteOptions = {}): string {
  const printed = printedReport(report, sections);
  return [
    ...remarks.map((remark) => `<p style="${styles.remark}">${markupText(remark)}</p>`),
    ...printed.lead.map(paragraphElement),
    ...printed.sections.map((section) => sectionElements(report, section)),
  ].join('\n');
}

/**
 * The fragment as a page of its own: UTF-8, with the title of the report. It fits a phone, and prints on A4 like the official
 * document, with page numbers.
 */
export const writeHtml: Writer = (report, options) => {
  const title = markupText(reportTitle(report));
  const page = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${pageStyles(editions[report.edition])}
</style>
</head>
<body style="${styles.page}">
<main>
<h1 style="${styles.title}">${title}</h1>
${writeHtmlFragment(report, options)}
</main>
</body>
</html>
`;
  return Promise.resolve(new TextEncoder().encode(page));
};

function sectionElements(report: Report, section: PrintedSection): string {
  const { heading, numeral, table, paragraphs } = section;
  const id = table === undefined ? '' : ` id="${headingId(table)}"`;
  const edition = editions[report.edition];
  return [
    `<h2${id} style="${styles.heading}">${markupText(heading)}</h2>`,
    ...(table === undefined
      ? []
      : [htmlTable(edition.tables[table], fillIn(layOut(edition, table), report))]),
    ...(isMissing(section) ? [missingSectionText(numeral)] : paragraphs).map(paragraphElement),
  ].join('\n');
}

function paragraphElement(paragraph: string): string {
  const lead = headingInText(paragraph);
  if (lead === null) return `<p style="${styles.paragraph}">${markupText(paragraph)}</p>`;
  const heading = markupText(lead.heading);
  return lead.rest === ''
    ? `<h3 style="${styles.subheading}">${heading}</h3>`
    : `<p style="${styles.paragraph}"><span style="${styles.runIn}">${heading}</span>${markupText(lead.rest)}</p>`;
}
