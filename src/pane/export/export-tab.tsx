import { exportTextsOf } from '../../messages/load';
import { Notice } from '../parts/notice';
import { useLoaded } from '../parts/use-loaded';
import { usePane, useSessionState } from '../pane-context';
import { ExportView } from './export-view';

/** 导出: the report as a file, on the clipboard or on paper, with a proof that its figures are those of the workbook. */
export function ExportTab() {
  const { texts: paneTexts } = usePane();
  const report = useSessionState((state) => state.report);
  const texts = useLoaded(exportTextsOf);
  if (texts === null) return <p>{paneTexts.loading}</p>;
  if (report === null) return <Notice of="info">{texts.nothing}</Notice>;
  return <ExportView {...{ texts, report }} />;
}
