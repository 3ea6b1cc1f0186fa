import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../core/check/finding';
import { SeverityIcon } from '../parts/notice';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  list: { margin: '8px 0', padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    gap: '8px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  /** The accessible name of the list. */
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly sentenceOf: (finding: Finding) => string;
}

/** Findings of the text rules in one section. */
export function TextFindings({ label, findings, sentenceOf }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  if (findings.length === 0) return null;
  return (
    <ul aria-label={label} className={styles.list}>
      {findings.map((finding, at) => {
        const kind = finding.status === 'undecided' ? 'undecided' : finding.severity;
        return (
          <li key={`${finding.ruleId} ${at}`} className={styles.item}>
            <SeverityIcon of={kind} />
            <span>
              <strong>{texts.check.severities[kind]}</strong> {sentenceOf(finding)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
