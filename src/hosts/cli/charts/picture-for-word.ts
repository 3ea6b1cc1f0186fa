import { usualPanels } from '../../../app/charts/chart-page';
import { reportPicture } from '../../../app/charts/report-picture';
import type { WantedPicture } from '../../../app/export/wanted-picture';
import type { YearSource } from '../../../core/charts/year-reports';
import { arrangeYears, isSameAgency, noChoices } from '../../../core/charts/year-reports';
import type { Report } from '../../../core/report/report';
import { chartTexts } from '../../../messages/zh-CN/charts';
import { chartCommandTexts as texts } from '../../../messages/zh-CN/command-charts';
import type { RollupExtent } from '../../../workbook/stored/rollup-extent';
import type { Arguments } from '../arguments';
import { timeLimitOf } from '../arguments';
import type { Machine } from '../command';
import { FileError } from '../command';
import { listOf, mostNamed, readYears } from './read-years';
import { svgDocument } from './svg-document';

/**
 * 图解 of an exported report, with last year's and those that `--other-years` names. Nothing is read before the template
 * or the user wants it.
 *
 * @param previous last year's report with the name of its file
 * @param others files that are none of the reports of other years
 * @param extent of the report, if it is a roll-up
 */
export const pictureForWord = (
  parsed: Arguments,
  previous: () => Promise<YearSource | null>,
  others: readonly string[],
  extent: RollupExtent | null,
  machine: Machine,
): WantedPicture => ({
  isBehindFirstSection: parsed.flag('charts'),
  async draw(report) {
    const inputs = listOf(parsed.text('other-years'));
    const reading = { others, without: [], seconds: timeLimitOf(parsed) };
    const read = inputs.length === 0 ? [] : await readYears(inputs, reading, machine);
    if (inputs.length > 0 && read.length === 0) throw new FileError(texts.noOtherYears);
    const last = await previous();
    const found = last === null ? read : [last, ...read];
    checkYears(report, found, machine);
    return reportPicture(report, {
      others: found,
      choices: noChoices,
      panels: usualPanels,
      style: 'light',
      document: svgDocument(),
      raster: async (svg) => (await import('./raster')).pngOf(svg, parsed.text('font')),
      texts: chartTexts,
      extent,
    });
  },
});

/** Names what is not drawn. @throws {FileError} if there are two reports of another year */
function checkYears({ agency, year }: Report, found: readonly YearSource[], machine: Machine): void {
  const isOurs = ({ report }: YearSource) => isSameAgency(report.agency, agency, noChoices);
  const left = found.filter((one) => !isOurs(one)).map(({ label }) => label);
  if (left.length > 0) machine.message(texts.ofOthers(left.slice(0, mostNamed), left.length));
  const others = found.filter((one) => isOurs(one) && one.report.year !== year);
  const { questions, undated } = arrangeYears(
    others.map((one) => ({ ...one, report: { ...one.report, agency } })),
  );
  if (undated.length > 0) machine.message(chartTexts.undated(undated));
  for (const question of questions)
    if (question.kind === 'sameYear') throw new FileError(texts.severalOf(question.year, question.labels));
}
