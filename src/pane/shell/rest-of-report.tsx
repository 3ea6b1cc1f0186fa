import { useEffect } from 'react';
import { printedReport } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { usePane } from '../pane-context';
import type { TabId } from '../tab-id';
import { useSigning } from '../sign/use-signing';

interface Props {
  readonly report: Report;
  /** Called with the tab where the next thing is to be done. */
  readonly onNext: (tab: TabId) => void;
}

/** What of the text is written and what is signed, once the tables pass. */
export function RestOfReport({ report, onNext }: Props) {
  const { status } = usePane().texts;
  const signing = useSigning();
  const { lead, sections } = printedReport(report, 'report');
  const texts = [
    lead,
    ...sections.flatMap(({ table, paragraphs }) => (table === undefined ? [paragraphs] : [])),
  ];
  const written = texts.filter((paragraphs) => paragraphs.length > 0).length;
  const steps = signing?.signOff?.steps ?? null;
  const signed = steps?.filter(({ state }) => state === 'done').length ?? 0;
  const next =
    written < texts.length ? 'narrative' : steps === null || signed < steps.length ? 'sign' : 'export';
  useEffect(() => onNext(next), [next, onNext]);
  return steps === null ? null : status.rest(written, texts.length, signed, steps.length);
}
