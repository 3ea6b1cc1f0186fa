import { textRules } from '../../statute/2021/text-rules';
import type { Severity } from '../../statute/types';
import type { Finding, TextPlace } from '../finding';
import type { TextParagraph } from './paragraphs';
import { placeIn, quoteOf } from './paragraphs';

const severities = new Map(textRules.map(({ id, severity }) => [id, severity]));

/** What a rule found; `severity` only where it is milder than the rule's. */
type Found = Partial<Pick<Finding, 'cells' | 'words' | 'left' | 'right' | 'params'>> & {
  readonly severity?: Severity;
};

export const textFinding = (ruleId: string, { severity, ...found }: Found): Finding => ({
  cells: [],
  params: {},
  ...found,
  ruleId,
  severity: severity ?? severities.get(ruleId) ?? 'info',
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
