import type { Aspect } from '../../statute/narrative-form';

/** missing: not spoken of. headed: there is a heading without text. covered: there is text. */
export type Coverage = 'missing' | 'headed' | 'covered';

/** A text to be put into another one. */
export interface Insertion {
  /** Where, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  /** Where writing goes on, counted from the beginning of what was put in. */
  readonly caret: number;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const heading = /^\s*[（(](?:[一二三四五六七八九十]+)[）)]/u;
/** A heading goes to the first full stop or colon; what follows in its line is text already. */
const headingEnd = /[。：:]/u;
/** A numbered line that is longer is a sentence. */
const longestHeading = 30;

/** A heading with what stands below it, up to the next one. */
interface Part {
  /** All whose names are in the heading. */
  readonly aspects: readonly Aspect[];
  readonly start: number;
  /** Behind the last line that has text. */
  readonly end: number;
  readonly hasText: boolean;
}

const isNamedIn = (words: string, { heading: name, variants }: Aspect): boolean =>
  [name, ...variants].some((each) => words.includes(each));

/** The parts that have a numbered heading. */
function partsOf(text: string, aspects: readonly Aspect[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.trimEnd().length;
    const [title = ''] = line.split(headingEnd, 1);
    const last = parts.at(-1);
    if (heading.test(line) && title.length <= longestHeading) {
      const rest = line.slice(title.length + 1).trim();
      const named = aspects.filter((aspect) => isNamedIn(title, aspect));
      parts.push({ aspects: named, start: at, end, hasText: rest !== '' });
    } else if (last !== undefined && line.trim() !== '') {
      parts[parts.length - 1] = { ...last, end, hasText: true };
    }
    at += line.length + 1;
  }
  return parts;
}

/** How far a text covers an aspect: below a heading of its own, or in passing where no heading names it. */
export function coverageOf(text: string, aspect: Aspect, aspects: readonly Aspect[]): Coverage {
  const own = partsOf(text, aspects).filter((part) => part.aspects.includes(aspect));
  if (own.length > 0) return own.some((part) => part.hasText) ? 'covered' : 'headed';
  return isNamedIn(text, aspect) ? 'covered' : 'missing';
}

/** The heading of an aspect and an empty line to write in, at its place among the others; null where it has one. */
export function headingFor(text: string, aspect: Aspect, aspects: readonly Aspect[]): Insertion | null {
  const parts = partsOf(text, aspects);
  if (parts.some((part) => part.aspects.includes(aspect))) return null;
  const place = aspects.indexOf(aspect);
  const title = `（${numerals[place] ?? ''}）${aspect.heading}\n`;
  const next = parts.find((part) => part.aspects.some((other) => aspects.indexOf(other) > place));
  if (next !== undefined) return { at: next.start, text: `${title}\n`, caret: title.length };
  return onLineOfItsOwn(text, title, text.length);
}

/** Where a paragraph about an aspect goes: below what its part has already, else behind everything. Without an aspect, too. */
export function placeOfParagraph(
  text: string,
  paragraph: string,
  aspect: Aspect | undefined,
  aspects: readonly Aspect[],
): Insertion {
  const own =
    aspect === undefined
      ? undefined
      : partsOf(text, aspects).findLast((part) => part.aspects.includes(aspect));
  return onLineOfItsOwn(text, paragraph, own?.end ?? text.trimEnd().length);
}

function onLineOfItsOwn(text: string, line: string, at: number): Insertion {
  const before = text.slice(0, at);
  const inserted = before === '' || before.endsWith('\n') ? line : `\n${line}`;
  return { at, text: inserted, caret: inserted.length };
}
