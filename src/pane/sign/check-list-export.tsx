import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CheckListOutcome, CheckListTarget } from '../../app/check-list/export-check-list';
import { exportCheckList } from '../../app/check-list/export-check-list';
import type { SignTexts } from '../../messages/zh-CN/sign';
import { Notice } from '../parts/notice';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

const targets: readonly CheckListTarget[] = ['html', 'docx', 'copy'];

/** 校核清单: the buttons that create it, and the result. */
export function CheckListExport({ texts }: { readonly texts: SignTexts }) {
  const styles = useStyles();
  const { session, services } = usePane();
  const [outcome, setOutcome] = useState<CheckListOutcome | 'working' | null>(null);
  const start = (target: CheckListTarget) => {
    if (outcome === 'working') return;
    setOutcome('working');
    exportCheckList({ session, services, target, nameOf: texts.fileName }).then(setOutcome, () =>
      setOutcome({ kind: 'failed' }),
    );
  };
  const isDone = outcome !== null && outcome !== 'working';
  return (
    <section>
      <h2 className={styles.heading}>{texts.checkList}</h2>
      <p className={styles.hint}>{texts.checkListHint}</p>
      <div className={styles.buttons}>
        {targets.map((target) => (
          <Button
            key={target}
            {...(target === 'copy' ? { icon: <CopyRegular /> } : {})}
            aria-label={`${texts.checkList} ${texts.formats[target]}`}
            disabledFocusable={outcome === 'working'}
            onClick={() => start(target)}
          >
            {texts.formats[target]}
          </Button>
        ))}
      </div>
      {outcome === 'working' && <p role="status">{texts.making}</p>}
      {isDone && (
        <Notice of={outcome.kind === 'saved' || outcome.kind === 'copied' ? 'passed' : 'error'} urgent>
          {outcomeText(outcome, texts)}
          {outcome.kind === 'saved' && services.savesUnseen === true && ` ${texts.unseen}`}
        </Notice>
      )}
    </section>
  );
}

function outcomeText(outcome: CheckListOutcome, texts: SignTexts): string {
  switch (outcome.kind) {
    case 'saved':
      return texts.saved(outcome.name);
    case 'unread':
    case 'nothing':
      return texts.checkListOutcomes[outcome.kind];
    default:
      return texts[outcome.kind];
  }
}
