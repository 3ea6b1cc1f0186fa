import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { setApprovals } from '../../app/session/view-actions';
import type { SignOutcome } from '../../app/sign-off/sign';
import { repeatedSigners } from '../../app/sign-off/approval-status';
import type { SignStep } from '../../app/sign-off/steps';
import type { SignTexts } from '../../messages/zh-CN/sign';
import { signTextsOf } from '../../messages/load';
import { editions } from '../../core/statute/editions';
import { AskingButton } from '../parts/questions';
import { NoReport } from '../parts/no-report';
import { Notice } from '../parts/notice';
import { useLoaded } from '../parts/use-loaded';
import { usePane, useSessionState } from '../pane-context';
import { ApprovalRecord } from './approval-record';
import { ChangedCells } from './changed-cells';
import { CheckListExport } from './check-list-export';
import { SignForm } from './sign-form';
import { StepsPicture } from './steps-picture';
import type { Signing } from './use-signing';
import { useSigning } from './use-signing';

const useStyles = makeStyles({
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase400,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** 审签: who has confirmed the figures, whether that still holds, and the check list. */
export function SignTab() {
  const styles = useStyles();
  const { texts: pane } = usePane();
  const texts = useLoaded(signTextsOf);
  const { report, workbook } = useSessionState((state) => ({
    report: state.report,
    workbook: state.workbook,
  }));
  const signing = useSigning();
  const heading = useRef<HTMLHeadingElement>(null);
  if (texts === null) return <p>{pane.loading}</p>;
  if (report === null) return <NoReport nothing={texts.nothing} />;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.title}
      </h2>
      <p className={styles.hint}>{texts.disclaimer}</p>
      {signing === null ? (
        <p>{pane.loading}</p>
      ) : (
        // Keyboard users continue where the removed button was.
        <SignOffView key={workbook} {...{ signing, texts }} onDecided={() => heading.current?.focus()} />
      )}
      <CheckListExport texts={texts} />
    </>
  );
}

/** How the last attempt to sign ended. */
interface Ended {
  readonly outcome: SignOutcome;
  readonly step: SignStep;
}

interface ViewProps {
  readonly signing: Signing;
  readonly texts: SignTexts;
  readonly onDecided: () => void;
}

function SignOffView({ signing, texts, onDecided }: ViewProps) {
  const styles = useStyles();
  const { session } = usePane();
  const [ended, setEnded] = useState<Ended | null>(null);
  const { report, now, signOff, unsettled } = signing;
  if (signOff === null)
    return (
      <Notice
        of="error"
        action={
          <AskingButton
            label={texts.startAnew}
            question={texts.askStartAnew}
            onYes={() => void setApprovals(session, null).then(onDecided)}
          />
        }
      >
        {texts.outcomes.foreign}
      </Notice>
    );
  const { steps, next } = signOff;
  const done = steps.filter(({ state }) => state === 'done').length;
  const same = repeatedSigners(signOff);
  // A success message becomes meaningless once the approval has lapsed.
  const isOver =
    ended?.outcome === 'signed' && steps.some(({ step, state }) => step === ended.step && state === 'lapsed');
  return (
    <>
      <p role="status" className={styles.hint}>
        {texts.progress(done, steps.length)}
        {done === steps.length && ` ${texts.complete}`}
      </p>
      <StepsPicture {...{ signOff, texts }} />
      {same.length > 0 && <Notice of="warning">{texts.samePeople(same)}</Notice>}
      <ChangedCells {...{ signOff, texts }} edition={editions[report.edition]} />
      {ended !== null && !isOver && <EndNotice {...{ ended, texts }} />}
      {now === null && <Notice of="error">{texts.outcomes.noFingerprint}</Notice>}
      {next !== null && now !== null && (
        <SignForm
          key={next}
          step={next}
          takesFocus={ended?.outcome === 'signed'}
          onEnd={(outcome, step) => {
            setEnded({ outcome, step });
            // The form of the next step takes the focus.
            if (outcome === 'signed' && step === steps.at(-1)?.step) onDecided();
          }}
          {...{ signOff, now, unsettled, texts }}
        />
      )}
      <ApprovalRecord
        {...{ signOff, texts }}
        onDecided={() => {
          setEnded(null);
          onDecided();
        }}
      />
    </>
  );
}

function EndNotice({ ended, texts }: { readonly ended: Ended; readonly texts: SignTexts }) {
  const { outcome, step } = ended;
  return (
    <Notice of={outcome === 'signed' ? 'passed' : 'error'} urgent>
      {outcome === 'signed' ? texts.signed(texts.steps[step]) : texts.outcomes[outcome]}
    </Notice>
  );
}
