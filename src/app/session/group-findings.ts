import { bySeverity } from '../../core/check/by-severity';
import type { Finding, UndecidedFinding } from '../../core/check/finding';
import { tableIds } from '../../core/report/cells';
import type { TableId } from '../../core/statute/types';

/** What findings are about: a table, the text, or the file as a whole. */
export type FindingSubject = TableId | 'text' | 'file';

export const findingSubjects = [...tableIds, 'text', 'file'] as const satisfies readonly FindingSubject[];

/** The findings about one subject. */
export interface FindingGroup {
  readonly about: FindingSubject;
  /** Most severe first. */
  readonly broken: readonly Finding[];
  readonly undecided: readonly UndecidedFinding[];
}

/**
 * Findings with a text range belong to the text, whatever they compare it with. Other rules are named after their
 * table; those that are not belong to the table of their cells.
 */
function aboutOf({ ruleId, cells, params, words }: Finding): FindingSubject {
  if (words !== undefined) return 'text';
  const id = /^T([234])-/u.exec(ruleId)?.[1];
  const name =
    id === undefined ? (cells[0]?.split('.')[0] ?? ('table' in params ? params.table : undefined)) : `t${id}`;
  return tableIds.find((table) => table === name) ?? 'file';
}

const isUndecided = (finding: Finding): finding is UndecidedFinding => finding.status === 'undecided';

/** Groups that have findings: the tables in printed order, then the text and the file. */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] =>
  findingSubjects.flatMap((about) => {
    const own = findings.filter((finding) => aboutOf(finding) === about);
    return own.length === 0
      ? []
      : [
          {
            about,
            broken: own.filter((finding) => finding.status === 'broken').sort(bySeverity),
            undecided: own.filter(isUndecided),
          },
        ];
  });
