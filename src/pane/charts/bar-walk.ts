import type { PictureMark } from '../../files/charts/draw-picture';

/** The bar that a key leads to from another one; null for other keys, and at the edges. */
export function nextMark(marks: readonly PictureMark[], from: number, key: string): number | null {
  const here = marks[from];
  if (here === undefined) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return marks.length - 1;
  const candidates = marks.map((mark, at) => ({ mark, at })).filter(({ at }) => at !== from);
  const nearest = (
    isCandidate: (mark: PictureMark) => boolean,
    distance: (mark: PictureMark) => number,
  ): number | null =>
    candidates
      .filter(({ mark }) => isCandidate(mark))
      .sort((a, b) => distance(a.mark) - distance(b.mark) || a.at - b.at)[0]?.at ?? null;
  const along = (step: 1 | -1) =>
    nearest(
      ({ frame, series, category }) =>
        frame === here.frame && series === here.series && (category - here.category) * step > 0,
      ({ category }) => Math.abs(category - here.category),
    ) ??
    nearest(
      ({ frame }) => (frame - here.frame) * step > 0,
      ({ frame, category }) => Math.abs(frame - here.frame) * 1000 + step * category,
    );
  const across = (step: 1 | -1) =>
    nearest(
      ({ frame, series, category }) =>
        frame === here.frame && category === here.category && (series - here.series) * step > 0,
      ({ series }) => Math.abs(series - here.series),
    );
  // The parts of one lying bar are next to each other.
  const isOneBar = marks.every(({ category }) => category === here.category);
  switch (key) {
    case 'ArrowRight':
      return along(1) ?? (isOneBar ? across(1) : null);
    case 'ArrowLeft':
      return along(-1) ?? (isOneBar ? across(-1) : null);
    case 'ArrowDown':
      return across(1) ?? along(1);
    case 'ArrowUp':
      return across(-1) ?? along(-1);
    default:
      return null;
  }
}
