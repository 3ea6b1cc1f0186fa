import { decodedMarkup, referencesIn } from '../../workbook/xml/markup-text';
import { documentMarkup } from '../document-text';
import { textIn } from '../../workbook/xml/scan-xml';

/** The characters of one text element. */
export interface TextPiece {
  /** The start tag of the element. */
  readonly tag: { readonly from: number; readonly to: number };
  /** Its content. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** It can only be replaced as a whole. */
  readonly isWhole: boolean;
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
  if (raw.includes('<')) return { ...bounds, text: textIn(raw), isWhole: true };
  return { ...bounds, text: decodedMarkup(raw), isWhole: false };
}

/**
 * Where characters of a text are in the markup it was decoded from. Only a changed text needs it, and a list of all
 * offsets would take more memory than the part.
 *
 * @param positions in the text, in order
 */
function offsetsIn(raw: string, positions: readonly number[]): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  let decoded = 0;
  const place = (end: number, offset: (position: number) => number) => {
    for (
      let next = positions[offsets.length];
      next !== undefined && next < end;
      next = positions[offsets.length]
    )
      offsets.push(offset(next));
  };
  for (const { from, to, text } of referencesIn(raw)) {
    if (text === undefined) continue;
    const [start, before] = [at, decoded];
    decoded += from - at;
    place(decoded, (position) => start + position - before);
    decoded += text.length;
    place(decoded, () => from);
    if (offsets.length === positions.length) return offsets;
    at = to;
  }
  place(Infinity, (position) => at + position - decoded);
  return offsets;
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
  const { text, from, to, isWhole, tag } = piece;
  let after = '';
  let at = 0;
  for (const change of changes) {
    after += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  after += text.slice(at);
  const offsets = isWhole
    ? []
    : offsetsIn(
        xml.slice(from, to),
        changes.flatMap(({ start, end }) => [start, end]),
      );
  const edits: Edit[] = isWhole
    ? [{ from, to, text: contentText(after) }]
    : changes.map((change, index) => ({
        from: from + (offsets[2 * index] ?? 0),
        to: from + (offsets[2 * index + 1] ?? 0),
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
