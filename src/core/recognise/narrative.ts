import type { Narrative } from '../report/narrative';
import type { LabelIndex } from './labels';
import type { Line } from './lines';
import type { FoundSection } from './sections';
import { isWholeReport } from './sections';

/** Lines from the first to the last, both inclusive. */
export type LineRange = readonly [first: number, last: number];

const shortestSentence = 12;

/**
 * The text of a whole report, by section; undefined for tables alone. Excludes lines of tables wherever they are;
 * within a section that is a table, only sentences count.
 *
 * @param tables the lines in which the tables were found
 */
export function narrativeOf(
  found: readonly FoundSection[],
  lines: readonly Line[],
  tables: readonly LineRange[],
  index: LabelIndex,
): Narrative | undefined {
  if (!isWholeReport(found)) return undefined;
  const isTable = tableLines(lines, tables, index);
  const starts = found.filter(({ line }) => line >= 0).sort((a, b) => a.line - b.line);
  const texts = (from: number, to: number, onlySentences: boolean): readonly string[] =>
    lines.slice(from, to).flatMap((line, offset) => {
      const text = line.places.map((place) => place.text).join(' ');
      const isSentence = isProse(line, index);
      const isText = line.places.some((place) => !place.isFigure);
      const belongs = onlySentences || isTable(from + offset) ? isSentence : isText;
      return belongs ? [text] : [];
    });
  const preamble = texts(0, starts[0]?.line ?? 0, true);
  const sections = starts.map(({ section, line }, at) => ({
    id: section.numeral,
    heading: lines[line]?.places[0]?.text ?? section.heading,
    paragraphs: texts(line + 1, starts[at + 1]?.line ?? lines.length, section.table !== undefined),
    isTable: section.table !== undefined,
  }));
  return {
    ...(preamble.length === 0 ? {} : { preamble }),
    sections: sections
      .filter((section) => !section.isTable || section.paragraphs.length > 0)
      .map(({ id, heading, paragraphs }) => ({ id, heading, paragraphs })),
  };
}

/** A sentence rather than a label: a single text with sentence punctuation. */
function isProse({ places }: Line, index: LabelIndex): boolean {
  const [only, second] = places;
  if (only === undefined || second !== undefined || only.isFigure) return false;
  return (
    only.text.length >= shortestSentence &&
    /[，。；：！？]/u.test(only.text) &&
    index.matches(only.text).length === 0
  );
}

/** Determines which lines belong to a table: from its first row to its last, and the labels above. */
function tableLines(
  lines: readonly Line[],
  tables: readonly LineRange[],
  index: LabelIndex,
): (line: number) => boolean {
  const isLabels = ({ places }: Line) =>
    places.every((place) => place.isFigure || index.matches(place.text).length > 0);
  const ranges = tables.map(([first, last]): LineRange => {
    let from = first;
    for (let above = lines[from - 1]; above !== undefined && isLabels(above); above = lines[from - 1])
      from -= 1;
    return [from, last];
  });
  return (line) => ranges.some(([first, last]) => line >= first && line <= last);
}
