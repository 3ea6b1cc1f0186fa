import type { Severity } from '../../statute/types';
import type { Finding, TextPlace } from '../finding';
import type { TextParagraph } from './paragraphs';
import { placeIn, quoteOf } from './paragraphs';

/** What a rule found; `severity` only where it is milder than the rule's. */
type Found = Partial<Pick<Finding, 'cells' | 'words' | 'left' | 'right' | 'params'>> & {
  readonly severity?: Severity;
};

/** A finding as severe as a finding can be: `checkTexts` gives it the severity of its rule where that is milder. */
export const textFinding = (ruleId: string, { severity, ...found }: Found): Finding => ({
  cells: [],
  params: {},
  ...found,
  ruleId,
  severity: severity ?? 'error',
  status: 'broken',
});

/** The words of a paragraph as a finding has them: where they are, and what they say. */
export const wordsAt = (
  paragraph: TextParagraph,
  start: number,
  end: number,
): { readonly words: readonly TextPlace[]; readonly quote: string } => ({
  words: [placeIn(paragraph, start, end)],
  quote: quoteOf(paragraph, start, end),
});

/** The beginning of a section, for what is missing in it. */
export const sectionStart = (section: string): readonly TextPlace[] => [
  { section, paragraph: 0, start: 0, end: 0 },
];
