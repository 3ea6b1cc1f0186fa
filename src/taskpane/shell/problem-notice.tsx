import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Notice } from '../parts/notice';
import { usePane, useSessionState } from '../pane-context';

/** Why the last thing that was asked for was not done, until it is dismissed or something succeeds. */
export function ProblemNotice() {
  const { session, texts } = usePane();
  const { problem } = useSessionState();
  if (problem === null) return null;
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
      {texts.problems[problem]}
    </Notice>
  );
}
