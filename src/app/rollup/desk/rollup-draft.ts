import type { Report } from '../../../core/report/report';
import type { Agency, RollupScope } from '../../../core/rollup/agency';
import type { Entry } from '../../../core/rollup/entry';
import type { MemberFile } from '../../../core/rollup/member-report';
import { isRefused } from '../../../core/rollup/member-report';
import { firstYear } from '../../../core/statute/editions';
import type { FileReason } from '../read-many';
import type { RollupRequest } from '../roll-up-files';
import { settleList, yearOfMost } from '../settle-list';

/** A report that a file gave, with the file's name. */
interface NamedReport {
  readonly file: string;
  readonly report: Report;
}

/** The member list that was given. */
interface GivenList {
  readonly file: string;
  readonly agencies: readonly Agency[];
}

/** Everything that a user gathers and decides for a roll-up. It can be stored by structured clone. */
export interface RollupDraft {
  /** Null: that of most files. */
  readonly year: number | null;
  /** 机关全称 of the government; null: as list or files have it. */
  readonly parent: string | null;
  readonly scope: RollupScope;
  readonly list: GivenList | null;
  readonly files: readonly MemberFile[];
  /** By the name of the file: why it has no report. */
  readonly refusals: ReadonlyMap<string, FileReason>;
  /** The name of the file with the government's own figures, if it is one of the files by itself. */
  readonly ownFile: string | null;
  readonly given: NamedReport | null;
  readonly previous: NamedReport | null;
  readonly previousFiles: readonly MemberFile[];
  readonly converts: boolean;
  readonly isFinal: boolean;
  /** YYYY-MM-DD. */
  readonly dueOn: string | null;
  readonly assignments: ReadonlyMap<string, string>;
  readonly versions: ReadonlyMap<string, string>;
  readonly reasons: ReadonlyMap<string, string>;
  readonly entries: readonly Entry[];
  /** 说明 of what was found about the roll-up, by the finding's key. */
  readonly explanations: ReadonlyMap<string, string>;
  /** Who approved the roll-up, as `sign-off/approvals.ts` writes it. */
  readonly approvals: string | null;
}

export const emptyDraft: RollupDraft = {
  year: null,
  parent: null,
  scope: 'townships',
  list: null,
  files: [],
  refusals: new Map(),
  ownFile: null,
  given: null,
  previous: null,
  previousFiles: [],
  converts: false,
  isFinal: false,
  dueOn: null,
  assignments: new Map(),
  versions: new Map(),
  reasons: new Map(),
  entries: [],
  explanations: new Map(),
  approvals: null,
};

/** Why nothing can be rolled up yet: no file was read, it is unknown which year is meant, or that is before the form. */
export type DraftGap = 'noFiles' | 'noYear' | 'oldYear';

/** The request of a roll-up that follows from a draft. */
export function requestOf(draft: RollupDraft): RollupRequest | DraftGap {
  const { list, files, ownFile: ownName, given, previous, dueOn } = draft;
  if (files.every(isRefused)) return 'noFiles';
  const year = draft.year ?? yearOfMost(files);
  if (year === null) return 'noYear';
  if (year < firstYear) return 'oldYear';
  const ownFile = files.find(({ file }) => file === ownName);
  const settled = settleList({
    list: list?.agencies ?? null,
    files,
    year,
    parent: draft.parent ?? undefined,
    ownFile,
  });
  const own = ownFile?.hash == null || settled.own === null ? null : ([settled.own, ownFile.hash] as const);
  return {
    year,
    ...settled,
    scope: draft.scope,
    files,
    previousFiles: draft.previousFiles,
    converts: draft.converts,
    isFinal: draft.isFinal,
    assignments: own === null ? draft.assignments : new Map([...draft.assignments, [own[1], own[0]]]),
    versions: own === null ? draft.versions : new Map([...draft.versions, own]),
    reasons: draft.reasons,
    entries: draft.entries,
    explanations: draft.explanations,
    given: given?.report,
    previous: previous?.report,
    dueOn: dueOn ?? undefined,
  };
}
