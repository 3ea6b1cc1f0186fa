import { locateErrors } from '../../core/locate/report/locate-report';
import type { Repair } from '../../core/locate/report/repair';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';

export interface RepairMessage {
  readonly repair: Repair;
  readonly message: string;
  /** The best one for its errors; the others are listed where there is room. */
  readonly isBest: boolean;
  /** The label shown before the message. */
  readonly suggestion: string;
}

/** Possible corrections for the errors of a report, in Chinese sentences: for each group of errors, best first. */
export async function proposeRepairs(
  report: Report,
  previous: Report | undefined,
  now: () => number,
): Promise<readonly RepairMessage[]> {
  const { repairText, candidatesText, suggestion } = (await import('../../messages/zh-CN/repair'))
    .repairTexts;
  const edition = editions[report.edition];
  const located = locateErrors(report, previous === undefined ? {} : { previous }, { now });
  const candidates = candidatesText(located, edition);
  return located.errors.flatMap(({ repairs }) =>
    repairs.map((repair, at) => ({
      repair,
      message: `${repairText(repair, edition)}${candidates}`,
      isBest: at === 0,
      suggestion,
    })),
  );
}
