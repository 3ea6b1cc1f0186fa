import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { shownTime } from '../../app/sign-off/local-time';
import { printed, short } from '../../app/sign-off/printed-fingerprint';
import { forget, withdraw } from '../../app/sign-off/sign';
import type { SignOff, ApprovalStatus } from '../../app/sign-off/approval-status';
import type { SignTexts } from '../../messages/zh-CN/sign';
import { AskingButton } from '../parts/questions';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingInlineStart: '20px' },
  item: { padding: '4px 0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  detail: { margin: '2px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  note: { margin: '2px 0', whiteSpace: 'pre-wrap' },
});

interface Props {
  readonly signOff: SignOff;
  readonly texts: SignTexts;
  readonly onDecided: () => void;
}

const holds = ({ state }: ApprovalStatus): boolean => state === 'valid' || state === 'unverified';

/** 审签记录: every approval given, with what it covered, and a button to withdraw it. */
export function ApprovalRecord({ signOff, texts, onDecided }: Props) {
  const styles = useStyles();
  const { session } = usePane();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { statuses } = signOff;
  const gone = statuses.filter((status) => !holds(status));
  if (statuses.length === 0) return null;
  return (
    <section>
      <Button
        appearance="transparent"
        size="small"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.record(statuses.length)}
      </Button>
      <div id={id} hidden={!isOpen}>
        <ol className={styles.list}>
          {statuses.map((status, index) => {
            const { step, name, time, note, errors, undecided, figures, words, withdrawn } = status.approval;
            const later = statuses.slice(index + 1).filter(holds).length;
            return (
              <li key={`${step} ${time} ${figures}`} className={styles.item}>
                <div>
                  {texts.steps[step]} · {texts.signedBy(name, shownTime(time))} ·{' '}
                  {withdrawn === undefined
                    ? texts.states[status.state]
                    : texts.withdrawnAt(shownTime(withdrawn))}
                </div>
                {note !== '' && <p className={styles.note}>{note}</p>}
                {errors + undecided > 0 && (
                  <p className={styles.detail}>{texts.reported(errors, undecided)}</p>
                )}
                <details className={styles.detail}>
                  <summary>{texts.fingerprints(short(figures), short(words))}</summary>
                  {texts.fingerprints(printed(figures), printed(words))}
                </details>
                {holds(status) && (
                  <AskingButton
                    label={texts.withdraw}
                    fullLabel={texts.withdrawOf(texts.steps[step], name)}
                    question={texts.askWithdraw(texts.steps[step], name, later)}
                    onYes={() => void withdraw(session, status.approval).then(onDecided)}
                  />
                )}
              </li>
            );
          })}
        </ol>
        {gone.length > 0 && (
          <AskingButton
            label={texts.clear(gone.length)}
            question={texts.askClear(gone.length)}
            onYes={() =>
              void forget(
                session,
                gone.map(({ approval }) => approval),
              ).then(onDecided)
            }
          />
        )}
      </div>
    </section>
  );
}
