import { useEffect, useRef, useState } from 'react';
import type { ExportOutcome } from '../../app/export-outcome';
import type { ExportTarget } from '../../app/export-target';
import type { ExportStage } from '../../app/run-export';
import type { FillableTemplate } from '../../app/report-template';
import { runExport } from '../../app/run-export';
import type { ExportTexts } from '../../messages/export-texts';
import type { ReportScope } from '../../report/printed-report';
import { usePane } from '../pane-context';

/** The last export; without an outcome as long as it goes on. */
interface Started {
  readonly target: ExportTarget;
  readonly stage: ExportStage;
  readonly outcome: ExportOutcome | null;
}

interface Choices {
  readonly texts: ExportTexts;
  readonly sections: ReportScope;
  readonly anyway: boolean;
  readonly template: FillableTemplate | null;
}

/** One export at a time, which can be given up; it is when the view goes away. */
export function useExport({ texts, ...choices }: Choices) {
  const { session, services } = usePane();
  const [started, setStarted] = useState<Started | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = (target: ExportTarget): void => {
    if (running.current !== null) return;
    const own = new AbortController();
    running.current = own;
    const show = (part: Partial<Started>) =>
      setStarted((before) => ({ target, stage: 'checking', outcome: null, ...before, ...part }));
    const end = (outcome: ExportOutcome) => {
      running.current = null;
      show({ outcome });
    };
    show({ target, outcome: null });
    runExport({
      session,
      services,
      target,
      ...choices,
      nameOf: texts.fileName,
      sheet: texts.sheet,
      onStage: (stage) => show({ stage }),
      signal: own.signal,
    }).then(end, () => end({ kind: 'failed' }));
  };
  return { started, start, cancel: () => running.current?.abort() };
}
