import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { Suspense, lazy, useMemo, useState } from 'react';
import type { ExportTarget, PaneFormat, PaneServices } from '../../app/pane-services';
import type { ExportOutcome } from '../../app/run-export';
import { remarksOf, runExport } from '../../app/run-export';
import { summarise } from '../../app/summarise';
import { Notice } from '../parts/notice';
import { usePane, useSessionState } from '../pane-context';
import { OutcomeNotice } from './outcome-notice';
import { Preview } from './preview';

const OtherWay = lazy(async () => ({ default: (await import('./other-way')).OtherWay }));

/** The figures are not where the user wants them, or nobody can tell. */
const needsOtherWay = ({ kind }: ExportOutcome, { savesUnseen = false }: PaneServices): boolean =>
  kind === 'notSaved' || kind === 'notCopied' || (kind === 'exported' && savesUnseen);

const formats: readonly PaneFormat[] = ['docx', 'html', 'xlsx', 'json', 'csv'];

const useStyles = makeStyles({
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400, ':first-child': { marginTop: 0 } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** 导出: the figures as a file or on the clipboard, with a proof that they are those of the workbook. */
export function ExportTab() {
  const styles = useStyles();
  const { session, services, texts } = usePane();
  const { report, findings } = useSessionState();
  const [anyway, setAnyway] = useState(false);
  const [outcome, setOutcome] = useState<ExportOutcome | 'working' | null>(null);
  const { error, undecided } = summarise(findings);
  const remarks = useMemo(
    () => (report === null ? [] : remarksOf(report, error, undecided)),
    [report, error, undecided],
  );
  if (report === null) return <Notice of="info">{texts.export.nothing}</Notice>;
  const isWorking = outcome === 'working';
  const start = (target: ExportTarget) => {
    if (isWorking) return;
    setOutcome('working');
    void runExport({ session, services, target, anyway, nameOf: texts.export.fileName }).then(
      setOutcome,
      () => setOutcome({ kind: 'failed' }),
    );
  };
  return (
    <>
      <h2 className={styles.heading}>{texts.export.title}</h2>
      {(error > 0 || undecided > 0) && (
        <div>
          <Checkbox
            label={texts.export.anyway}
            checked={anyway}
            onChange={(_, { checked }) => setAnyway(checked === true)}
          />
          <span className={styles.hint}>{texts.export.anywayHint}</span>
        </div>
      )}
      <div className={styles.buttons}>
        {formats.map((format, index) => (
          <Button
            key={format}
            appearance={index === 0 ? 'primary' : 'secondary'}
            disabledFocusable={isWorking}
            onClick={() => start(format)}
          >
            {texts.export.formats[format]}
          </Button>
        ))}
        <Button icon={<CopyRegular />} disabledFocusable={isWorking} onClick={() => start('clipboard')}>
          {texts.export.copy}
        </Button>
      </div>
      {isWorking && <p role="status">{texts.export.working}</p>}
      {outcome !== null && outcome !== 'working' && (
        <>
          <OutcomeNotice outcome={outcome} />
          {needsOtherWay(outcome, services) && (
            <Suspense fallback={texts.loading}>
              <OtherWay {...{ outcome, report, remarks }} onCopy={() => start('clipboard')} />
            </Suspense>
          )}
        </>
      )}
      <h2 className={styles.heading}>{texts.export.preview}</h2>
      <Preview {...{ report, remarks }} />
    </>
  );
}
