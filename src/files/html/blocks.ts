import type { Grid } from '../../core/grid/grid';
import type { TextPiece } from '../../core/grid/shown-text';
import { withoutMarks } from '../../core/grid/shown-text';

/** A piece of a document in reading order: a line of text, or a table. */
export type Block =
  | {
      readonly kind: 'line';
      readonly text: string;
      /** Empty lines displayed above it. */
      readonly blanksAbove: number;
    }
  | { readonly kind: 'table'; readonly grid: Grid };

/** Invisible characters: soft hyphens, zero-width spaces and joiners, direction marks. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
/** Spaces that are displayed where they are alone. */
const wideSpace = /[\u00a0\u3000]/u;
const spaces = /[ \u00a0\u2000-\u200a\u202f]+/gu;

/**
 * Collects the text of part of a page into lines, as displayed: white space is collapsed; invisible characters are
 * dropped, and so are footnote marks if the line contains anything else.
 */
export class BlockList {
  readonly blocks: Block[] = [];
  private line: TextPiece[] = [];
  private blanks = 0;

  /** @param text with tabs only where they separate */
  add(text: string, isRaised: boolean): void {
    this.line.push({ text, isRaised });
  }

  /** @param isShown whether the line takes up space even if it has no content, as at a line break */
  breakLine(isShown = false): void {
    if (this.line.length === 0 && !isShown) return;
    const shown = this.line;
    this.line = [];
    const text = withoutMarks(shown, plain);
    if (text !== '') {
      this.blocks.push({ kind: 'line', text, blanksAbove: this.blanks });
      this.blanks = 0;
    } else if (isShown || shown.some((piece) => wideSpace.test(piece.text))) this.blanks += 1;
  }

  table(grid: Grid): void {
    this.breakLine();
    this.blanks = 0;
    this.blocks.push({ kind: 'table', grid });
  }

  append(blocks: readonly Block[]): void {
    this.breakLine();
    for (const block of blocks) this.blocks.push(block);
    this.blanks = 0;
  }
}

/** Without invisible characters; nothing if only blanks remain. */
function plain(text: string): string {
  const seen = text.replace(invisible, '').replace(spaces, ' ');
  if (seen.trim() === '') return '';
  // A tab before the first word is a blank cell or an indent; both are ignored.
  return seen.includes('\t')
    ? seen
        .split('\t')
        .map((cell) => cell.trim())
        .join('\t')
    : seen.trim();
}
