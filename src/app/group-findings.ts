import { bySeverity } from '../check/by-severity';
import type { Finding } from '../check/finding';
import { tableIds } from '../report/cells';
import type { TableId } from '../statute/types';

/** The findings about one table, or about the file as a whole. */
export interface FindingGroup {
  readonly about: TableId | 'file';
  /** Most severe first. */
  readonly broken: readonly Finding[];
  readonly undecided: readonly Finding[];
}

/** Rules are named after the table that they are about; those that are not belong to the table of their cells. */
function aboutOf({ ruleId, cells, params }: Finding): FindingGroup['about'] {
  const id = /^T([234])-/u.exec(ruleId)?.[1];
  const name = id === undefined ? (cells[0]?.split('.')[0] ?? params['table']) : `t${id}`;
  return tableIds.find((table) => table === name) ?? 'file';
}

/** Groups that have findings: the tables in printed order, then the file. */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] =>
  [...tableIds, 'file' as const].flatMap((about) => {
    const own = findings.filter((finding) => aboutOf(finding) === about);
    return own.length === 0
      ? []
      : [
          {
            about,
            broken: own.filter((finding) => finding.status === 'broken').sort(bySeverity),
            undecided: own.filter((finding) => finding.status === 'undecided'),
          },
        ];
  });
