import type { Words } from '../document-text';
import { documentMarkup, pageWords } from '../document-text';
import type { PagePart, PrintedPage } from '../printed-page';

/** Text pasted into Word or an editor loses style sheets, so all styles are inline. */
const styles = {
  page: "margin:0 auto;padding:1em;max-width:60em;color:#000;background:#fff;font-family:'仿宋_GB2312','仿宋',FangSong,serif;line-height:1.5",
  title: 'margin:0.5em 0 1em;font-size:1.5em;font-weight:normal;text-align:center',
  heading: "margin:1.2em 0 0.5em;font-size:1.1em;font-weight:bold;font-family:'黑体',SimHei,sans-serif",
  paragraph: 'margin:0.5em 0',
  scroller: 'margin:0.5em 0;max-width:100%;overflow-x:auto',
  table: 'width:100%;border-collapse:collapse;font-size:0.9em',
  cell: 'padding:0.2em 0.4em;border:0.5pt solid #000;text-align:left;vertical-align:top;font-weight:normal',
} as const;

/** Only what cannot be inline: the paper, and what no page break may split. */
const printing = [
  '@page{size:A4;margin:18mm 15mm}',
  '@media print{body{max-width:none!important;padding:0!important;font-size:10.5pt}thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}div{overflow:visible!important}}',
].join('');

/** From this many columns on, a phone scrolls the table. */
const columnsOfAPhone = 4;

/**
 * The check list as a fragment.
 *
 * @param words `pastedWords` for the clipboard
 */
export const checklistFragment = ({ title, parts }: PrintedPage, words: Words = pageWords): string =>
  [`<h1 style="${styles.title}">${words(title)}</h1>`, ...parts.map((part) => element(part, words))].join(
    '\n',
  );

/** The check list as a standalone page, to read and print on A4: no script, no external resources. */
export function writeChecklistHtml(page: PrintedPage): Uint8Array {
  return new TextEncoder().encode(`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${documentMarkup(page.title)}</title>
<style>${printing}</style>
</head>
<body style="${styles.page}">
<main>
${checklistFragment(page)}
</main>
</body>
</html>
`);
}

function element(part: PagePart, words: Words): string {
  switch (part.kind) {
    case 'heading':
      return `<h2 style="${styles.heading}">${words(part.text)}</h2>`;
    case 'paragraph':
      return `<p style="${styles.paragraph}">${words(part.text)}</p>`;
    case 'table':
      return tableElement(part, words);
  }
}

function tableElement(
  { label, widths, head, rows }: Extract<PagePart, { kind: 'table' }>,
  words: Words,
): string {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((width / all) * 100).toFixed(1)}%">`).join('');
  const isWide = widths.length >= columnsOfAPhone;
  const cell = (tag: string, text: string) =>
    `<${tag} style="${styles.cell}">${text.split('\n').map(words).join('<br>')}</${tag.split(' ')[0] ?? ''}>`;
  const rowHeader = head === null ? 'th scope="row"' : 'td';
  return [
    // Focusable, so that the keyboard can scroll it.
    `<div style="${styles.scroller}"${isWide ? ` role="region" tabindex="0" aria-label="${documentMarkup(label)}"` : ''}>`,
    `<table aria-label="${documentMarkup(label)}" style="${styles.table}${isWide ? ';min-width:34em' : ''}">`,
    `<colgroup>${columns}</colgroup>`,
    ...(head === null
      ? []
      : [
          `<thead><tr>${head.map((text) => cell(text === '' ? 'td' : 'th scope="col"', text)).join('')}</tr></thead>`,
        ]),
    '<tbody>',
    ...rows.map(
      (row) => `<tr>${row.map((text, index) => cell(index === 0 ? rowHeader : 'td', text)).join('')}</tr>`,
    ),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}
