import { dismissProblem } from '../../app/session/session-actions';
import type { StoredName } from '../../app/session/stored-items';
import type { UiTexts } from '../../messages/zh-CN/ui';
import { DismissButton } from '../parts/dismiss-button';
import { Notice } from '../parts/notice';
import { usePane, useSessionState } from '../pane-context';

/** Where in the pane the user finds the stored items. */
const partsOf = ({ check, fill, tabs }: UiTexts): Readonly<Record<StoredName, string>> => ({
  explanations: check.explanation,
  previous: fill.previous,
  profile: fill.agencySection,
  totals: fill.totals,
  narrative: tabs.narrative,
  approvals: tabs.sign,
});

/** Why the last action failed, until dismissed or until one succeeds. */
export function ProblemNotice() {
  const { session, texts } = usePane();
  const { problem, unstored } = useSessionState((state) => ({
    problem: state.problem,
    unstored: state.unstored,
  }));
  if (problem === null) return null;
  const parts = partsOf(texts);
  return (
    <Notice
      of="warning"
      urgent
      action={<DismissButton label={texts.close} onClick={() => dismissProblem(session)} />}
    >
      {problem === 'notStored' || problem === 'tooLongToStore'
        ? texts.unstored[problem](unstored.map((key) => parts[key]))
        : texts.problems[problem]}
    </Notice>
  );
}
