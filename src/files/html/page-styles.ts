import type { Edition, TableForm } from '../../core/statute/types';
import { headingId } from './html-table';

/** In tables with columns of this width, in millimetres, there is room for 五号; the others are set in 小五 to fit on one page. */
const roomyFrom = 20;

const pageNumber =
  "content:'— ' counter(page) ' —';font:14pt 宋体,SimSun,serif;vertical-align:top;padding-top:7mm";

/**
 * How a page of ours prints: A4 with the type area of GB/T 9704-2012, page numbers outside (right on odd pages, left on even ones),
 * no row cut by a page, tables whole where they fit and with their headers repeated where they do not. What stands in the elements
 * themselves is for the screen, so each rule has to be stronger than that.
 */
export function pageStyles({ tables }: Edition): string {
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
