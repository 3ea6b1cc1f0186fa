import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { KeptKey } from '../../app/session/kept-texts';
import type { UiTexts } from '../../messages/zh-CN/ui';
import { Notice } from '../parts/notice';
import { usePane, useSessionState } from '../pane-context';

/** Where in the pane the user finds what is kept. */
const placesOf = ({ check, fill, tabs }: UiTexts): Readonly<Record<KeptKey, string>> => ({
  explanations: check.explanation,
  previous: fill.previous,
  profile: fill.agencySection,
  totals: fill.totals,
  narrative: tabs.narrative,
  approvals: tabs.sign,
});

/** Why the last thing that was asked for was not done, until it is dismissed or something succeeds. */
export function ProblemNotice() {
  const { session, texts } = usePane();
  const { problem, unkept } = useSessionState();
  if (problem === null) return null;
  const places = placesOf(texts);
  return (
    <Notice
      of="warning"
      urgent
      action={
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={texts.close}
          onClick={() => session.dismissProblem()}
        />
      }
    >
      {problem === 'notKept' || problem === 'tooLongToKeep'
        ? texts.unkept[problem](unkept.map((key) => places[key]))
        : texts.problems[problem]}
    </Notice>
  );
}
