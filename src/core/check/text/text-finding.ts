import type { CellId, Severity } from '../../statute/types';
import type { Sides, TextFinding, TextRange } from '../finding';
import type { TextFindingParams, TextRuleId } from '../finding-params';
import type { TextParagraph } from './paragraphs';
import { rangeIn, quoteOf } from './paragraphs';

/** The result of a rule; `severity` only if it is milder than the rule's. */
type Found<R extends TextRuleId> = Sides<R> & {
  readonly words: readonly TextRange[];
  readonly params: TextFindingParams[R];
  readonly cells?: readonly CellId[];
  readonly severity?: Severity;
};

/**
 * A broken rule with the highest severity possible: `checkTexts` lowers it to the severity of its rule. The params are
 * checked at the call; inside, the compiler no longer knows that they belong to the rule.
 */
export const textFinding = <R extends TextRuleId>(ruleId: R, { severity, ...found }: Found<R>): TextFinding =>
  ({
    cells: [],
    ...found,
    ruleId,
    severity: severity ?? 'error',
    status: 'broken',
  }) as unknown as TextFinding;

/** A text range of a paragraph as a finding holds it: its position and its words. */
export const wordsAt = (
  paragraph: TextParagraph,
  start: number,
  end: number,
): { readonly words: readonly TextRange[]; readonly quote: string } => ({
  words: [rangeIn(paragraph, start, end)],
  quote: quoteOf(paragraph, start, end),
});

/** The start of a section, for something missing in it. */
export const sectionStart = (section: string): readonly TextRange[] => [
  { section, paragraph: 0, start: 0, end: 0 },
];
