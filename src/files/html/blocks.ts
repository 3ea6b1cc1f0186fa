import type { Grid } from '../../core/grid/grid';
import type { TextPiece } from '../../core/grid/shown-text';
import { withoutMarks } from '../../core/grid/shown-text';

/** A piece of a document in reading order: a line of text, or a table. */
export type Block =
  { readonly kind: 'line'; readonly text: string } | { readonly kind: 'table'; readonly grid: Grid };

/** Invisible characters: soft hyphens, zero-width spaces and joiners, direction marks. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
const spaces = /[ \u00a0\u2000-\u200a\u202f]+/gu;

/**
 * Collects the text of part of a page into lines, as displayed: white space is collapsed; invisible characters are
 * dropped, and so are footnote marks if the line contains anything else.
 */
export class BlockList {
  readonly blocks: Block[] = [];
  private line: TextPiece[] = [];

  /** @param text with tabs only where they separate */
  add(text: string, isRaised: boolean): void {
    this.line.push({ text, isRaised });
  }

  breakLine(): void {
    if (this.line.length === 0) return;
    const shown = this.line;
    this.line = [];
    const text = withoutMarks(shown, plain);
    if (text !== '') this.blocks.push({ kind: 'line', text });
  }

  table(grid: Grid): void {
    this.breakLine();
    this.blocks.push({ kind: 'table', grid });
  }

  append(blocks: readonly Block[]): void {
    this.breakLine();
    for (const block of blocks) this.blocks.push(block);
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
