import { pageWords } from '../document-text';
import type { ChartPage } from './chart-page';
import type { ChartStyleName } from './chart-style';
import { pictureSvg } from './draw-picture';
import type { Picture, PictureTable } from './picture';

/** Wide enough for ten years; narrower screens scroll the picture, so that its text stays readable. */
const pictureWidth = 640;

const styles = `body{margin:0 auto;padding:1em;max-width:66em;color:#1f1f1f;background:#fff;font-family:'Segoe UI','Microsoft YaHei','PingFang SC','Noto Sans SC',sans-serif;line-height:1.6}
h1{margin:.4em 0;font-size:1.6em;text-wrap:balance}
h2{margin:1.6em 0 .4em;font-size:1.15em}
.key{display:flex;flex-wrap:wrap;gap:12px;margin:1em 0;padding:0;list-style:none}
.key li{flex:1 1 9em;padding:8px 12px;border:1px solid #8a8886}
.key strong{display:block;font-size:1.6em;line-height:1.3;font-variant-numeric:tabular-nums}
.picture{overflow-x:auto;margin:0}
.picture:focus-visible,summary:focus-visible,.table:focus-visible{outline:3px solid #0f6cbd;outline-offset:2px}
svg{display:block}
.note,footer{color:#4d4d4d;font-size:.85em}
.note{margin:.2em 0}
.table{overflow-x:auto}
table{border-collapse:collapse;font-size:.9em;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:4px 0}
th,td{padding:3px 8px;border:1px solid #8a8886;text-align:right;white-space:nowrap}
thead th,tbody th{text-align:center;font-weight:600}
@media print{@page{size:A4;margin:15mm}body{padding:0;max-width:none}section{break-inside:avoid}.picture{overflow:visible}svg{max-width:100%;height:auto}}`;

/** 图解 as a page of its own: no script, nothing from elsewhere, each picture with its table. */
export function writeChartHtml(
  page: ChartPage,
  { document, style }: { readonly document: Document; readonly style: ChartStyleName },
): Uint8Array {
  const sections = page.pictures.map((picture, index) => {
    const { svg } = pictureSvg(picture, {
      document,
      style,
      width: pictureWidth,
      prefix: `picture-${index + 1}`,
    });
    return section(picture, svg, page.tableName(picture.title));
  });
  const title = pageWords(page.title);
  const html = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${styles}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${pageWords(page.years)}</p>
<ul class="key">
${page.keyFigures.map(({ name, value, change }) => `<li>${pageWords(name)}<strong>${pageWords(value)}</strong>${pageWords(change)}</li>`).join('\n')}
</ul>
${sections.join('\n')}
</main>
<footer><p>${pageWords(page.source)}</p></footer>
</body>
</html>
`;
  return new TextEncoder().encode(html);
}

const section = (picture: Picture, svg: string, tableName: string): string => `<section>
<h2>${pageWords(picture.title)}</h2>
${picture.sentence === null ? '' : `<p>${pageWords(picture.sentence)}</p>\n`}<div class="picture" tabindex="0" role="group" aria-label="${pageWords(picture.title)}">${svg}</div>
${picture.notes.map((note) => `<p class="note">${pageWords(note)}</p>`).join('\n')}
<details><summary>${pageWords(tableName)}</summary><div class="table" tabindex="0" role="group" aria-label="${pageWords(tableName)}">${tableMarkup(picture.table, tableName)}</div></details>
</section>`;

const tableMarkup = ({ head, rows }: PictureTable, caption: string): string =>
  `<table><caption>${pageWords(caption)}</caption><thead><tr>${head
    .map((text) => `<th scope="col">${pageWords(text)}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map(
      (row) =>
        `<tr><th scope="row">${pageWords(row.head)}</th>${row.cells.map((text) => `<td>${pageWords(text)}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>`;
