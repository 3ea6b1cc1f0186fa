import { declaration, wordNamespaces } from '../write-package';
import { typeAreaWidth } from './docx-table';
import { documentMarkup } from '../document-text';
import type { PagePart, PrintedPage } from '../printed-page';
import { packDocx, wordPart } from './pack-docx';

const fonts = (eastAsia: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsia}" w:cs="Times New Roman"/>`;

/** Text sizes in half-points: 五号 for reading, 小五 in tables. */
const style = (id: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>` +
  `${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const styles =
  `${declaration}<w:styles ${wordNamespaces}>` +
  style(
    'Normal',
    'Normal',
    '<w:spacing w:before="60" w:after="60"/>',
    `${fonts('仿宋_GB2312')}<w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>`,
  ) +
  style(
    'Title',
    'Title',
    '<w:spacing w:before="120" w:after="240"/><w:jc w:val="center"/>',
    `${fonts('方正小标宋简体')}<w:sz w:val="36"/>`,
  ) +
  style(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>',
    `${fonts('黑体')}<w:sz w:val="24"/>`,
  ) +
  style('Cell', 'Table Text', '<w:spacing w:before="0" w:after="0"/>', '<w:sz w:val="18"/>') +
  '</w:styles>';

const footer =
  `${declaration}<w:ftr ${wordNamespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>` +
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
  '</w:p></w:ftr>';

/** A4 with the type area of the tables. */
const section =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1304" w:right="1531" w:bottom="1304" w:left="1531" w:header="851" w:footer="737" w:gutter="0"/></w:sectPr>';

const paragraph = (text: string, styleId: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>${text
    .split('\n')
    .map(
      (line, index) =>
        `<w:r>${index === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${documentMarkup(line)}</w:t></w:r>`,
    )
    .join('')}</w:p>`;

/** The check list as a Word document on A4. The same page gives the same bytes. */
export function writeChecklistDocx({ title, parts }: PrintedPage): Uint8Array {
  const body = [paragraph(title, 'Title'), ...parts.map(partXml)].join('');
  return packDocx(body + section, [
    wordPart('styles.xml', 'styles', styles),
    wordPart('footer1.xml', 'footer', footer),
  ]);
}

function partXml(part: PagePart): string {
  switch (part.kind) {
    case 'heading':
      return paragraph(part.text, 'Heading1');
    case 'paragraph':
      return paragraph(part.text, 'Normal');
    case 'table':
      return tableXml(part);
  }
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

function tableXml({ label, widths, head, rows }: Extract<PagePart, { kind: 'table' }>): string {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const twips = widths.map((width) => Math.floor((width / all) * typeAreaWidth));
  const row = (texts: readonly string[], isHead: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${texts
      .map(
        (text, index) =>
          `<w:tc><w:tcPr><w:tcW w:w="${twips[index] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(text, 'Cell')}</w:tc>`,
      )
      .join('')}</w:tr>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${typeAreaWidth}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>' +
    `<w:tblCaption w:val="${documentMarkup(label)}"/></w:tblPr>` +
    `<w:tblGrid>${twips.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${head === null ? '' : row(head, true)}${rows.map((texts) => row(texts, false)).join('')}</w:tbl>` +
    // Without something in between, Word would join this table to a following one.
    paragraph('', 'Cell')
  );
}
