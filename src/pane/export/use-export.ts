import { useEffect, useMemo, useRef, useState } from 'react';
import type { PaneOutcome, PaneTarget } from '../../app/export/export-set';
import type { FillableTemplate } from '../../app/export/report-template';
import { exportSession } from '../../app/export/session-export';
import type { ExportStage } from '../../app/ports';
import { signTextsOf } from '../../messages/load';
import type { ExportTexts } from '../../messages/zh-CN/export';
import type { ReportScope } from '../../core/report/printed-report';
import { printedTexts } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { usePane } from '../pane-context';

/** The last export; without an outcome while it is running. */
interface Started {
  readonly target: PaneTarget;
  readonly stage: ExportStage;
  readonly outcome: PaneOutcome | null;
  /** What was to be exported, and how. */
  readonly choices: Choices;
  /** The contents of the report when the export ended. */
  readonly content: string;
}

interface Choices {
  readonly sections: ReportScope;
  readonly anyway: boolean;
  readonly template: FillableTemplate | null;
  /** The report in pictures goes behind its first section. */
  readonly withPicture: boolean;
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
  const { session, services, language } = usePane();
  const [started, setStarted] = useState<Started | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = (target: PaneTarget): void => {
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
    const end = (outcome: PaneOutcome) => {
      running.current = null;
      show({ outcome, content: contentOf(session.snapshot.report) });
    };
    show({ target, outcome: null, choices });
    const wanted = {
      session,
      services,
      ...choices,
      nameOf: texts.fileName,
      sheet: texts.sheet,
      picture: {
        isBehindFirstSection: choices.withPicture,
        draw: async (current: Report) =>
          (await import('../charts/draw-for-word')).drawForWord(session, current),
      },
      progress: (stage: ExportStage) => show({ stage }),
      signal: own.signal,
    };
    const run = async (): Promise<PaneOutcome> => {
      if (target.kind !== 'set') return exportSession({ ...wanted, target });
      const [{ exportSet }, sign] = await Promise.all([
        import('../../app/export/export-set'),
        signTextsOf(language),
      ]);
      return exportSet({ ...wanted, names: { set: texts.setName, checkList: sign.fileName } });
    };
    run().then(end, (reason: unknown) => end({ kind: 'failed', reason }));
  };
  // The report object changes with every cell: before an export there is nothing to compare it with.
  const isStarted = started !== null;
  const content = useMemo(() => (isStarted ? contentOf(report) : ''), [isStarted, report]);
  const isStillSo =
    started !== null &&
    started.content === content &&
    started.choices.sections === choices.sections &&
    started.choices.anyway === choices.anyway &&
    started.choices.withPicture === choices.withPicture &&
    started.choices.template === choices.template;
  return {
    started,
    outcome: isStillSo ? started.outcome : null,
    start,
    cancel: () => running.current?.abort(),
  };
}
