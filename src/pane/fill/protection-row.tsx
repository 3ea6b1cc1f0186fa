import { Button, makeStyles } from '@fluentui/react-components';
import { LockClosedRegular, LockOpenRegular } from '@fluentui/react-icons';
import { protectTables } from '../../app/layout/protection';
import { tablesTexts } from '../../messages/tables';
import { usePane, useSessionState } from '../pane-context';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', margin: '4px 0 8px' },
  text: { flex: '1 1 200px', margin: 0 },
});

/** Whether the tables are protected, and the button that changes it. */
export function ProtectionRow() {
  const styles = useStyles();
  const { session, language } = usePane();
  const isProtected = useSessionState((state) => state.isProtected);
  const texts = tablesTexts[language].locks;
  if (!isProtected && !session.port.can.protectsByDefault) return null;
  return (
    <div className={styles.row}>
      <p className={styles.text}>{isProtected ? texts.on : texts.off}</p>
      <Button
        size="small"
        icon={isProtected ? <LockOpenRegular /> : <LockClosedRegular />}
        onClick={() => void protectTables(session, !isProtected)}
      >
        {isProtected ? texts.unlock : texts.lock}
      </Button>
    </div>
  );
}
