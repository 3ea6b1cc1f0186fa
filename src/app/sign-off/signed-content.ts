import type { Narrative } from '../../core/report/narrative';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { isEmptyDraft } from '../../core/report/narrative-draft';
import type { CellState, Report } from '../../core/report/report';
import { canonicalJson } from './canonical-json';
import { fingerprint } from './fingerprint';

/** The value of a cell as JSON: a figure, null for a blank, or a non-numeric text. */
export const valueOf = (state: CellState): number | string | null =>
  state.kind === 'number' ? state.value : state.kind === 'blank' ? null : state.raw;

/**
 * The figures of a report in canonical form, independent of the order of cells. Includes edition, year and agency: the
 * same figures for another year are another report. Described in docs/sign-off.md.
 */
export const figuresText = ({ edition, year, agency, cells, appendices }: Report): string =>
  canonicalJson({
    agency,
    appendices: appendices?.map(({ name, rows }) => ({ name, rows })),
    cells: Object.fromEntries([...cells].map(([cell, state]) => [cell, valueOf(state)])),
    edition,
    year,
  });

/** The words of a report: the stored text if there is any, otherwise as recognised on the sheets. */
interface Words {
  readonly draft: NarrativeDraft | null;
  readonly narrative: Narrative | undefined;
}

/**
 * The words in canonical form. A draft counts as written, with references to cells in place of figures, so that a
 * changed figure does not change the words.
 */
export function wordsText({ draft, narrative }: Words): string {
  if (draft === null) return canonicalJson(narrative ?? null);
  if (isEmptyDraft(draft)) return canonicalJson(null);
  // A section that was opened and left empty does not count.
  const texts = Object.entries(draft.texts).filter(([, text]) => text.trim() !== '');
  return canonicalJson({ ...draft, texts: Object.fromEntries(texts) });
}

/** What an approval refers to. */
export interface Fingerprints {
  readonly figures: string;
  readonly words: string;
}

/** The current fingerprints of a report; null if none can be computed. */
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
