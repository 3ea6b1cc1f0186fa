import manifest from '../../../package.json';
import type { Finding } from '../../core/check/finding';
import { reportOf } from '../../core/rollup/member-report';
import type { RollupRow } from '../../core/rollup/rules/context';
import type { PagePart, PrintedPage } from '../../files/printed-page';
import { checkListTexts } from '../../messages/zh-CN/check-list';
import { makeCheckList } from '../check-list/check-list';
import { checkListPage } from '../check-list/check-list-page';
import { proposeRepairs } from '../corrections/propose-repairs';

/** When and for how long a list is made. */
interface ListTime {
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
  /** A clock for the search for wrong cells. */
  readonly now: () => number;
}

/** The check list of a member's report, to send back: what is wrong, by how much, and which figure is probably meant. */
export async function memberCheckList(
  { agency, report: member, previous }: RollupRow,
  findings: readonly Finding[],
  { checkedAt, now }: ListTime,
): Promise<PrintedPage> {
  const report = { ...reportOf(member), agency: member.agency ?? agency.name };
  const before = previous === null ? null : reportOf(previous);
  const page = checkListPage(
    await makeCheckList({
      report,
      findings,
      previous: before,
      explanations: new Map(),
      approvals: null,
      draft: null,
      program: manifest.version,
      checkedAt,
    }),
  );
  const isBroken = findings.some(({ severity }) => severity === 'error');
  const repairs = isBroken ? await proposeRepairs(report, before ?? undefined, now) : [];
  const suggestions: readonly PagePart[] =
    repairs.length === 0
      ? []
      : [
          { kind: 'heading', text: checkListTexts.suggestions },
          ...repairs
            .filter(({ isBest }) => isBest)
            .map(({ message }): PagePart => ({ kind: 'paragraph', text: message })),
        ];
  const approvals = page.parts.findIndex(
    (part) => part.kind === 'heading' && part.text === checkListTexts.approvals,
  );
  return {
    ...page,
    parts: [...page.parts.slice(0, approvals), ...suggestions, ...page.parts.slice(approvals)],
  };
}
