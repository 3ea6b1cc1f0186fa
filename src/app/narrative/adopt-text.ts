import type { Narrative } from '../../core/report/narrative';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import type { Edition } from '../../core/statute/types';

/**
 * The text of a document as a draft to continue. Leaves out text next to the tables: those sections consist of the
 * tables.
 */
export function draftFromNarrative(narrative: Narrative, edition: Edition): NarrativeDraft {
  const textOf = (paragraphs: readonly string[]) =>
    paragraphs.map((paragraph) => linesOf(paragraph).join(' ')).join('\n');
  const written = new Set(
    edition.sections.flatMap(({ numeral, table }) => (table === undefined ? [numeral] : [])),
  );
  const texts: Record<string, string> = {};
  for (const { id, paragraphs } of narrative.sections)
    if (written.has(id) && paragraphs.length > 0)
      texts[id] = [...(texts[id] === undefined ? [] : [texts[id]]), textOf(paragraphs)].join('\n');
  return { lead: textOf(narrative.preamble ?? []), texts, channels: [] };
}

const linesOf = (paragraph: string): readonly string[] =>
  paragraph
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whether a text contains anything a draft could start from. */
export const hasText = (narrative: Narrative, edition: Edition): boolean => {
  const { lead, texts } = draftFromNarrative(narrative, edition);
  return lead !== '' || Object.keys(texts).length > 0;
};

/** Sentences of a text that mention a year. */
export const sentencesWith = (text: string, year: number): readonly string[] =>
  (text.match(/[^。；;\n]+[。；;]?/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(sentence));
