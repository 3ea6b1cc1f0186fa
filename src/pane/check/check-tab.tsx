import { Button, Switch, makeStyles } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo } from 'react';
import { setLiveCheck } from '../../app/session/view-actions';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import { NoReport } from '../parts/no-report';
import { Notice } from '../parts/notice';
import { part, PartBoundary } from '../parts/part';
import { usePane, useSessionState } from '../pane-context';
import { statusOf } from '../status';
import { CorrectionsSection } from './corrections/corrections-section';
import { explainedFindings, suspectedCells, useCorrections } from './corrections/use-corrections';
import { FindingList } from './finding-list';
import { SuspectedCells } from './suspected-cells';
import { TablePictures } from './table-pictures';
import { WhySection } from './why-section';

const TablesSection = part(async () => (await import('./tables/tables-section')).TablesSection);

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
  },
});

/** 校核: what is wrong and where. */
export function CheckTab() {
  const styles = useStyles();
  const { session, texts, start, suspect } = usePane();
  const { report, findings, liveCheck, isPassed } = useSessionState((state) => ({
    report: state.report,
    findings: state.findings,
    liveCheck: state.liveCheck,
    isPassed: statusOf(state).kind === 'passed',
  }));
  const { corrections, state: correcting } = useCorrections();
  const { found, rejected } = correcting;
  const errors = useMemo(() => found?.located.errors ?? [], [found]);
  const suspected = useMemo(() => suspectedCells(errors, rejected), [errors, rejected]);
  useEffect(() => suspect(suspected), [suspect, suspected]);
  const explained = useMemo(
    () => explainedFindings(errors, rejected, findings),
    [errors, rejected, findings],
  );
  // Guesses do not come before the facts.
  const areGuesses =
    errors.length > 0 &&
    errors.every(({ repairs: [best] }) => best === undefined || best.confidence === 'oneOf');
  const suggestions = ({ edition }: Report) => (
    <PartBoundary>
      <CorrectionsSection {...{ corrections, findings }} state={correcting} edition={editions[edition]} />
    </PartBoundary>
  );
  return (
    <>
      <div className={styles.bar}>
        <Switch
          label={texts.check.live}
          checked={liveCheck}
          onChange={(_, { checked }) => setLiveCheck(session, checked)}
        />
        <Button appearance="primary" onClick={() => void session.check()}>
          {texts.check.now}
        </Button>
      </div>
      {start?.action === 'why' && <WhySection start={start} />}
      {report === null ? (
        <NoReport nothing={texts.check.nothingToCheck} />
      ) : (
        <>
          {isPassed && findings.length === 0 && (
            <Notice of="passed">
              <strong>{texts.check.allPassed}</strong>
              <br />
              {texts.check.allPassedDetail}
            </Notice>
          )}
          <SuspectedCells value={suspected}>
            {!areGuesses && suggestions(report)}
            <TablePictures {...{ report, findings, suspected }} />
            <FindingList {...{ findings, report }} edition={editions[report.edition]} folded={explained} />
            {areGuesses && suggestions(report)}
          </SuspectedCells>
        </>
      )}
      <Suspense fallback={null}>
        <TablesSection />
      </Suspense>
    </>
  );
}
