import type { YearSource } from '../../core/charts/year-reports';
import { memberFigures, underIdsOf } from '../../core/charts/members';
import { assignFiles } from '../../core/rollup/assign-files';
import { rollUp } from '../../core/rollup/roll-up';
import type { CellId } from '../../core/statute/types';
import type { Picture } from '../../files/charts/picture';
import type { ChartTexts } from '../../messages/zh-CN/charts';
import type { RollupExtent } from '../../workbook/stored/rollup-extent';
import type { RollupRequest } from '../rollup/roll-up-files';
import { rollUpFiles } from '../rollup/roll-up-files';
import { memberYearsPicture, membersPicture, rankingPicture } from './member-pictures';

/** Roll-ups of several years, as they are drawn. */
interface RolledYears {
  /** The government's totals, a report for each year. */
  readonly sources: readonly YearSource[];
  /** Of the members. */
  readonly pictures: readonly Picture[];
  /** Of the last year. */
  readonly extent: RollupExtent;
}

/**
 * Rolls up each year. Only the reports of the last one are checked: of earlier years, figures are shown, not faults.
 *
 * @param requests sorted by year, at least one
 * @param cell which figures the pictures of the members show
 */
export async function rolledYears(
  requests: readonly RollupRequest[],
  cell: CellId,
  texts: ChartTexts,
): Promise<RolledYears> {
  const last = requests.at(-1);
  if (last === undefined) throw new RangeError('no year');
  const before = requests.at(-2);
  const previousFiles = before?.year === last.year - 1 ? before.files : [];
  const rolled = await rollUpFiles({ ...last, previousFiles });
  const { rollup } = rolled;
  const earlier = requests.slice(0, -1).map((request) => ({
    year: request.year,
    ...rollUp(assignFiles(request), { ...request, memberFindings: new Map() }),
  }));
  const now = { year: last.year, rows: rollup.rows };
  const figures = memberFigures(cell, rollup, underIdsOf(last.agencies, [...earlier, now]));
  return {
    sources: [...earlier, { year: last.year, parent: rollup.parent }].map(({ year, parent }) => ({
      label: String(year),
      report: parent,
    })),
    pictures: [
      membersPicture(rolled, texts),
      rankingPicture(figures, rollup.edition, texts),
      memberYearsPicture(figures, rollup.edition, texts),
    ],
    extent: { counted: rollup.counted, due: rollup.due },
  };
}
