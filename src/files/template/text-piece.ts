import { referencesIn } from '../../workbook/xml/markup-text';
import { documentMarkup } from '../document-text';
import { textIn } from '../../workbook/xml/scan-xml';

/** The characters of one text element, and their offsets in the part. */
export interface TextPiece {
  /** The start tag of the element. */
  readonly tag: { readonly from: number; readonly to: number };
  /** Its content. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Offset of each character in the content, and of the end; null if it can only be replaced as a whole. */
  readonly offsets: readonly number[] | null;
}

/** A range of a part that is replaced. Edits of one part do not overlap. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A range of a text that is replaced by another text. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @param tag the start tag of the element, whose content ends at `to` */
export function pieceAt(xml: string, tag: TextPiece['tag'], to: number): TextPiece {
  const raw = xml.slice(tag.to, to);
  const bounds = { tag, from: tag.to, to };
  // No office program writes a CDATA section or a comment within a text.
  if (raw.includes('<')) return { ...bounds, text: textIn(raw), offsets: null };
  return { ...bounds, ...decoded(raw) };
}

function decoded(raw: string): { readonly text: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let text = '';
  const add = (characters: string, at: number, step: number) => {
    for (let index = 0; index < characters.length; index += 1) offsets.push(at + index * step);
    text += characters;
  };
  let at = 0;
  for (const { from, to, text: character } of referencesIn(raw)) {
    if (character === undefined) continue;
    add(raw.slice(at, from), at, 1);
    add(character, from, 0);
    at = to;
  }
  add(raw.slice(at), at, 1);
  return { text, offsets: [...offsets, raw.length] };
}

/** Text as the content of a text element: anything XML would interpret is escaped. */
export const contentText = (text: string): string => documentMarkup(text.replace(/[\t\r\n]+/gu, ' '));

/**
 * The edits that change a text element; nothing else in it is touched. White space at an edge is protected, because
 * Word would drop it.
 *
 * @param changes within the text of the piece, in order
 */
export function editsOfPiece(xml: string, piece: TextPiece, changes: readonly TextChange[]): readonly Edit[] {
  const { text, from, to, offsets, tag } = piece;
  let after = '';
  let at = 0;
  for (const change of changes) {
    after += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  after += text.slice(at);
  const edits: Edit[] =
    offsets === null
      ? [{ from, to, text: contentText(after) }]
      : changes.map((change) => ({
          from: from + (offsets[change.start] ?? 0),
          to: from + (offsets[change.end] ?? 0),
          text: contentText(change.text),
        }));
  const isExposed = (edge: RegExp) => edge.test(after) && !edge.test(text);
  const startTag = xml.slice(tag.from, tag.to);
  if ((isExposed(/^\s/u) || isExposed(/\s$/u)) && !/\sxml:space\s*=/u.test(startTag))
    edits.unshift({ from: tag.to - 1, to: tag.to - 1, text: ' xml:space="preserve"' });
  return edits;
}

/** A range of a part with its edits applied. */
export function withEdits(
  xml: string,
  edits: readonly Edit[],
  { from, to }: { readonly from: number; readonly to: number } = { from: 0, to: xml.length },
): string {
  let result = '';
  let at = from;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += xml.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + xml.slice(at, to);
}
