import { editions } from '../../core/statute/editions';
import type { Narrative } from '../../core/report/narrative';
import type { Report } from '../../core/report/report';

/** A narrative with its first paragraphs only, in the order in which they are printed. */
function cutOff(narrative: Narrative, order: readonly string[], count: number): Narrative {
  let left = count;
  const first = (paragraphs: readonly string[]) => {
    const some = paragraphs.slice(0, left);
    left -= some.length;
    return some;
  };
  const preamble = first(narrative.preamble ?? []);
  const sections = inOrder(narrative, order).map((section) => ({
    ...section,
    paragraphs: first(section.paragraphs),
  }));
  return { ...narrative, preamble, sections };
}

const inOrder = ({ sections }: Narrative, order: readonly string[]): Narrative['sections'] =>
  [...sections].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));

/**
 * The first paragraph with which an export is read back wrongly, such as one that looks like a row of a table; null if
 * it is also read back wrongly without any text. Tries a number of exports that grows with the logarithm of the number
 * of paragraphs.
 *
 * @param isWrong whether the export of a report is read back wrongly
 */
export async function misleadingParagraph(
  report: Report,
  isWrong: (report: Report) => Promise<boolean>,
): Promise<string | null> {
  const { narrative } = report;
  if (narrative === undefined) return null;
  const order = editions[report.edition].sections.map(({ numeral }) => numeral);
  const all = [
    ...(narrative.preamble ?? []),
    ...inOrder(narrative, order).flatMap(({ paragraphs }) => paragraphs),
  ];
  const isWrongWith = (count: number) => isWrong({ ...report, narrative: cutOff(narrative, order, count) });
  if (all.length === 0 || (await isWrongWith(0))) return null;
  let [right, wrong] = [0, all.length];
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2);
    if (await isWrongWith(middle)) wrong = middle;
    else right = middle;
  }
  return all[wrong - 1] ?? null;
}
