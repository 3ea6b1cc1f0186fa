import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SeverityIcon } from './severity-icon';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    margin: '8px 0',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly of: 'error' | 'warning' | 'info' | 'passed';
  /** Read out at once. */
  readonly urgent?: boolean;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A cause and what to do next. */
export function Notice({ of, urgent = false, action, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.notice} role={urgent ? 'alert' : 'note'}>
      <SeverityIcon of={of} />
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
