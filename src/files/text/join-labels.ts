import { isBeginning, isExactLabel } from './known-labels';
import type { TextRow } from './text-row';

/** A label is broken into at most so many lines: 三、本年度办理结果 set from top to bottom. */
const mostPieces = 12;

const soleText = ({ cells }: TextRow): string | null => {
  const texts = cells.filter((cell) => cell !== null);
  return texts.length === 1 ? (texts[0] ?? null) : null;
};

const isNumeric = (text: string): boolean => /^[\d０-９\s.,，+\-/—]+$/u.test(text);

/**
 * Joins labels that were broken into several lines, where the lines together are the official wording and one of them alone
 * is not. The figures of the row may stand beside any of the lines, or between two.
 */
export function joinLabels(rows: readonly TextRow[]): readonly TextRow[] {
  const joined: TextRow[] = [];
  for (let from = 0; from < rows.length;) {
    const found = joinFrom(rows, from);
    const row = rows[from];
    if (found !== null) joined.push(found.row);
    else if (row !== undefined) joined.push(row);
    from = found?.end ?? from + 1;
  }
  return joined;
}

function joinFrom(
  rows: readonly TextRow[],
  from: number,
): { readonly row: TextRow; readonly end: number } | null {
  let label = '';
  let figures: TextRow | null = null;
  let best: { row: TextRow; end: number } | null = null;
  for (let at = from; at < Math.min(rows.length, from + mostPieces); at += 1) {
    const row = rows[at];
    if (row === undefined || row.isCut) break;
    const text = soleText(row);
    const [head, ...behind] = row.cells;
    if (text !== null && !isNumeric(text)) label += text;
    else if (label === '' && (head === null || head === undefined || isNumeric(head))) return null;
    else if (figures !== null || head === null || head === undefined) break;
    else if (isNumeric(head)) figures = row;
    else if (behind.every((cell) => cell !== null && isNumeric(cell))) {
      label += head;
      figures = {
        ...row,
        cells: behind,
        ...(row.spans === undefined ? {} : { spans: row.spans.slice(1) }),
      };
    } else break;
    if (!isBeginning(label)) break;
    if (at > from && isExactLabel(label))
      best = { row: withFigures(label, rows[from], figures), end: at + 1 };
    // A whole label is not a piece of a longer one.
    else if (at === from && isExactLabel(label)) return null;
  }
  return best;
}

function withFigures(label: string, first: TextRow | undefined, figures: TextRow | null): TextRow {
  const span = first?.spans?.[0] ?? ([0, 0] as const);
  if (figures === null) return { cells: [label], isCut: false, spans: [span] };
  return {
    ...figures,
    cells: [label, ...figures.cells],
    ...(figures.spans === undefined ? {} : { spans: [span, ...figures.spans] }),
  };
}
