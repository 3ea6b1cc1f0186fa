import { usePane, useSessionState } from '../pane-context';
import { Notice } from './notice';

interface Props {
  /** What the tab shows for a workbook without tables. */
  readonly nothing: string;
}

/** Why a tab has no report to show: the workbook is being read, has no tables, or has one of them twice. */
export function NoReport({ nothing }: Props) {
  const { texts } = usePane();
  const phase = useSessionState((state) => state.phase);
  return (
    <Notice of="info">
      {phase === 'several' ? texts.fill.severalDetail : phase === 'none' ? nothing : texts.status.reading}
    </Notice>
  );
}
