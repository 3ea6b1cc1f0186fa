import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  InfoRegular,
  QuestionCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const icons = {
  error: ErrorCircleRegular,
  warning: WarningRegular,
  info: InfoRegular,
  undecided: QuestionCircleRegular,
  passed: CheckmarkCircleRegular,
} as const;

const useSeverityIconStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '20px', width: '20px', height: '20px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  undecided: { color: tokens.colorNeutralForeground2 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
});

/** Always next to a word with the same meaning. */
export function SeverityIcon({ of }: { readonly of: keyof typeof icons }) {
  const styles = useSeverityIconStyles();
  const Icon = icons[of];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[of])} />;
}

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
  /** Read out immediately. */
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
