import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AddedReports } from '../../app/charts/added-reports';
import { incompleteMark } from '../../app/charts/chart-page';
import { panelsOf } from '../../core/charts/panels';
import type { YearSource } from '../../core/charts/year-reports';
import { arrangeYears } from '../../core/charts/year-reports';
import { chartTextsOf } from '../../messages/load';
import { fileFailureText } from '../../messages/ui-failure';
import type { ChartTexts } from '../../messages/zh-CN/charts';
import type { ChartsViewTexts } from '../../messages/zh-CN/charts-view';
import { usePane, useSessionState } from '../pane-context';
import { DismissButton } from '../parts/dismiss-button';
import { Notice } from '../parts/notice';
import { useLatest } from '../parts/use-latest';
import { useLoaded } from '../parts/use-loaded';
import { useStore } from '../parts/use-store';
import { addedReports } from './added-to';
import { ChartExport } from './chart-export';
import { ChartPanel } from './chart-panel';
import { FileAdder } from './file-adder';
import { YearQuestions } from './year-questions';

const useStyles = makeStyles({
  heading: {
    margin: '8px 0',
    fontSize: tokens.fontSizeBase400,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: '4px 0', padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0 },
});

/** 历年对比: the report of the workbook next to those of other years, in pictures. */
export function ChartsView({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const texts = useLoaded(chartTextsOf);
  const heading = useRef<HTMLHeadingElement>(null);
  const isShown = texts !== null;
  useEffect(() => {
    if (isShown) heading.current?.focus();
  }, [isShown]);
  if (texts === null) return null;
  return (
    <section aria-labelledby="charts-title">
      <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onClose}>
        {texts.view.back}
      </Button>
      <h2 id="charts-title" ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.view.title}
      </h2>
      <p className={styles.hint}>{texts.view.hint}</p>
      <Comparison {...texts} />
    </section>
  );
}

interface Props {
  readonly charts: ChartTexts;
  readonly view: ChartsViewTexts;
}

function Comparison({ charts, view }: Props) {
  const styles = useStyles();
  const { session } = usePane();
  const added = addedReports(session);
  const { sources, choices } = useStore(added.store, ({ sources, choices }) => ({ sources, choices }));
  const { report, previous, rollup } = useSessionState(({ report, previous, rollup }) => ({
    ...{ report, previous, rollup },
  }));
  const mark = incompleteMark(rollup, charts);
  const arranged = useMemo(() => {
    const own: readonly YearSource[] = [
      ...(report === null ? [] : [{ label: view.workbook, report }]),
      ...(previous === null ? [] : [{ label: view.previous, report: previous }]),
    ];
    return arrangeYears([...own, ...sources], choices);
  }, [report, previous, sources, choices, view]);
  const panels = useMemo(() => panelsOf(arranged.columns), [arranged]);
  const years = arranged.columns.flatMap(({ year, state }) => (state === 'report' ? [year] : []));
  return (
    <>
      <Adding {...{ added, view }} />
      {sources.length > 0 && (
        <ul className={styles.list} aria-label={view.reports}>
          {sources.map(({ label, report: { year } }) => (
            <li key={label} className={styles.item}>
              <span className={styles.name}>{view.reportOf(label, year)}</span>
              <DismissButton label={view.remove(label)} onClick={() => added.remove(label)} />
            </li>
          ))}
        </ul>
      )}
      <p role="status">
        {charts.found(years)}
        {years.length === 1 && ` ${charts.oneYear}`}
      </p>
      {arranged.earlier.length > 0 && <Notice of="info">{charts.earlier(arranged.earlier)}</Notice>}
      {arranged.undated.length > 0 && <Notice of="warning">{charts.undated(arranged.undated)}</Notice>}
      <YearQuestions {...{ arranged, choices, added, charts, view }} />
      {years.length === 0 ? (
        <p>{view.nothing}</p>
      ) : (
        <>
          <p className={styles.hint}>{view.keys}</p>
          {panels.map((panel) => (
            <ChartPanel key={panel.id} ownLabel={view.workbook} {...{ panel, mark, charts, view }} />
          ))}
          <ChartExport {...{ arranged, added, charts, view }} extent={rollup} />
        </>
      )}
    </>
  );
}

/** Adds files, and shows those that cannot be used. */
function Adding({ added, view }: { readonly added: AddedReports; readonly view: ChartsViewTexts }) {
  const { services, texts, language } = usePane();
  const { begin, end } = useLatest();
  const { refused, waiting } = useStore(added.store, ({ refused, waiting }) => ({ refused, waiting }));
  const [reasons, setReasons] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    void Promise.all(
      refused.map(async ({ file, reason }) =>
        view.refused(file, await fileFailureText(reason, language, texts.fileFailed)),
      ),
    ).then((found) => {
      if (isWanted) setReasons(found);
    });
    return () => {
      isWanted = false;
    };
  }, [refused, language, texts, view]);
  return (
    <>
      <FileAdder view={view} onFiles={(files) => void added.add(files, services, begin())} />
      <div role="status">{waiting > 0 && view.reading(waiting)}</div>
      {waiting > 0 && (
        <Button size="small" onClick={end}>
          {view.cancel}
        </Button>
      )}
      {reasons.map((reason) => (
        <Notice key={reason} of="error">
          {reason}
        </Notice>
      ))}
    </>
  );
}
