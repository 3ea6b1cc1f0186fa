import type { ReportScope } from '../../core/report/printed-report';
import { missingSections, printedTexts } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { isOutdated } from '../../core/statute/editions';
import { TemplateError } from '../../files/template/template-error';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { RefusalCode } from '../../files/unusable-file';
import { UnusableFile } from '../../files/unusable-file';
import type { ReportSource } from '../import/load-report';
import type { CheckedSource, Progress, ReadOptions } from '../ports';
import type { ReadBack } from './compare-export';
import { compareExport, sameCells } from './compare-export';
import type { WantedProduct } from './export-product';
import { productOf } from './export-product';
import { exportObstacles, remarksOf } from './export-remarks';
import type { ExportOutcome, ExportTarget } from './export-target';
import { isOfCurrentEditionOnly, isTablesOnly } from './export-target';
import { misleadingParagraph } from './misleading-paragraph';
import type { WantedPicture } from './wanted-picture';

export interface ExportRequest extends WantedProduct {
  readonly source: CheckedSource;
  /** Reads the output back. */
  readonly read: (source: ReportSource, options: ReadOptions) => Promise<ReadBack>;
  /** Exports although the check failed; the file carries a notice. */
  readonly anyway: boolean;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/**
 * Reads and checks a report, writes it, reads the output back with our own reader and compares the two, reads the
 * report once more, and hands over the result only if all figures and paragraphs are the same. The pane and the command
 * both export this way.
 */
export async function runExport(request: ExportRequest): Promise<ExportOutcome> {
  const { source, target, anyway, progress, signal } = request;
  progress?.('checking');
  const current = await source.read();
  if (typeof current === 'string') return { kind: current };
  const { report, totals = 'typed', remarks = [] } = current;
  if (isOutdated(report) && isOfCurrentEditionOnly(target)) return { kind: 'outdated' };
  const obstacles = exportObstacles(await current.findings(), hasText(request), report);
  if (obstacles.errors + obstacles.undecided > 0 && !anyway) return { kind: 'refused', ...obstacles };
  try {
    return await written(request, report, [...remarks, ...remarksOf(report, obstacles)], totals);
  } catch (reason) {
    if (signal?.aborted === true) return { kind: 'cancelled' };
    return reason instanceof TemplateError
      ? { kind: 'badTemplate', refusal: reason.refusal }
      : { kind: 'failed', reason };
  }
}

/** Whether any text is exported. The office's template may ask for it at any time. */
const hasText = ({ target, sections, template }: ExportRequest) =>
  (sections === 'report' && !isTablesOnly(target)) || (template != null && isWord(target));

async function written(
  request: ExportRequest,
  report: Report,
  remarks: readonly string[],
  totals: TotalsKind,
): Promise<ExportOutcome> {
  const { source, read, target, sections, progress, signal } = request;
  progress?.('writing');
  const wanted = {
    ...request,
    template: once(request.template ?? null),
    picture: drawnOnce(request.picture),
  };
  const product = await productOf(wanted, report, remarks, totals);
  progress?.('comparing');
  const isOfficeTemplate = isWord(target) && request.template != null;
  const readBack = (file: ReportSource) =>
    read(file, { withTexts: true, ...(signal === undefined ? {} : { signal }) });
  const isWrong = async (other: Report) => {
    signal?.throwIfAborted();
    const { source: file } = await productOf(wanted, other, remarks, totals);
    return readBack(file).then(
      (found) => compareExport(found, other, []).cells.length > 0,
      (error: unknown) => {
        signal?.throwIfAborted();
        if (isTooMuch(error)) throw error;
        return true;
      },
    );
  };
  const reason = async () => {
    try {
      return hasText(request) ? await misleadingParagraph(report, isWrong) : null;
    } catch (error) {
      // The time for reading is up: the export is refused in any case.
      if (isTooMuch(error)) return null;
      throw error;
    }
  };
  let inFile: ReadBack;
  try {
    inFile = await readBack(product.source);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    const refusal = error instanceof UnusableFile ? error.refusal : null;
    const paragraph = isTooMuch(error) ? null : await reason();
    return { kind: 'unreadable', isOfficeTemplate, refusal, paragraph };
  }
  const compared = compareExport(inFile, report, textOf(target, sections, report), remarks);
  const { same, all, cells, paragraphs } = compared;
  if (same < all) return { kind: 'misread', same, all, cells, isOfficeTemplate, paragraph: await reason() };
  // The office's own template may leave text out; the user is informed.
  if (paragraphs.same < paragraphs.all && !isOfficeTemplate) return { kind: 'textsMisread', ...paragraphs };
  const changed = await changedMeanwhile(source, report);
  if (changed !== null) return changed;
  signal?.throwIfAborted();
  const isWhole = sections === 'report' && !isTablesOnly(target);
  return product.give({
    all,
    paragraphs,
    missing: isWhole ? missingSections(report) : [],
    isTablesOnly: sections === 'report' && !isWhole,
    isUnmarked: isOfficeTemplate && !compared.hasRemarks,
    picture: product.picture ?? 'none',
  });
}

const tooMuch: ReadonlySet<RefusalCode> = new Set([
  'tooLarge',
  'unpacksTooLarge',
  'tooComplex',
  'takesTooLong',
]);

/** Whether a limit of reading was reached, which is not because of one paragraph. */
const isTooMuch = (error: unknown): boolean =>
  error instanceof UnusableFile && tooMuch.has(error.refusal.code);

/** Loading a template also informs the user about it. */
function once<T>(load: (() => Promise<T>) | null): (() => Promise<T>) | null {
  let loaded: Promise<T> | undefined;
  return load === null ? null : () => (loaded ??= load());
}

/** Looking for a misleading paragraph writes the report again, with the same figures. */
function drawnOnce(picture: WantedPicture | null = null): WantedPicture | null {
  if (picture === null) return null;
  let drawn: ReturnType<WantedPicture['draw']> | undefined;
  return { ...picture, draw: (report) => (drawn ??= picture.draw(report)) };
}

const isWord = (target: ExportTarget): boolean => target.kind === 'file' && target.format === 'docx';

/** The paragraphs an export must contain. JSON holds everything known about a report. */
function textOf(target: ExportTarget, sections: ReportScope, report: Report): readonly string[] {
  const isJson = target.kind === 'file' && target.format === 'json';
  return isTablesOnly(target) ? [] : printedTexts(report, isJson ? 'report' : sections);
}

/** Reads the report once more: the user may have typed while the file was written. */
async function changedMeanwhile(source: CheckedSource, report: Report): Promise<ExportOutcome | null> {
  const now = await source.read();
  if (now === 'unread') return { kind: 'unread' };
  const all = report.cells.size;
  const same = now === 'nothing' ? 0 : sameCells(report, now.report);
  const isSame = now !== 'nothing' && same === all && now.report.cells.size === all;
  return isSame ? null : { kind: 'differs', same, all };
}
