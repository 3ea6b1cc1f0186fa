import { partsByAspect } from '../../core/report/aspect-coverage';
import type { Aspect } from '../../core/statute/edition-text';

/** A text to be inserted into another one. */
export interface Insertion {
  /** Offset in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  /** Caret position after the insertion, relative to its start. */
  readonly caret: number;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
/** A text range. */
interface Part {
  readonly aspects: readonly Aspect[];
  readonly start: number;
  /** After the last line that has text. */
  readonly end: number;
}

/** The parts that have a heading; a numbered sentence is not a heading. */
function partsOf(text: string, aspects: readonly Aspect[]): readonly Part[] {
  const lines = text.split('\n');
  const startOf = (line: number): number => lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1);
  return partsByAspect(lines, aspects)
    .filter(({ isSentence }) => !isSentence)
    .map((part) => ({
      aspects: part.aspects,
      start: startOf(part.start),
      end: startOf(part.end - 1) + (lines[part.end - 1] ?? '').trimEnd().length,
    }));
}

/**
 * The heading of an aspect and an empty line to write in, in order among the other headings; null if the text already
 * has it.
 */
export function headingFor(text: string, aspect: Aspect, aspects: readonly Aspect[]): Insertion | null {
  const parts = partsOf(text, aspects);
  if (parts.some((part) => part.aspects.includes(aspect))) return null;
  const position = aspects.indexOf(aspect);
  const title = `（${numerals[position] ?? ''}）${aspect.heading}\n`;
  const next = parts.find((part) => part.aspects.some((other) => aspects.indexOf(other) > position));
  if (next !== undefined) return { at: next.start, text: `${title}\n`, caret: title.length };
  return onLineOfItsOwn(text, title, text.length);
}

/**
 * Where a paragraph about an aspect goes: below that aspect's existing text, otherwise (or without an aspect) at the
 * end.
 */
export function positionOfParagraph(
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
