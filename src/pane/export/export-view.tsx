import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useMemo, useState } from 'react';
import { exportObstacles } from '../../app/export/export-obstacles';
import { otherWays } from '../../app/export/export-target';
import { remarksOf } from '../../app/export/export-remarks';
import type { ExportTexts } from '../../messages/zh-CN/export';
import type { ReportScope } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { usePane, useSessionState } from '../pane-context';
import { ContentChoice } from './content-choice';
import { ExportButtons } from './export-buttons';
import { OutcomeNotice } from './outcome-notice';
import { Preview } from './preview';
import { useExport } from './use-export';
import { useTemplate } from './use-template';
import { WorkingNotice } from './working-notice';
import { part } from '../parts/part';

const OtherWays = part(async () => (await import('./other-ways')).OtherWays);

const TemplateChooser = part(async () => (await import('./template-chooser')).TemplateChooser);

const useStyles = makeStyles({
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400, ':first-child': { marginTop: 0 } },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly texts: ExportTexts;
  readonly report: Report;
}

/** What is exported and how, what came of it, and how it will look. */
export function ExportView({ texts, report }: Props) {
  const styles = useStyles();
  const { services, texts: paneTexts } = usePane();
  const findings = useSessionState((state) => state.findings);
  const [sections, setSections] = useState<ReportScope>('tables');
  const [anyway, setAnyway] = useState(false);
  const { template, change } = useTemplate();
  const obstacles = useMemo(
    () => exportObstacles(findings, sections === 'report' || template !== null),
    [findings, sections, template],
  );
  const remarks = useMemo(() => remarksOf(report, obstacles), [report, obstacles]);
  const { started, outcome, start, cancel } = useExport({ texts, report, sections, anyway, template });
  return (
    <>
      <h2 className={styles.heading}>{texts.title}</h2>
      <ContentChoice
        {...{ texts, report, sections }}
        hasOwnTemplate={template !== null}
        onChoose={setSections}
      />
      {obstacles.findings.length > 0 && (
        <div>
          <Checkbox
            label={texts.anyway}
            checked={anyway}
            onChange={(_, { checked }) => setAnyway(checked === true)}
          />
          <span className={styles.hint}>{texts.anywayHint}</span>
        </div>
      )}
      <ExportButtons
        texts={texts}
        isWorking={started?.outcome === null}
        onStart={start}
        belowFiles={
          <Suspense fallback={paneTexts.loading}>
            <TemplateChooser inUse={template} year={report.year} onChange={change} />
          </Suspense>
        }
      />
      {started?.outcome === null && <WorkingNotice {...{ texts, stage: started.stage }} onCancel={cancel} />}
      {started !== null && outcome !== null && (
        <>
          <OutcomeNotice {...{ texts, outcome, edition: report.edition }} />
          <Suspense fallback={paneTexts.loading}>
            <OtherWays
              {...{ texts, outcome }}
              ways={otherWays(started.target, outcome, services)}
              onStart={start}
            />
          </Suspense>
        </>
      )}
      <h2 className={styles.heading}>{texts.preview}</h2>
      <Preview {...{ texts, report, remarks, sections }} />
    </>
  );
}
