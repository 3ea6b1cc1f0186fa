import type { Edition } from '../../statute/types';
import type { Note } from '../../report/report';
import { fold, likeness } from '../fold-label';
import type { Line } from './lines';

/** Two headings are the same when at least this much of them is. */
const sameHeading = 0.7;

/**
 * Looks for the six section headings. A document is a whole report, and owes all of them in order, when it has one of the
 * sections without a table; otherwise it is tables only and nothing is missing.
 */
export function sectionNotes(edition: Edition, lines: readonly Line[]): readonly Note[] {
  const headings = lines.flatMap((line) => {
    const [only, second] = line.places;
    if (only === undefined || second !== undefined) return [];
    const text = fold(only.text);
    return /^[一二三四五六]/u.test(text) && text.length <= 40 ? [text] : [];
  });
  const found = edition.sections.map((section) => {
    const names = [section.heading, ...section.variants].map(fold);
    const scores = headings.map((heading) => Math.max(...names.map((name) => likeness(heading, name))));
    const best = Math.max(0, ...scores);
    return { section, at: best >= sameHeading ? scores.indexOf(best) : -1 };
  });
  if (found.every(({ section, at }) => section.table !== undefined || at < 0)) return [];

  const missing = found.filter(({ at }) => at < 0);
  const there = found.filter(({ at }) => at >= 0);
  const disordered = there.find(({ at }, i) => i > 0 && at < (there[i - 1]?.at ?? 0));
  return [
    ...missing.map(({ section }): Note => ({
      code: 'section.missing',
      cells: [],
      params: { section: section.heading },
    })),
    ...(disordered === undefined
      ? []
      : [
          {
            code: 'section.order',
            cells: [],
            params: { section: disordered.section.heading },
          } satisfies Note,
        ]),
  ];
}
