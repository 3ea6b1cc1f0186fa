import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  InfoRegular,
  QuestionCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';

const icons = {
  error: ErrorCircleRegular,
  warning: WarningRegular,
  info: InfoRegular,
  undecided: QuestionCircleRegular,
  passed: CheckmarkCircleRegular,
} as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '20px', width: '20px', height: '20px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  undecided: { color: tokens.colorNeutralForeground2 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
});

/** Always beside a word that says the same. */
export function SeverityIcon({ of }: { readonly of: keyof typeof icons }) {
  const styles = useStyles();
  const Icon = icons[of];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[of])} />;
}
