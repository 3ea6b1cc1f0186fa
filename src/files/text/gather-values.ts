import { figureCountsAfter, isColumnHeading, isRowGroup, unlabelledCounts } from './known-labels';
import type { TextRow } from './text-row';

const value =
  /^(?:(?:增加?|减少?)?[\d０-９.,，\s+\-－]+(?:万元|元|件|条)?|(?:增加?|\+)?\d+\/(?:减少?|-)?\d+|[/／—－-]+|零|无)$/u;
const isValue = (text: string | null): text is string => text !== null && value.test(text);

/** A row that consists only of figures, or that is a blank cell. */
const isValues = ({ cells, isCut, isRun }: TextRow): boolean =>
  isRun !== true &&
  (!isCut || cells.length === 1) &&
  cells.every((cell) => (cell === null ? isCut : isValue(cell)));

/** A row cut into figures and blank cells, as many as follow some label. */
const isFigures = ({ cells, isCut }: TextRow, counts: readonly number[]): boolean =>
  isCut && counts.includes(cells.length) && cells.every((cell) => cell === null || isValue(cell));

/** The text of a row that consists only of a label. */
function labelOf({ cells }: TextRow): string | null {
  const [label, second] = cells;
  return second === undefined && typeof label === 'string' && !isValue(label) ? label : null;
}

/**
 * Moves figures on separate lines behind the label above them: one value per line, one per paragraph, or the figures of
 * a row below its label. Empty lines count as blank cells only if exactly that many are missing.
 */
export function gatherValues(rows: readonly TextRow[]): readonly TextRow[] {
  const usual = gapsMeanBlanks(rows) ? usualGap(rows) : null;
  const gathered: TextRow[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at] as TextRow;
    const label = labelOf(row);
    const below = rows[at + 1];
    if (label !== null && below !== undefined && isFigures(below, figureCountsAfter(label))) {
      gathered.push({ ...below, cells: [label, ...below.cells], blanksKnown: true });
      at += 2;
      continue;
    }
    let end = at + 1;
    if (label !== null) while (end < rows.length && isValues(rows[end] as TextRow)) end += 1;
    const values = rows.slice(at + 1, end);
    if (label === null || values.length === 0) gathered.push(row);
    else
      for (const one of rowsFor({ label, row, values, gapBelow: gapTo(rows[end]), usual }))
        gathered.push(one);
    at = end;
  }
  return gathered;
}

/** The number of empty lines between two values: 1 if every value is a paragraph. */
function usualGap(rows: readonly TextRow[]): number {
  let close = 0;
  let apart = 0;
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    if (above === undefined || !isValues(row) || !isValues(above)) return;
    if ((row.blanksAbove ?? 0) === 0) close += 1;
    else apart += 1;
  });
  return apart > close ? 1 : 0;
}

/** Whether rows without blanks follow each other without extra empty lines: only then are such lines meaningful. */
function gapsMeanBlanks(rows: readonly TextRow[]): boolean {
  const usual = usualGap(rows);
  return rows.every((row, index) => {
    const label = labelOf(row);
    return (label === null ? [] : figureCountsAfter(label)).every((count) => {
      const values = rows.slice(index + 1, index + 1 + count);
      const next = rows[index + 1 + count];
      if (next === undefined || values.length < count || !values.every(isValues) || isValues(next))
        return true;
      return [...values.map(({ blanksAbove = 0 }) => blanksAbove), gapTo(next)].every(
        (gap) => gap === null || gap === usual,
      );
    });
  });
}

/** The empty lines above the label of another row; those at the end of a table mean nothing. */
function gapTo(next: TextRow | undefined): number | null {
  const label = next === undefined ? null : labelOf(next);
  if (label === null || (figureCountsAfter(label).length === 0 && !isRowGroup(label))) return null;
  return next?.blanksAbove ?? 0;
}

/** How many blank cells a gap represents; null if unclear. */
function blanksIn(gap: number, usual: number | null): number | null {
  if (usual === null) return null;
  if (usual === 0) return gap;
  return gap % 2 === 1 ? (gap - 1) / 2 : null;
}

interface Gathered {
  readonly label: string;
  readonly row: TextRow;
  /** The rows of figures below the label. */
  readonly values: readonly TextRow[];
  readonly gapBelow: number | null;
  readonly usual: number | null;
}

function rowsFor(found: Gathered): readonly TextRow[] {
  const { label, row, values } = found;
  const counts = figureCountsAfter(label);
  const figures = values.flatMap(({ cells }) => cells);
  const [only, second] = figures;
  const spans = values.flatMap((one) => one.spans ?? []);
  const isRun = second === undefined ? { isRun: true as const } : {};
  const isBlankKnown = figures.includes(null) ? { blanksKnown: true as const } : {};
  const behindLabel: TextRow = {
    cells: [label, ...figures],
    isCut: false,
    ...isBlankKnown,
    ...(spans.length === figures.length ? { spans: [row.spans?.[0] ?? [0, 0], ...spans] } : {}),
  };
  if (counts.includes(figures.length)) return [behindLabel];
  // Table 4: its row is below the last heading of its header.
  const isUnlabelled =
    unlabelledCounts.includes(figures.length) ||
    (isColumnHeading(label) &&
      second === undefined &&
      unlabelledCounts.some((count) => (only ?? '').length >= count));
  if (isUnlabelled) return [row, { cells: figures, isCut: false, ...isBlankKnown, ...isRun }];
  // Rows that lost their labels: only their group's is left.
  if (counts.length === 0) return isRowGroup(label) ? [behindLabel] : [row, ...values];
  const placed = withBlanks(found, counts);
  return placed === null
    ? [{ ...behindLabel, ...isRun }]
    : [{ cells: [label, ...placed], isCut: false, blanksKnown: true }];
}

/** The values with blank cells for the empty lines among them, if that adds up to the number of cells in the row. */
function withBlanks(
  { values, gapBelow, usual }: Gathered,
  counts: readonly number[],
): readonly (string | null)[] | null {
  const gaps = values.map(({ blanksAbove = 0 }) => blanksIn(blanksAbove, usual));
  const below = gapBelow === null ? 0 : blanksIn(gapBelow, usual);
  if (!values.every(({ cells }) => cells.length === 1) || [...gaps, below].includes(null)) return null;
  const blanks = (count: number | null | undefined) => new Array<null>(count ?? 0).fill(null);
  const cells = values.flatMap((one, index) => [...blanks(gaps[index]), ...one.cells]);
  const candidates = [cells, [...cells, ...blanks(below)]];
  return candidates.find(({ length }) => counts.includes(length)) ?? null;
}
