import { fold } from '../../core/grid/fold-label';
import {
  figureCountsAfter,
  foldForSearch,
  isColumnHeading,
  printedAt,
  unlabelledCounts,
} from './known-labels';
import type { PrintedText } from './known-labels';
import type { TextRow } from './text-row';
import { textRow } from './text-row';

// Copied tables may have lost all cell separators: 规章000行政规范性文件77132470. The wording of the form reveals where labels
// are, including those with digits (1.属于国家秘密); everything in between is figures or other words.

type Token =
  | { readonly kind: 'label'; readonly text: string; readonly printed: PrintedText }
  | { readonly kind: 'run' | 'words'; readonly text: string };

/** A folded text with the original offset of each of its characters. */
function foldWithPlaces(text: string): { readonly folded: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let folded = '';
  let position = 0;
  for (const character of text) {
    const plain = fold(character);
    folded += plain;
    for (let i = 0; i < plain.length; i += 1) at.push(position);
    position += character.length;
  }
  // Neither changes the length.
  return { folded: foldForSearch(folded), at };
}

/** Figures with the spaces left between them, marks for nothing, and a unit. */
const figures = /(?:增加?|减少?)?[-+－＋]?[\d０-９](?:[\d０-９.．,，\s]*[\d０-９])?(?:\s*(?:万元|元))?/gu;

/**
 * Splits the words between two labels into figures and the rest. The number of a faulty label (2.其它…) is not a figure.
 */
function tokensBetween(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const words = (part: string) => {
    if (part.trim() !== '') tokens.push({ kind: 'words', text: part.trim() });
  };
  let from = 0;
  for (const match of text.matchAll(figures)) {
    const start = match.index;
    let run = match[0];
    const behind = text.slice(start + run.length);
    // 0000000 2.其它: the last digit before the point numbers the words after it.
    if (/^\s*[.．、](?=\s*\p{Script=Han})/u.test(behind)) run = run.slice(0, -1).trimEnd();
    if (run === '') continue;
    words(text.slice(from, start));
    tokens.push({ kind: 'run', text: run.trim() });
    from = start + run.length;
  }
  words(text.slice(from));
  return tokens;
}

function tokensOf(text: string): readonly Token[] {
  const { folded, at } = foldWithPlaces(text);
  const tokens: Token[] = [];
  let from = 0;
  for (let i = 0; i < folded.length;) {
    const found = printedAt(folded, i);
    // 其他 in 2.其他法律…: the label with that number is a longer one, misspelt.
    if (found === undefined || /\d\.$/u.test(folded.slice(Math.max(0, i - 2), i))) {
      i += 1;
      continue;
    }
    const start = at[i] ?? text.length;
    for (const token of tokensBetween(text.slice(from, start))) tokens.push(token);
    i += found.folded.length;
    from = at[i] ?? text.length;
    tokens.push({ kind: 'label', text: text.slice(start, from).trim(), printed: found });
  }
  // Too many arguments for one call if a text consists only of figures.
  for (const token of tokensBetween(text.slice(from))) tokens.push(token);
  return tokens;
}

const isLabel = (token: Token | undefined): boolean => token?.kind === 'label';
const isRun = (token: Token | undefined): boolean => token?.kind === 'run';

/** Words in a table: a faulty label, right before its figures. */
const isFaultyLabel = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  return (
    token?.kind === 'words' &&
    token.text.length <= 60 &&
    !/[。；]/u.test(token.text) &&
    isRun(tokens[index + 1]) &&
    figureCountsAfter(token.text).length > 0
  );
};

/** The first token after a stretch of labels and figures. */
function endOfStretch(tokens: readonly Token[], from: number): number {
  let end = from;
  while (isLabel(tokens[end]) || isRun(tokens[end]) || isFaultyLabel(tokens, end)) end += 1;
  return end;
}

/** The figures of a row if spaces separate all of them, otherwise the whole text as one cell. */
function figureCells(run: string, counts: readonly number[]): Pick<TextRow, 'cells' | 'isRun'> {
  const pieces = run.split(/\s+/u);
  return counts.includes(pieces.length) ? { cells: pieces } : { cells: [pieces.join(' ')], isRun: true };
}

function rowsOfStretch(tokens: readonly Token[]): readonly TextRow[] {
  const rows: TextRow[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'run') {
      const before = tokens[index - 1];
      if (before !== undefined && before.kind !== 'run' && !isColumnHeading(before.text)) return;
      rows.push({ isCut: false, ...figureCells(token.text, unlabelledCounts) });
      return;
    }
    const next = tokens[index + 1];
    if (next?.kind !== 'run' || isColumnHeading(token.text)) rows.push(textRow(token.text));
    else {
      const figure = figureCells(next.text, figureCountsAfter(token.text));
      rows.push({ isCut: false, ...figure, cells: [token.text, ...figure.cells] });
    }
  });
  return rows;
}

/** The number of labels that makes a line a table rather than a sentence naming some of them. */
const manyLabels = 3;

/**
 * The rows of a line in which labels and figures of several rows are run together, with the surrounding text; null for
 * any other line.
 */
export function cutGlued(text: string): readonly TextRow[] | null {
  if (!/[\d０-９]/u.test(text)) return null;
  const tokens = tokensOf(text);
  const rows: TextRow[] = [];
  let words = '';
  let isGlued = false;
  for (let i = 0; i < tokens.length;) {
    const end = endOfStretch(tokens, i);
    const stretch = tokens.slice(i, end);
    const labels = stretch.filter(isLabel).length;
    if (stretch.some(isRun) && (labels >= manyLabels || (labels > 0 && stretch.length === tokens.length))) {
      if (words.trim() !== '') rows.push(textRow(words.trim()));
      words = '';
      for (const row of rowsOfStretch(stretch)) rows.push(row);
      isGlued = true;
    } else
      words += tokens
        .slice(i, Math.max(end, i + 1))
        .map((token) => token.text)
        .join('');
    i = Math.max(end, i + 1);
  }
  if (!isGlued) return null;
  if (words.trim() !== '') rows.push(textRow(words.trim()));
  return rows;
}
