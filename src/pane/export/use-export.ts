import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExportOutcome, ExportTarget } from '../../app/export/export-target';
import type { FillableTemplate } from '../../app/export/report-template';
import { exportSession } from '../../app/export/session-export';
import type { ExportStage } from '../../app/ports';
import type { ExportTexts } from '../../messages/zh-CN/export';
import type { ReportScope } from '../../core/report/printed-report';
import { printedTexts } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { usePane } from '../pane-context';

/** The last export; without an outcome while it is running. */
interface Started {
  readonly target: ExportTarget;
  readonly stage: ExportStage;
  readonly outcome: ExportOutcome | null;
  /** What was to be exported, and how. */
  readonly choices: Choices;
  /** The contents of the report when the export ended. */
  readonly content: string;
}

interface Choices {
  readonly sections: ReportScope;
  readonly anyway: boolean;
  readonly template: FillableTemplate | null;
}

interface Export extends Choices {
  readonly texts: ExportTexts;
  readonly report: Report;
}

/** Everything an export can contain. */
const contentOf = (report: Report | null): string =>
  report === null
    ? ''
    : JSON.stringify([report.agency, report.year, [...report.cells], printedTexts(report, 'report')]);

/**
 * One export at a time; it can be cancelled, and is when the view unmounts. Its result is shown as long as the same
 * export would be repeated.
 */
export function useExport({ texts, report, ...choices }: Export) {
  const { session, services } = usePane();
  const [started, setStarted] = useState<Started | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = (target: ExportTarget): void => {
    if (running.current !== null) return;
    const own = new AbortController();
    running.current = own;
    const show = (part: Partial<Started>) =>
      setStarted((before) => ({
        target,
        stage: 'checking',
        outcome: null,
        choices,
        content: '',
        ...before,
        ...part,
      }));
    const end = (outcome: ExportOutcome) => {
      running.current = null;
      show({ outcome, content: contentOf(session.snapshot.report) });
    };
    show({ target, outcome: null, choices });
    exportSession({
      session,
      services,
      target,
      ...choices,
      nameOf: texts.fileName,
      sheet: texts.sheet,
      progress: (stage) => show({ stage }),
      signal: own.signal,
    }).then(end, (reason: unknown) => end({ kind: 'failed', reason }));
  };
  // The report object changes with every cell: before an export there is nothing to compare it with.
  const isStarted = started !== null;
  const content = useMemo(() => (isStarted ? contentOf(report) : ''), [isStarted, report]);
  const isStillSo =
    started !== null &&
    started.content === content &&
    started.choices.sections === choices.sections &&
    started.choices.anyway === choices.anyway &&
    started.choices.template === choices.template;
  return {
    started,
    outcome: isStillSo ? started.outcome : null,
    start,
    cancel: () => running.current?.abort(),
  };
}
