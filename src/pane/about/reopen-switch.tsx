import { Field, Switch, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Reopening } from '../../app/ports';
import { aboutTexts } from '../../messages/about';
import { Notice } from '../parts/notice';
import { usePane } from '../pane-context';

const useStyles = makeStyles({ row: { flexBasis: '100%' }, status: { margin: '4px 0' } });

/** Whether the pane opens with this workbook. Shows nothing where that is impossible. */
export function ReopenSwitch({ find }: { readonly find: () => Promise<Reopening | null> }) {
  const styles = useStyles();
  const { reopen } = aboutTexts[usePane().language];
  const [reopening, setReopening] = useState<Reopening | null>(null);
  const [isOn, setOn] = useState(false);
  const [outcome, setOutcome] = useState<'saving' | 'saved' | 'refused' | null>(null);
  useEffect(() => {
    let isWanted = true;
    find().then(
      (found) => {
        if (!isWanted || found === null) return;
        setReopening(found);
        setOn(found.isOn());
      },
      // Without a network the switch is missing until the settings are opened again.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [find]);
  if (reopening === null) return null;
  const turn = (on: boolean) => {
    if (outcome === 'saving') return;
    setOutcome('saving');
    void reopening.turn(on).then((isDone) => {
      setOn(reopening.isOn());
      setOutcome(isDone ? 'saved' : 'refused');
    });
  };
  return (
    <div className={styles.row}>
      <Field hint={reopen.hint}>
        <Switch label={reopen.label} checked={isOn} onChange={(_, { checked }) => turn(checked)} />
      </Field>
      {(outcome === 'saving' || outcome === 'saved') && (
        <p role="status" className={styles.status}>
          {outcome === 'saving' ? reopen.saving : isOn ? reopen.on : reopen.off}
        </p>
      )}
      {outcome === 'refused' && (
        <Notice of="error" urgent>
          {isOn ? reopen.stillOn : reopen.stillOff}
        </Notice>
      )}
    </div>
  );
}
