import type { TextFinding } from '../../finding';
import { foldText } from '../fold-text';
import type { TextContext } from '../text-context';
import { sectionOf } from '../text-context';
import { sectionStart, textFinding } from '../text-finding';

/** The share of the text that also occurs in last year's. */
const highestShare = 0.9;
/** The number of characters compared at a time. */
const gram = 6;
/** Shorter texts are mostly prescribed phrases. */
const shortest = 120;

/** X-GENERIC: section 一 contains numbers and is not last year's text. */
export function generic(context: TextContext): readonly TextFinding[] {
  const { overview } = context.part.text.sections;
  const section = sectionOf(context, overview);
  const text = section.map((paragraph) => paragraph.text).join('');
  if (text === '') return [];
  const hasNumber = section.some(({ numbers }) => numbers.some(({ unit }) => unit !== '个'));
  const share = sharedWithPrevious(text, context);
  return [
    ...(hasNumber
      ? []
      : [textFinding('X-GENERIC', { words: sectionStart(overview), params: { kind: 'numbers' } })]),
    ...(share <= highestShare
      ? []
      : [
          textFinding('X-GENERIC', {
            words: sectionStart(overview),
            left: Math.floor(share * 100),
            right: highestShare * 100,
            params: { kind: 'same' },
          }),
        ]),
  ];
}

/** The share of the text that also occurs in last year's, ignoring numbers. */
function sharedWithPrevious(text: string, { previous, part }: TextContext): number {
  const { overview } = part.text.sections;
  const before = previous?.narrative?.sections.find(({ id }) => id === overview)?.paragraphs ?? [];
  const now = bare(text);
  if (now.length < shortest || before.length === 0) return 0;
  const known = new Set(gramsOf(bare(before.map((paragraph) => foldText(paragraph).text).join(''))));
  const grams = gramsOf(now);
  return grams.filter((one) => known.has(one)).length / grams.length;
}

/** Without figures and punctuation: exchanging years and counts does not make a new text. */
const bare = (text: string): string => text.replace(/[^\u4e00-\u9fff]+/gu, '');

const gramsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - gram + 1) }, (_, index) => text.slice(index, index + gram));
