import { Field, Switch, makeStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Reopening } from '../../app/ports';
import { aboutTexts } from '../../messages/about';
import { Notice } from '../parts/notice';
import { useLoaded } from '../parts/use-loaded';
import { usePane } from '../pane-context';

const useStyles = makeStyles({ row: { flexBasis: '100%' }, status: { margin: '4px 0' } });

/** Whether the pane opens with this workbook. Shows nothing where that is impossible. */
export function ReopenSwitch({ find }: { readonly find: () => Promise<Reopening | null> }) {
  const styles = useStyles();
  const { reopen } = aboutTexts[usePane().language];
  const load = useCallback(async () => {
    // What cannot be loaded is not offered.
    const reopening = await find().catch(() => null);
    return reopening === null ? null : { reopening, wasOn: reopening.isOn() };
  }, [find]);
  const loaded = useLoaded(load);
  /** As it is after the last turn; Office claims a choice while it is being stored. */
  const [turned, setTurned] = useState<boolean | null>(null);
  const [outcome, setOutcome] = useState<'saving' | 'saved' | 'refused' | null>(null);
  if (loaded === null) return null;
  const { reopening, wasOn } = loaded;
  const isOn = turned ?? wasOn;
  const turn = (on: boolean) => {
    if (outcome === 'saving') return;
    setOutcome('saving');
    void reopening.turn(on).then((isDone) => {
      setTurned(reopening.isOn());
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
