import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { exportObstacles, remarksOf } from '../../app/export/export-remarks';
import { otherWays } from '../../app/export/export-target';
import type { ExportStage } from '../../app/ports';
import type { ReportScope } from '../../core/report/printed-report';
import { missingSections } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { exportTextsOf } from '../../messages/load';
import type { ExportTexts } from '../../messages/zh-CN/export';
import { usePane, useSessionState } from '../pane-context';
import { NoReport } from '../parts/no-report';
import { Notice } from '../parts/notice';
import { part, PartBoundary } from '../parts/part';
import { useLoaded } from '../parts/use-loaded';
import type { ButtonGroup } from './export-buttons';
import { ExportButtons, groupOf } from './export-buttons';
import { OutcomeNotice } from './outcome-notice';
import { Preview } from './preview';
import { useExport } from './use-export';
import { useTemplate } from './use-template';

const scopes: readonly ReportScope[] = ['tables', 'report'];

interface ContentChoiceProps {
  readonly texts: ExportTexts;
  readonly report: Report;
  readonly sections: ReportScope;
  /** The office's template determines its own contents. */
  readonly hasOfficeTemplate: boolean;
  readonly withPicture: boolean;
  readonly onChoose: (sections: ReportScope) => void;
  readonly onPicture: (withPicture: boolean) => void;
}

/** The data sections or the whole report, and which sections still lack text. */
function ContentChoice(props: ContentChoiceProps) {
  const { texts, report, sections, hasOfficeTemplate, withPicture, onChoose, onPicture } = props;
  const lacking = sections === 'report' ? missingSections(report) : [];
  return (
    <>
      <Field label={texts.content} {...(hasOfficeTemplate ? { hint: texts.templateDecides } : {})}>
        <RadioGroup value={sections} onChange={(_, { value }) => onChoose(value as ReportScope)}>
          {scopes.map((scope) => (
            <Radio key={scope} value={scope} label={texts.contents[scope]} />
          ))}
        </RadioGroup>
      </Field>
      {(sections === 'report' || hasOfficeTemplate) && (
        <Field hint={texts.withPictureHint}>
          <Checkbox
            label={texts.withPicture}
            checked={withPicture}
            onChange={(_, { checked }) => onPicture(checked === true)}
          />
        </Field>
      )}
      {lacking.length > 0 && <Notice of="warning">{texts.lacking(lacking)}</Notice>}
    </>
  );
}

/** Milliseconds; anything that disappears sooner cannot be read or pressed. */
const patience = 500;

const useWorkingNoticeStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '8px', margin: '8px 0' },
  text: { flexGrow: 1, minWidth: 0, margin: 0 },
});

interface WorkingNoticeProps {
  readonly texts: ExportTexts;
  readonly stage: ExportStage;
  readonly onCancel: () => void;
}

/** The current step and a cancel button, if it takes more than half a second. */
function WorkingNotice({ texts, stage, onCancel }: WorkingNoticeProps) {
  const styles = useWorkingNoticeStyles();
  const { texts: paneTexts } = usePane();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className={styles.row}>
      <div className={styles.text}>
        <p role="status" className={styles.text}>
          {texts.stages[stage]}
        </p>
        <ProgressBar aria-label={texts.stages[stage]} />
      </div>
      <Button size="small" onClick={onCancel}>
        {paneTexts.cancel}
      </Button>
    </div>
  );
}

const OtherWays = part(async () => (await import('./other-ways')).OtherWays);

const ChartsView = part(async () => (await import('../charts/charts-view')).ChartsView);

const TemplateChooser = part(async () => (await import('./template-chooser')).TemplateChooser);

