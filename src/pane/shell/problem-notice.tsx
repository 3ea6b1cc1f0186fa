import { dismissProblem } from '../../app/session/session-actions';
import type { StoredName } from '../../app/session/stored-items';
import type { ProblemCode } from '../../app/session/session-state';
import type { Language } from '../../messages/language';
import { problemTextsOf } from '../../messages/load';
import type { ProblemTexts } from '../../messages/zh-CN/problems';
import type { UiTexts } from '../../messages/zh-CN/ui';
import { DismissButton } from '../parts/dismiss-button';
import { Notice } from '../parts/notice';
import { useLoaded } from '../parts/use-loaded';
import { usePane, useSessionState } from '../pane-context';

/** Where in the pane the user finds the stored items. */
const partsOf = ({ check, fill, tabs }: UiTexts): Readonly<Record<StoredName, string>> => ({
  explanations: check.explanation,
  previous: fill.previous,
  profile: fill.agencySection,
  totals: fill.totals,
  narrative: tabs.narrative,
  tables: check.tables,
  tableExplanations: check.tables,
  approvals: tabs.sign,
  rollup: fill.rollup,
});

/** Without a network, a general sentence is shown instead. */
const load = (language: Language) => problemTextsOf(language).catch(() => null);

/** The number of cells that are named. */
const mostNamed = 5;

function sentenceOf(
  problem: Exclude<ProblemCode, keyof UiTexts['unstored']>,
  cells: readonly string[],
  { problems }: UiTexts,
  more: ProblemTexts | null,
): string {
  if (problem in problems) return problems[problem as keyof typeof problems];
  const sentence = more?.[problem as keyof ProblemTexts] ?? problems.workbookBusy;
  return typeof sentence === 'string' ? sentence : sentence(cells.slice(0, mostNamed), cells.length);
}

/** Why the last action failed, until dismissed or until one succeeds. */
export function ProblemNotice() {
  const { session, texts } = usePane();
  const { problem, unstored, cells } = useSessionState((state) => ({
    problem: state.problem,
    unstored: state.unstored,
    cells: state.problemCells,
  }));
  // Before it is needed: there may be no network then.
  const more = useLoaded(load);
  if (problem === null) return null;
  const parts = partsOf(texts);
  return (
    <Notice
      of="warning"
      urgent
      action={<DismissButton label={texts.close} onClick={() => dismissProblem(session)} />}
    >
      {problem === 'notStored' || problem === 'tooLongToStore' || problem === 'neverSaved'
        ? texts.unstored[problem](unstored.map((key) => parts[key]))
        : sentenceOf(problem, cells, texts, more)}
    </Notice>
  );
}
