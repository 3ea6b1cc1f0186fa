import { fillIn, layOut } from '../../core/grid/lay-out';
import { appendixTitle } from '../../core/report/appendix';
import type { PrintedSection } from '../../core/report/printed-report';
import { isMissing, missingSectionText, printedReport } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { editions } from '../../core/statute/editions';
import type { Edition, TableForm } from '../../core/statute/types';
import type { Words } from '../document-text';
import { pageWords } from '../document-text';
import type { WriteOptions, Writer } from '../writer';
import { headingId, htmlAppendix, htmlTable } from './html-table';

/** （一） at the start of a paragraph, and the characters that may follow it up to the end of a short heading. */
const heading = /^（[一二三四五六七八九十]{1,3}）[^。！？；]{1,40}/u;

/**
 * A paragraph that is, or begins with, a heading of the second level, （一）主动公开。…. Null for all others.
 *
 * @returns the heading with its full stop, and the text that follows it, empty if there is none
 */
export function headingInText(paragraph: string): { readonly heading: string; readonly rest: string } | null {
  const [found] = heading.exec(paragraph) ?? [];
  if (found === undefined) return null;
  const rest = paragraph.slice(found.length);
  if (rest === '') return { heading: found, rest };
  return rest.startsWith('。') ? { heading: `${found}。`, rest: rest.slice(1).trimStart() } : null;
}

/** Tables with columns this wide, in millimetres, have room for 五号; the others are set in 小五 to fit on one page. */
const roomyFrom = 20;

const pageNumber =
  "content:'— ' counter(page) ' —';font:14pt 宋体,SimSun,serif;vertical-align:top;padding-top:7mm";

/**
 * The print style of our pages: A4 with the type area of GB/T 9704-2012, page numbers on the outside (right on odd
 * pages, left on even ones), no row split across pages, tables on one page if they fit and with repeated headers if
 * not. Inline styles are for the screen, so each rule has to override them.
 */
function pageStyles({ tables }: Edition): string {
  const roomy = Object.values<TableForm>(tables)
    .filter(({ widths }) => widths.data >= roomyFrom)
    .map(({ id }) => `table[aria-labelledby=${headingId(id)}]`);
  return `@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-right{${pageNumber}}}
@page :left{@bottom-right{content:none}@bottom-left{${pageNumber}}}
[tabindex]:focus-visible{outline:3px solid #0f6cbd;outline-offset:2px}
@media print{
body{max-width:none!important;padding:0!important;font-size:16pt}
h1{margin:0 0 29pt!important;font-family:方正小标宋_GBK,方正小标宋简体,宋体,SimSun,serif;font-size:22pt!important;line-height:1.3;text-wrap:balance}
h2{margin:0!important;font-size:16pt!important;font-weight:normal!important;line-height:29pt;text-indent:2em}
h2,h3{break-after:avoid}
h2+div{margin-top:6pt}
h3,p{margin:0!important;line-height:29pt!important;text-align:justify;orphans:2;widows:2}
div{max-width:none!important;overflow:visible!important}
table{min-width:0!important;font-size:9pt!important;line-height:1.2!important;break-inside:avoid}
${roomy.map((table) => `${table}{font-size:10.5pt!important}\n`).join('')}thead{display:table-header-group}
tr{break-inside:avoid}
td,th{padding:2pt 1.5pt!important}
th{overflow-wrap:anywhere}
div+h2,div+h3,div+p{margin-top:10pt!important}
}`;
}

/** Editors of government portals drop style sheets and classes, so all styles are inline. */
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
 * A report as a fragment for a web site's editor: headings, paragraphs, and real tables with the spans of the official
 * form, inline styles only, no script, one number per data cell. Remarks come first. The title is left out: portals
 * have a field for it.
 *
 * @param words `pastedWords` for the clipboard
 */
export function writeHtmlFragment(
  report: Report,
  { remarks = [], sections }: WriteOptions = {},
  words: Words = pageWords,
): string {
  const printed = printedReport(report, sections);
  return [
    ...remarks.map((remark) => `<p style="${styles.remark}">${words(remark)}</p>`),
    ...printed.lead.map((paragraph) => paragraphElement(paragraph, words)),
    ...printed.sections.map((section) => sectionElements(report, section, words)),
    ...(sections === 'report' ? appendixElements(report, words) : []),
  ].join('\n');
}

/**
 * The fragment as a standalone page: UTF-8, with the title of the report. It fits a phone, and prints on A4 like the
 * official document, with page numbers.
 */
export const writeHtml: Writer = (report, options) => {
  const title = pageWords(reportTitle(report));
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

function sectionElements(report: Report, section: PrintedSection, words: Words): string {
  const { heading, numeral, table, paragraphs } = section;
  const id = table === undefined ? '' : ` id="${headingId(table)}"`;
  const edition = editions[report.edition];
  return [
    `<h2${id} style="${styles.heading}">${words(heading)}</h2>`,
    ...(table === undefined
      ? []
      : [htmlTable(edition.tables[table], fillIn(layOut(edition, table), report), words)]),
    ...(isMissing(section) ? [missingSectionText(numeral)] : paragraphs).map((paragraph) =>
      paragraphElement(paragraph, words),
    ),
  ].join('\n');
}

function appendixElements({ appendices = [] }: Report, words: Words): readonly string[] {
  return appendices.flatMap((appendix, at) => {
    const id = `nianbao-appendix-${at + 1}`;
    return [
      `<h2 id="${id}" style="${styles.heading}">${words(appendixTitle(appendix))}</h2>`,
      htmlAppendix(appendix, id, words),
    ];
  });
}

function paragraphElement(paragraph: string, words: Words): string {
  const lead = headingInText(paragraph);
  if (lead === null) return `<p style="${styles.paragraph}">${words(paragraph)}</p>`;
  const heading = words(lead.heading);
  return lead.rest === ''
    ? `<h3 style="${styles.subheading}">${heading}</h3>`
    : `<p style="${styles.paragraph}"><span style="${styles.runIn}">${heading}</span>${pageWords(lead.rest)}</p>`;
}
