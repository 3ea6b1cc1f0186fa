import { reportPicture } from '../../app/charts/report-picture';
import type { Session } from '../../app/session/session';
import type { Report } from '../../core/report/report';
import type { DocxPicture } from '../../files/docx/docx-picture';
import { chartTexts } from '../../messages/zh-CN/charts';
import { addedReports } from './added-to';
import { pngOf } from './png-of';

/**
 * 图解 of the workbook's report, with the years and the panels that were chosen in 历年对比; null if it cannot be drawn.
 */
export async function drawForWord(session: Session, report: Report): Promise<DocxPicture | null> {
  const { sources, choices, panels, style } = addedReports(session).store.state;
  const { previous, rollup: extent } = session.snapshot;
  const others = [...(previous === null ? [] : [{ label: '上年', report: previous }]), ...sources];
  const look = { panels, style, document, raster: pngOf, texts: chartTexts };
  // A browser that draws no SVG is no reason to withhold the report.
  return reportPicture(report, { others, choices, extent, ...look }).catch(() => null);
}
