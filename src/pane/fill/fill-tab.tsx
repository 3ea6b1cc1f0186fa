import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowDownRegular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import { blanksOf, fillBlanks, overwrittenTotals, restoreFormulas } from '../../app/corrections/fill-cells';
import { setProfile } from '../../app/session/session-actions';
import { missingTables } from '../../app/session/missing-tables';
import { tableName } from '../../core/report/cell-names';
import { tableIds } from '../../core/report/cells';
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
const ProtectionRow = part(async () => (await import('./protection-row')).ProtectionRow);
const SeveralNotice = part(async () => (await import('./table-notices')).SeveralNotice);
const TablesExist = part(async () => (await import('./table-notices')).TablesExist);
const MissingTables = part(async () => (await import('./table-notices')).MissingTables);
const LayoutNotice = part(async () => (await import('./table-notices')).LayoutNotice);

const useStyles = makeStyles({
  guidance: {
    height: '220px',
    overflowY: 'auto',
    resize: 'vertical',
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  import: { marginBlock: '12px' },
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400, ':first-child': { marginTop: 0 } },
});

/** 填报: start a report, see its progress, and what the selected cell counts. */
export function FillTab() {
  const styles = useStyles();
  const { session, texts, start, startImport, startRollup } = usePane();
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
  const missing = layout === 'damaged' ? missingTables(report) : [];
  const blanksIn = tableIds.map((table) => [table, blanksOf(session, table)] as const);
  const withBlanks = blanksIn.flatMap(([table, cells]) => (cells.length > 0 ? [table] : []));
  const blanks = blanksIn.flatMap(([, cells]) => cells);
  const overwritten = overwrittenTotals(session).length;
  return (
    <>
      {start?.action === 'insert' && (
        <Suspense fallback={null}>
          <TablesExist />
        </Suspense>
      )}
      {layout === 'damaged' && missing.length > 0 ? (
        <Suspense fallback={null}>
          <MissingTables tables={missing} edition={edition} />
        </Suspense>
      ) : (
        layout !== 'official' && (
          <Suspense fallback={null}>
            <LayoutNotice layout={layout} />
          </Suspense>
        )
      )}
      <h2 className={styles.heading}>{fill.guidance}</h2>
      {/* As high whatever it shows: what is below does not move. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard */}
      <div className={styles.guidance} role="region" aria-label={fill.guidance} tabIndex={0}>
        <Suspense fallback={texts.loading}>
          <GuidancePanel {...{ report, previous }} />
        </Suspense>
      </div>
      <h2 className={styles.heading}>{fill.progress}</h2>
      {progress.map((table) => (
        <TableProgressRow key={table.table} edition={edition} progress={table} />
      ))}
      {withBlanks.length > 1 && (
        <AskingButton
          label={fill.fillAllBlanks(blanks.length)}
          question={fill.askFillAllBlanks(
            withBlanks.map((table) => tableName(edition, table)),
            blanks.length,
          )}
          onYes={() => void fillBlanks(session, blanks)}
        />
      )}
      <Suspense fallback={null}>
        <ProtectionRow />
      </Suspense>
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
      </Button>{' '}
      <Button className={styles.import} onClick={startRollup}>
        {fill.rollup}
      </Button>
    </>
  );
}
