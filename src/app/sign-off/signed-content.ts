import type { Narrative } from '../../core/report/narrative';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { isEmptyDraft } from '../../core/report/narrative-draft';
import type { CellState, Report } from '../../core/report/report';
import { canonicalJson } from './canonical-json';
import { fingerprint } from './fingerprint';

/** What a cell holds as JSON: a figure, null for a blank, or the text that is no figure. */
export const valueOf = (state: CellState): number | string | null =>
  state.kind === 'number' ? state.value : state.kind === 'blank' ? null : state.raw;

/**
 * The figures of a report as a text of which there is only one spelling, whatever order the cells are in. Edition, year and agency
 * belong to it: the same figures of another year are another report. Described in docs/sign-off.md.
 */
export const figuresText = ({ edition, year, agency, cells }: Report): string =>
  canonicalJson({
    agency,
    cells: Object.fromEntries([...cells].map(([cell, state]) => [cell, valueOf(state)])),
    edition,
    year,
  });

/** The words of a report: as they are written beside the tables, else as they were recognised on the sheets. */
interface Words {
  readonly draft: NarrativeDraft | null;
  readonly narrative: Narrative | undefined;
}

/**
 * The words as a text of which there is only one spelling. A draft counts as it is written, with references to cells in place of
 * figures: a figure that changes is then no change of the words.
 */
export function wordsText({ draft, narrative }: Words): string {
  if (draft === null) return canonicalJson(narrative ?? null);
  if (isEmptyDraft(draft)) return canonicalJson(null);
  // A section that was opened and left empty is none.
  const texts = Object.entries(draft.texts).filter(([, text]) => text.trim() !== '');
  return canonicalJson({ ...draft, texts: Object.fromEntries(texts) });
}

/** What an approval stands for. */
export interface Fingerprints {
  readonly figures: string;
  readonly words: string;
}

/** The fingerprints of a report as it is now; null where none can be computed. */
export async function fingerprintsOf(
  report: Report,
  draft: NarrativeDraft | null,
): Promise<Fingerprints | null> {
  const [figures, words] = await Promise.all([
    fingerprint(figuresText(report)),
    fingerprint(wordsText({ draft, narrative: report.narrative })),
  ]);
  return figures === null || words === null ? null : { figures, words };
}
