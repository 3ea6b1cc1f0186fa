import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowDownRegular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import { overwrittenTotals, restoreFormulas } from '../../app/corrections/change-figures';
import { setProfile } from '../../app/session/session-actions';
import { editions } from '../../core/statute/editions';
import { AskingButton } from '../parts/questions';
import { Notice } from '../parts/notice';
import { usePane, useSessionState } from '../pane-context';
import { PreviousReport } from './previous-report';
import { TableProgressRow } from './table-progress-row';
import { part } from '../parts/part';

const GuidancePanel = part(async () => (await import('./guidance-panel')).GuidancePanel);
const StartCard = part(async () => (await import('./start-card')).StartCard);
const ProfileFields = part(async () => (await import('./profile-fields')).ProfileFields);
const SeveralNotice = part(async () => (await import('./table-notices')).SeveralNotice);
const TablesExist = part(async () => (await import('./table-notices')).TablesExist);
const LayoutNotice = part(async () => (await import('./table-notices')).LayoutNotice);

const useStyles = makeStyles({
  import: { marginBlock: '12px' },
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400, ':first-child': { marginTop: 0 } },
});

/** 填报: start a report, see its progress, and what the selected cell counts. */
export function FillTab() {
  const styles = useStyles();
  const { session, texts, start, startImport } = usePane();
  const { fill } = texts;
  const { phase, layout, report, progress, previous, profile } = useSessionState((state) => ({
    phase: state.phase,
    layout: state.layout,
    report: state.report,
    progress: state.progress,
    previous: state.previous,
    profile: state.profile,
  }));
  if (phase === 'none')
    return (
      <Suspense fallback={texts.loading}>
        <StartCard previous={previous} />
      </Suspense>
    );
  if (phase === 'several')
    return (
      <Suspense fallback={texts.loading}>
        <SeveralNotice />
      </Suspense>
    );
  if (report === null) return <p>{texts.status.reading}</p>;
  const edition = editions[report.edition];
  const overwritten = overwrittenTotals(session).length;
  return (
    <>
      {start?.action === 'insert' && (
        <Suspense fallback={null}>
          <TablesExist />
        </Suspense>
      )}
      {layout !== 'official' && (
        <Suspense fallback={null}>
          <LayoutNotice layout={layout} />
        </Suspense>
      )}
      <h2 className={styles.heading}>{fill.guidance}</h2>
      <Suspense fallback={texts.loading}>
        <GuidancePanel {...{ report, previous }} />
      </Suspense>
      <h2 className={styles.heading}>{fill.progress}</h2>
      {progress.map((table) => (
        <TableProgressRow key={table.table} edition={edition} progress={table} />
      ))}
      {overwritten > 0 && (
        <Notice
          of="warning"
          action={
            <AskingButton
              label={fill.restore(overwritten)}
              question={fill.askRestore(overwritten)}
              onYes={() => void restoreFormulas(session)}
            />
          }
        >
          {fill.overwritten(overwritten)}
        </Notice>
      )}
      <h2 className={styles.heading}>{fill.agencySection}</h2>
      <Suspense fallback={texts.loading}>
        <ProfileFields profile={profile} onChange={(next) => void setProfile(session, next)} />
      </Suspense>
      <h2 className={styles.heading}>{fill.previous}</h2>
      <PreviousReport previous={previous} expected={report.year === null ? null : report.year - 1} />
      <Button icon={<DocumentArrowDownRegular />} className={styles.import} onClick={startImport}>
        {fill.import}
      </Button>
    </>
  );
}
