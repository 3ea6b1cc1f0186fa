import {
  contentTypes,
  declaration,
  officeRelations,
  packParts,
  relationships,
  wordNamespaces,
  wordType,
} from '../write-package';

/** A part next to the main one, in `word/`. */
interface DocxPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The type of the relationship of the document to it. */
  readonly relation: string;
  /** Its content type; null for pictures in PNG, which have theirs by their ending. */
  readonly type: string | null;
}

/** A part of WordprocessingML that is found by its kind: styles, footer. */
export const wordPart = (name: string, kind: string, content: string): DocxPart => ({
  name,
  content,
  relation: `${officeRelations}/${kind}`,
  type: wordType(kind),
});

/**
 * A Word document as a file. The same parts give the same bytes.
 *
 * @param body WordprocessingML, with the section at its end
 * @param parts related to the document as rId1 and so on, in this order
 */
export function packDocx(body: string, parts: readonly DocxPart[]): Uint8Array {
  const types = contentTypes(
    [
      ['/word/document.xml', wordType('document.main')],
      ...parts.flatMap(({ name, type }) => (type === null ? [] : [[`/word/${name}`, type] as const])),
    ],
    parts.some(({ type }) => type === null) ? [['png', 'image/png']] : [],
  );
  return packParts([
    ['[Content_Types].xml', types],
    ['_rels/.rels', relationships([[`${officeRelations}/officeDocument`, 'word/document.xml']])],
    [
      'word/document.xml',
      `${declaration}<w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`,
    ],
    ['word/_rels/document.xml.rels', relationships(parts.map(({ relation, name }) => [relation, name]))],
    ...parts.map(({ name, content }) => [`word/${name}`, content] as const),
  ]);
}
