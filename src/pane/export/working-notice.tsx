import { Button, ProgressBar, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ExportStage } from '../../app/export/run-export';
import type { ExportTexts } from '../../messages/zh-CN/export';
import { usePane } from '../pane-context';

/** Milliseconds; nobody can read or press anything that goes away sooner. */
const patience = 500;

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '8px', margin: '8px 0' },
  text: { flexGrow: 1, minWidth: 0, margin: 0 },
});

interface Props {
  readonly texts: ExportTexts;
  readonly stage: ExportStage;
  readonly onCancel: () => void;
}

/** What is being done and how to give it up, where it takes more than half a second. */
export function WorkingNotice({ texts, stage, onCancel }: Props) {
  const styles = useStyles();
  const { texts: paneTexts } = usePane();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className={styles.row}>
      <div className={styles.text}>
        <p role="status" className={styles.text}>
          {texts.stages[stage]}
        </p>
        <ProgressBar aria-label={texts.stages[stage]} />
      </div>
      <Button size="small" onClick={onCancel}>
        {paneTexts.cancel}
      </Button>
    </div>
  );
}
