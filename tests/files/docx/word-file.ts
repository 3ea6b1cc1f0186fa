import { rawZip } from '../open/raw-zip';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Further parts of a document, as the elements within their root. */
interface WordParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
}

const relationships = (items: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(
      ([type, target], index) =>
        `<Relationship Id="r${index}" Type="${relations}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The main part of a document with this body. */
export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`;

/** A Word document with this body, or with this main part unchanged. */
export function wordFile(body: string, parts: WordParts = {}, main = documentXml(body)): Uint8Array {
  const named = Object.entries(parts) as [keyof WordParts, string][];
  return rawZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relationships([['officeDocument', 'word/document.xml']]) },
    {
      name: 'word/_rels/document.xml.rels',
      data: relationships(named.map(([name]) => [name, `${name}.xml`])),
    },
    { name: 'word/document.xml', data: main },
    ...named.map(([name, xml]) => ({
      name: `word/${name}.xml`,
      data: `<w:${name} ${namespaces}>${xml}</w:${name}>`,
    })),
  ]);
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="100"/>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<') ? one : cell(one))).join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