const useStyles = makeStyles({
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400, ':first-child': { marginTop: 0 } },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const scopeChoice = 'export.sections';

/** What is exported: the whole report if it has text, unless the user chose otherwise the last time. */
function useScope(report: Report): readonly [ReportScope, (scope: ReportScope) => void] {
  const { choices } = usePane().services;
  const [sections, setSections] = useState<ReportScope>(() => {
    const hasText = report.narrative?.sections.some(({ paragraphs }) => paragraphs.length > 0) === true;
    return !hasText || choices?.of(scopeChoice) === 'tables' ? 'tables' : 'report';
  });
  return [
    sections,
    (scope) => {
      setSections(scope);
      choices?.keep(scopeChoice, scope);
    },
  ];
}

interface Props {
  readonly texts: ExportTexts;
  readonly report: Report;
}

/** What is exported and how, the result, and a preview. */
function ExportView({ texts, report }: Props) {
  const styles = useStyles();
  const { services, texts: paneTexts } = usePane();
  const findings = useSessionState((state) => state.findings);
  const [sections, setSections] = useScope(report);
  const [anyway, setAnyway] = useState(false);
  const [withPicture, setWithPicture] = useState(false);
  const { template, change } = useTemplate();
  const obstacles = useMemo(
    () => exportObstacles(findings, sections === 'report' || template !== null, report),
    [findings, sections, template, report],
  );
  const remarks = useMemo(() => remarksOf(report, obstacles), [report, obstacles]);
  const { started, outcome, start, cancel } = useExport({
    ...{ texts, report, sections, anyway, template },
    withPicture: withPicture && (sections === 'report' || template !== null),
  });
  /** Where the result is shown; other ways are offered in the same place. */
  const [group, setGroup] = useState<ButtonGroup | null>(null);
  const result = ({ target, stage, outcome: ended }: NonNullable<typeof started>) => (
    <>
      {ended === null && <WorkingNotice {...{ texts, stage }} onCancel={cancel} />}
      {outcome !== null && (
        <>
          <PartBoundary>
            <OutcomeNotice {...{ texts, outcome, report }} />
          </PartBoundary>
          <Suspense fallback={paneTexts.loading}>
            <OtherWays
              {...{ texts, outcome }}
              ways={
                target.kind === 'set' || outcome.kind === 'exportedSet'
                  ? []
                  : otherWays(target, outcome, services)
              }
              onStart={start}
            />
          </Suspense>
        </>
      )}
    </>
  );
  return (
    <>
      <h2 className={styles.heading}>{texts.title}</h2>
      <ContentChoice
        {...{ texts, report, sections }}
        hasOfficeTemplate={template !== null}
        withPicture={withPicture}
        onChoose={setSections}
        onPicture={setWithPicture}
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
        onStart={(target) => {
          setGroup(groupOf(target));
          start(target);
        }}
        resultOf={(own) => (started !== null && own === group ? result(started) : null)}
        belowFiles={
          <Suspense fallback={paneTexts.loading}>
            <TemplateChooser inUse={template} year={report.year} onChange={change} />
          </Suspense>
        }
      />
      <h2 className={styles.heading}>{texts.preview}</h2>
      <Preview {...{ texts, report, remarks, sections }} />
    </>
  );
}

/** 导出: the report as a file, on the clipboard or on paper, with proof that its figures are those of the workbook. */
export function ExportTab() {
  const { texts: paneTexts } = usePane();
  const report = useSessionState((state) => state.report);
  const texts = useLoaded(exportTextsOf);
  const [isCharting, setCharting] = useState(false);
  if (texts === null) return <p>{paneTexts.loading}</p>;
  if (isCharting)
    return (
      <Suspense fallback={paneTexts.loading}>
        <ChartsView onClose={() => setCharting(false)} />
      </Suspense>
    );
  return (
    <>
      {report === null ? <NoReport nothing={texts.nothing} /> : <ExportView {...{ texts, report }} />}
      <ChartsEntry texts={texts} onOpen={() => setCharting(true)} />
    </>
  );
}

/** The way to the pictures of several years, which take the room of the tab. */
function ChartsEntry({ texts, onOpen }: { readonly texts: ExportTexts; readonly onOpen: () => void }) {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.heading}>{texts.charts}</h2>
      <p className={styles.hint}>{texts.chartsHint}</p>
      <Button onClick={onOpen}>{texts.showCharts}</Button>
    </section>
  );
}
