import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Language } from '../../messages/language';
import { usePane, useSessionState } from '../pane-context';
import { useHiddenStyles } from '../parts/hidden-styles';
import { SeverityIcon } from '../parts/notice';
import type { Status } from '../status';
import { statusOf, statusText } from '../status';

/** A time of day with seconds, such as 09:05:03. */
const timeText = (milliseconds: number, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(milliseconds);

const useStyles = makeStyles({
  line: { flexGrow: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: '8px' },
  statement: { fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase200 },
  time: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
  },
});

function iconOf(status: Status): 'error' | 'warning' | 'passed' | 'info' {
  if (status.kind === 'passed') return 'passed';
  if (status.kind === 'several' || status.kind === 'unreadable') return 'warning';
  if (status.kind !== 'counts') return 'info';
  return status.counts.errors > 0 ? 'error' : 'warning';
}

/**
 * The current status of the workbook. Screen readers announce it when a check ends with a different result from the
 * last one.
 */
export function StatusLine() {
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const { texts, language } = usePane();
  const { kind, icon, text, isStale, checkedAt } = useSessionState((state) => {
    const status = statusOf(state);
    return {
      kind: status.kind,
      icon: iconOf(status),
      text: statusText(status, texts),
      isStale: state.isStale,
      checkedAt: state.report === null ? null : state.checkedAt,
    };
  });
  const [announced, setAnnounced] = useState('');
  if (!isStale && text !== announced) setAnnounced(text);
  return (
    <div className={styles.line}>
      <SeverityIcon of={icon} />
      <div>
        <div className={styles.statement} data-status={kind}>
          {text}
        </div>
        {checkedAt !== null && (
          <div className={styles.time}>{texts.status.checkedAt(timeText(checkedAt, language))}</div>
        )}
      </div>
      <div role="status" aria-live="polite" className={hidden.hidden}>
        {announced}
      </div>
    </div>
  );
}
