import type { ReportScope } from '../../core/report/printed-report';
import { missingSections, printedTexts } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { currentEdition } from '../../core/statute/editions';
import { TemplateError } from '../../files/template/template-error';
import { compareExport, sameCells } from './compare-export';
import { exportObstacles } from './export-obstacles';
import type { ExportOutcome } from './export-outcome';
import { productOf } from './export-product';
import { remarksOf } from './export-remarks';
import type { ExportTarget } from './export-target';
import { isOfCurrentEditionOnly, isTablesOnly } from './export-target';
import type { LoadedReport } from '../import/load-report';
import type { PaneServices } from '../ports';
import type { Session } from '../session/session';
import type { FillableTemplate } from './report-template';

/** What is being done; shown where it takes long. */
export type ExportStage = 'checking' | 'writing' | 'comparing';

export interface ExportRequest {
  readonly session: Session;
  readonly services: PaneServices;
  readonly target: ExportTarget;
  /** What is exported; forms that take tables only have those. */
  readonly sections: ReportScope;
  /** Exports although the check was not passed; the file says so. */
  readonly anyway: boolean;
  /** For Word: the office's own template; null or none is the built-in one. */
  readonly template?: FillableTemplate | null;
  /** The name of the file without its ending. */
  readonly nameOf: (agency: string, year: string, sections: ReportScope) => string;
  /** The name of a new sheet, and what to do with the source of a page that stands below. */
  readonly sheet: { readonly name: string; readonly hint: string };
  readonly onStage?: (stage: ExportStage) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads and checks the workbook, writes what was read, reads that again with our own reader and compares it, reads the workbook once
 * more, and gives the result to the user only when all figures are the same.
 */
export async function runExport(request: ExportRequest): Promise<ExportOutcome> {
  const { session, target, anyway, onStage, signal } = request;
  onStage?.('checking');
  if (!(await session.check())) return { kind: 'unread' };
  const { report, findings } = session.snapshot;
  if (report === null) return { kind: 'nothing' };
  if (report.edition !== currentEdition && isOfCurrentEditionOnly(target)) return { kind: 'outdated' };
  const obstacles = exportObstacles(findings, hasText(request));
  const { errors, undecided } = obstacles;
  if (obstacles.findings.length > 0 && !anyway) return { kind: 'refused', errors, undecided };
  try {
    return await written(request, report, remarksOf(report, obstacles));
  } catch (error) {
    if (signal?.aborted === true) return { kind: 'cancelled' };
    return error instanceof TemplateError
      ? { kind: 'badTemplate', refusal: error.refusal }
      : { kind: 'failed' };
  }
}

/** Whether any of the text is exported. The office's own template may ask for it at any time. */
const hasText = ({ target, sections, template }: Pick<ExportRequest, 'target' | 'sections' | 'template'>) =>
  (sections === 'report' && !isTablesOnly(target)) || (template != null && isWord(target));

async function written(
  request: ExportRequest,
  report: Report,
  remarks: readonly string[],
): Promise<ExportOutcome> {
  const { session, services, target, sections, onStage, signal } = request;
  onStage?.('writing');
  const product = await productOf(request, report, remarks);
  onStage?.('comparing');
  const isOwnTemplate = isWord(target) && request.template != null;
  let inFile: LoadedReport;
  try {
    inFile = await services.read(product.source, {
      withTexts: true,
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return { kind: 'unreadable', isOwnTemplate };
  }
  const compared = compareExport(inFile, report, textOf(target, sections, report), remarks);
  const { same, all, cells, paragraphs } = compared;
  if (same < all) return { kind: 'misread', same, all, cells, isOwnTemplate };
  // What an office's own template has no place for is its own affair; the user is told.
  if (paragraphs.same < paragraphs.all && !isOwnTemplate) return { kind: 'textsMisread', ...paragraphs };
  const changed = await changedMeanwhile(session, report);
  if (changed !== null) return changed;
  signal?.throwIfAborted();
  const isWhole = sections === 'report' && !isTablesOnly(target);
  return product.give({
    all,
    paragraphs,
    missing: isWhole ? missingSections(report) : [],
    isTablesOnly: sections === 'report' && !isWhole,
    isUnmarked: isOwnTemplate && !compared.hasRemarks,
  });
}

const isWord = (target: ExportTarget): boolean => target.kind === 'file' && target.format === 'docx';

/** The paragraphs that an export has to hold. JSON keeps all that is known of a report. */
function textOf(target: ExportTarget, sections: ReportScope, report: Report): readonly string[] {
  const isJson = target.kind === 'file' && target.format === 'json';
  return isTablesOnly(target) ? [] : printedTexts(report, isJson ? 'report' : sections);
}

/** Reads the workbook once more: the user may have typed while the file was written. */
async function changedMeanwhile(session: Session, report: Report): Promise<ExportOutcome | null> {
  if (!(await session.check())) return { kind: 'unread' };
  const now = session.snapshot.report;
  const all = report.cells.size;
  const same = now === null ? 0 : sameCells(report, now);
  return same < all || now?.cells.size !== all ? { kind: 'differs', same, all } : null;
}
