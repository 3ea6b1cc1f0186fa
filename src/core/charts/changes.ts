import { leastCases } from '../statute/panels';
import type { Panel } from './panels';
import { valueOf } from './figures';

/** A figure of a year compared with an earlier one. */
export interface Change {
  readonly value: number;
  /** The nearest year before with a figure of the same meaning; null if there is none. */
  readonly before: { readonly year: number; readonly value: number } | null;
  /** In hundredths; null if the earlier figure is too small to be a base. */
  readonly percent: number | null;
}

/** Compares a series in the shown year with the nearest year before. Null if that year has no figure. */
export function changeOf(panel: Panel, id: string): Change | null {
  const { columns, shown, breaks } = panel;
  const figures = panel.series.find((series) => series.id === id)?.figures ?? [];
  const value = valueOf(figures[shown]);
  if (value === null) return null;
  // Figures before a break were counted otherwise.
  const first = breaks.findLast((at) => at <= shown) ?? 0;
  const at = figures.findLastIndex(
    (figure, index) => index < shown && index >= first && valueOf(figure) !== null,
  );
  const earlier = valueOf(figures[at]);
  const year = columns[at]?.year;
  if (earlier === null || year === undefined) return { value, before: null, percent: null };
  return {
    value,
    before: { year, value: earlier },
    percent: earlier < leastCases ? null : ((value - earlier) / earlier) * 100,
  };
}

/** The parts of a panel in the shown year, largest first; in the form's order if there are too few cases for a rank. */
export function rankedParts(panel: Panel): readonly { readonly id: string; readonly value: number }[] {
  const { shown, whole } = panel;
  const parts = panel.series.flatMap(({ id, figures }) => {
    const value = valueOf(figures[shown]);
    return value === null ? [] : [{ id, value }];
  });
  const all = valueOf(whole?.[shown]);
  return all === null || all < leastCases ? parts : parts.sort((a, b) => b.value - a.value);
}
