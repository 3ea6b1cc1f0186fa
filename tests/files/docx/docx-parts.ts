import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packParts } from '../../../src/files/write-package';
import { unescaped } from '../html/html-table';
import { unpackedTexts } from '../open/unpacked';

/** The built-in template as shipped. */
export const builtInTemplate = templateNamed('data-sections');

/** That of the whole report. */
export const wholeReportTemplate = templateNamed('whole-report');

/** Without the class URL, which differs in tests with a page. */
function templateNamed(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, `../../../assets/templates/${name}.docx`)));
}

/** All parts of a Word document by name. */
export const partsOf = unpackedTexts;

/** The built-in template with its body replaced by paragraphs, one for each text. */
export const templateOf = (...paragraphs: readonly string[]): Uint8Array =>
  withDocument((xml) =>
    xml.replace(
      /<w:body>.*<w:sectPr>/su,
      () =>
        `<w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}<w:sectPr>`,
    ),
  );

/** The built-in template with its main part changed, and further parts. */
export const withDocument = (
  change: (xml: string) => string,
  more: readonly (readonly [string, string | Uint8Array])[] = [],
): Uint8Array =>
  packParts([
    ...[...partsOf(builtInTemplate)].map(
      ([name, xml]) => [name, name === 'word/document.xml' ? change(xml) : xml] as const,
    ),
    ...more,
  ]);

/** A cell of a row as in the file. */
interface WordCell {
  readonly span: number;
  readonly merge: 'none' | 'restart' | 'continue';
  readonly width: number;
  readonly text: string;
  readonly xml: string;
}

export interface WordTable {
  readonly columns: readonly number[];
  readonly rows: readonly { readonly properties: string; readonly cells: readonly WordCell[] }[];
}

const inside = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${tag}(?:\\s[^>]*)?>(.*?)</w:${tag}>`, 'gsu'))].map(
    ([, inner = '']) => inner,
  );

const attribute = (xml: string, tag: string, name: string): string | undefined =>
  new RegExp(`<w:${tag}\\b[^>]*\\bw:${name}="([^"]*)"`, 'u').exec(xml)?.[1];

/** The text of a piece of WordprocessingML. */
export const textOf = (xml: string): string => unescaped(inside(xml, 't').join(''));

export const tablesOf = (documentXml: string): readonly WordTable[] =>
  inside(documentXml, 'tbl').map((table) => ({
    columns: [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) => Number(width)),
    rows: inside(table, 'tr').map((row) => ({
      properties: inside(row, 'trPr').join(''),
      cells: inside(row, 'tc').map((xml) => ({
        span: Number(attribute(xml, 'gridSpan', 'val') ?? 1),
        merge: !xml.includes('<w:vMerge')
          ? 'none'
          : attribute(xml, 'vMerge', 'val') === 'restart'
            ? 'restart'
            : 'continue',
        width: Number(attribute(xml, 'tcW', 'w')),
        text: textOf(xml),
        xml,
      })),
    })),
  }));

/** Rows × grid columns; every position has the text of the cell covering it, across its whole span. */
export function matrixOf(table: WordTable): readonly (readonly string[])[] {
  const matrix: string[][] = [];
  for (const { cells } of table.rows) {
    const above = matrix.at(-1);
    const row: string[] = [];
    for (const cell of cells) {
      const text = cell.merge === 'continue' ? (above?.[row.length] ?? '') : cell.text;
      row.push(...Array.from({ length: cell.span }, () => text));
    }
    matrix.push(row);
  }
  return matrix;
}
