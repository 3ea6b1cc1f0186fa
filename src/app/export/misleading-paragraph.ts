import { printedReport, printedTexts } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';

/** A report with the first paragraphs of its text only, in the order in which they are printed. */
function cutOff(report: Report, count: number): Report {
  let left = count;
  const first = (paragraphs: readonly string[]) => {
    const some = paragraphs.slice(0, left);
    left -= some.length;
    return some;
  };
  const { lead, sections } = printedReport(report, 'report');
  const narrative = {
    preamble: first(lead),
    sections: sections.map(({ numeral, heading, paragraphs }) => ({
      id: numeral,
      heading,
      paragraphs: first(paragraphs),
    })),
  };
  return { ...report, narrative };
}

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
  const all = printedTexts(report, 'report');
  const isWrongWith = (count: number) => isWrong(cutOff(report, count));
  if (all.length === 0 || (await isWrongWith(0))) return null;
  let [right, wrong] = [0, all.length];
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2);
    if (await isWrongWith(middle)) wrong = middle;
    else right = middle;
  }
  return all[wrong - 1] ?? null;
}
