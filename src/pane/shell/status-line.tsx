import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useCallback, useState } from 'react';
import type { Language } from '../../messages/language';
import { usePane, useSessionState } from '../pane-context';
import { useHiddenStyles } from '../parts/hidden-styles';
import { SeverityIcon } from '../parts/notice';
import { part } from '../parts/part';
import { usePlainButtonStyles } from '../parts/plain-button';
import type { Status } from '../status';
import { statusOf, statusText } from '../status';
import type { TabId } from '../tab-id';

const RestOfReport = part(async () => (await import('./rest-of-report')).RestOfReport);

/** A time of day with seconds, such as 09:05:03. */
const timeText = (milliseconds: number, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(milliseconds);

const useStyles = makeStyles({
  line: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '2px 4px',
    borderRadius: tokens.borderRadiusMedium,
  },
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
 * The current status of the workbook, which leads to the first finding or to what is to be done next. Screen readers
 * announce it when a check ends with a different result from the last one.
 */
export function StatusLine() {
  const styles = useStyles();
  const plain = usePlainButtonStyles();
  const hidden = useHiddenStyles();
  const { texts, language, goToFinding, openTab } = usePane();
  const { kind, icon, text, isStale, checkedAt, report } = useSessionState((state) => {
    const status = statusOf(state);
    return {
      kind: status.kind,
      icon: iconOf(status),
      text: statusText(status, texts),
      isStale: state.isStale,
      checkedAt: state.report === null ? null : state.checkedAt,
      report: state.report,
    };
  });
  const [announced, setAnnounced] = useState('');
  const [next, setNext] = useState<TabId>('narrative');
  const know = useCallback((tab: TabId) => setNext(tab), []);
  if (!isStale && text !== announced) setAnnounced(text);
  const content = (
    <>
      <SeverityIcon of={icon} />
      <span>
        <span className={styles.statement} data-status={kind}>
          {text}
          {kind === 'passed' && report !== null && (
            <Suspense fallback={null}>
              <RestOfReport report={report} onNext={know} />
            </Suspense>
          )}
        </span>
        {checkedAt !== null && (
          <>
            <br />
            <span className={styles.time}>{texts.status.checkedAt(timeText(checkedAt, language))}</span>
          </>
        )}
      </span>
    </>
  );
  const go = { counts: () => goToFinding('first'), passed: () => openTab(next), none: () => openTab('fill') };
  const press = kind in go ? go[kind as keyof typeof go] : null;
  return (
    <>
      {press === null ? (
        <div className={styles.line}>{content}</div>
      ) : (
        <button
          type="button"
          className={mergeClasses(plain.button, styles.line)}
          title={kind === 'counts' ? texts.status.goToFirst : texts.status.goOn}
          onClick={press}
        >
          {content}
        </button>
      )}
      <div role="status" aria-live="polite" className={hidden.hidden}>
        {announced}
      </div>
    </>
  );
}
