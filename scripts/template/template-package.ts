import {
  contentTypes,
  declaration,
  officeRelations,
  packParts,
  relationships,
  wordNamespaces,
  wordType,
} from '../../src/files/write-package';
import { fontTable } from './styles';

const millimetre = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * millimetre);

/** GB/T 9704-2012: A4, margins 37 mm above and 28 mm left, type area 156 mm × 225 mm. */
const page = {
  width: 11906,
  height: 16838,
  top: twips(37),
  left: twips(28),
  typeWidth: twips(156),
  typeHeight: twips(225),
};

/** The dash of the page number is 7 mm below the type area; a line of 14 pt is about 6.5 mm high. */
const footerDistance = page.height - page.top - page.typeHeight - twips(7 + 6.5);

/** A paragraph with a style; line ends separate its lines. */
export const paragraph = (style: string, ...lines: readonly string[]): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>` +
  `<w:r>${lines.map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')}</w:r></w:p>`;

/** Odd pages have the number at the right edge, even pages at the left, one character inside the type area. */
const footer = (side: 'left' | 'right'): string =>
  `${declaration}<w:ftr ${wordNamespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/>` +
  `<w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>` +
  '<w:r><w:t xml:space="preserve">— </w:t></w:r>' +
  '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>' +
  '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>';

const settings =
  `${declaration}<w:settings ${wordNamespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>` +
  '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>';

const types = contentTypes([
  ['/word/document.xml', wordType('document.main')],
  ['/word/styles.xml', wordType('styles')],
  ['/word/settings.xml', wordType('settings')],
  ['/word/fontTable.xml', wordType('fontTable')],
  ['/word/footer1.xml', wordType('footer')],
  ['/word/footer2.xml', wordType('footer')],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
]);

const packageRelationships = relationships([
  [`${officeRelations}/officeDocument`, 'word/document.xml'],
  [
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
  [`${officeRelations}/extended-properties`, 'docProps/app.xml'],
]);

const documentRelationships = relationships([
  [`${officeRelations}/styles`, 'styles.xml'],
  [`${officeRelations}/settings`, 'settings.xml'],
  [`${officeRelations}/fontTable`, 'fontTable.xml'],
  [`${officeRelations}/footer`, 'footer1.xml'],
  [`${officeRelations}/footer`, 'footer2.xml'],
]);

/** The title is filled in like the title of the report; author and time are deliberately omitted. */
const coreProperties =
  `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{机关全称}{年度}年政府信息公开工作年度报告</dc:title>' +
  '<dc:language>zh-CN</dc:language></cp:coreProperties>';

const appProperties =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>nianbao</Application></Properties>';

/** Title and remarks, which start every report. An agency name and the rest of a title rarely fit on one line. */
const opening =
  paragraph('Title', '{机关全称}', '{年度}年政府信息公开工作年度报告') +
  ['{#说明}', '{.}', '{/说明}'].map((text) => paragraph('Remark', text)).join('');

function documentXml(body: string): string {
  const setup =
    '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>' +
    `<w:pgSz w:w="${page.width}" w:h="${page.height}"/>` +
    `<w:pgMar w:top="${page.top}" w:right="${page.width - page.left - page.typeWidth}"` +
    ` w:bottom="${page.height - page.top - page.typeHeight}" w:left="${page.left}"` +
    ` w:header="851" w:footer="${footerDistance}" w:gutter="0"/>`;
  return (
    `${declaration}<w:document ${wordNamespaces}><w:body>${opening}${body}` +
    `<w:sectPr>${setup}</w:sectPr></w:body></w:document>`
  );
}

/** A template with the page of GB/T 9704-2012: title and remarks, followed by the given content. */
export const templatePackage = (body: string, styles: string): Uint8Array =>
  packParts([
    ['[Content_Types].xml', types],
    ['_rels/.rels', packageRelationships],
    ['word/document.xml', documentXml(body)],
    ['word/_rels/document.xml.rels', documentRelationships],
    ['word/styles.xml', styles],
    ['word/settings.xml', settings],
    ['word/fontTable.xml', fontTable],
    ['word/footer1.xml', footer('right')],
    ['word/footer2.xml', footer('left')],
    ['docProps/core.xml', coreProperties],
    ['docProps/app.xml', appProperties],
  ]);
