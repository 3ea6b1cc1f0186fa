import { collapsedRemarks } from '../../app/collapsed-remarks';
import { safeFileName } from '../../app/file-name';
import type { PaneFormat, PaneServices } from '../../app/pane-services';
import { mediaTypes } from '../../app/pane-services';
import type { Session } from '../../app/session';
import { summarise } from '../../app/summarise';
import { exportedWithErrorsText } from '../../messages/zh-CN';
import type { Report } from '../../report/report';
import { currentEdition } from '../../statute/editions';
import { plainText } from './plain-text';

/** How an export ended; the sentence is made at the edge. */
export type ExportOutcome =
  | { readonly kind: 'unread' | 'nothing' | 'outdated' | 'failed' | 'notSaved' | 'notCopied' }
  | { readonly kind: 'refused'; readonly errors: number; readonly undecided: number }
  /** Written, and compared with the workbook as it is now: how many of all exported cells are the same. */
  | { readonly kind: 'exported'; readonly name: string; readonly same: number; readonly all: number }
  | { readonly kind: 'copied' | 'differs'; readonly same: number; readonly all: number };

export interface ExportRequest {
  readonly session: Session;
  readonly services: PaneServices;
  readonly target: PaneFormat | 'clipboard';
  /** Exports although the check was not passed; the file says so. */
  readonly anyway: boolean;
  /** The name of the file without its ending. */
  readonly nameOf: (agency: string, year: string) => string;
}

/** Reads and checks the workbook, writes what was read, then reads again and compares. */
export async function runExport(request: ExportRequest): Promise<ExportOutcome> {
  const { session, target, anyway } = request;
  if (!(await session.check())) return { kind: 'unread' };
  const { report, findings } = session.snapshot;
  if (report === null) return { kind: 'nothing' };
  if (report.edition !== currentEdition && ['docx', 'html', 'clipboard'].includes(target))
    return { kind: 'outdated' };
  const { error: errors, undecided } = summarise(findings);
  const isBroken = errors > 0 || undecided > 0;
  if (isBroken && !anyway) return { kind: 'refused', errors, undecided };
  const remarks = [
    ...(isBroken ? [exportedWithErrorsText(errors, undecided)] : []),
    ...collapsedRemarks(report),
  ];
  try {
    const outcome = await (target === 'clipboard'
      ? copy(request, report, remarks)
      : save(request, report, target, remarks));
    if (outcome !== null) return outcome;
  } catch {
    return { kind: 'failed' };
  }
  return compare(request, report);
}

async function save(
  { services, nameOf }: ExportRequest,
  report: Report,
  format: PaneFormat,
  remarks: readonly string[],
): Promise<ExportOutcome | null> {
  const bytes = await services.write(report, format, remarks);
  const saved = await services.save(fileName(report, format, nameOf), bytes, mediaTypes[format]);
  return saved ? null : { kind: 'notSaved' };
}

async function copy(
  { services }: ExportRequest,
  report: Report,
  remarks: readonly string[],
): Promise<ExportOutcome | null> {
  const told = remarks.map((remark) => `<p>${escaped(remark)}</p>`).join('');
  const copied = await services.copy(told + (await services.fragment(report)), plainText(report, remarks));
  return copied ? null : { kind: 'notCopied' };
}

async function compare({ session, target, nameOf }: ExportRequest, report: Report): Promise<ExportOutcome> {
  const isRead = await session.check();
  const now = session.snapshot.report;
  const all = report.cells.size;
  const same = [...report.cells].filter(([cell, state]) => {
    const other = isRead ? now?.cells.get(cell) : undefined;
    return other !== undefined && JSON.stringify(other) === JSON.stringify(state);
  }).length;
  if (same < all || now?.cells.size !== all) return { kind: 'differs', same, all };
  return target === 'clipboard'
    ? { kind: 'copied', same, all }
    : { kind: 'exported', name: fileName(report, target, nameOf), same, all };
}

const fileName = (report: Report, format: PaneFormat, nameOf: ExportRequest['nameOf']): string =>
  `${safeFileName(nameOf(report.agency ?? '', report.year === null ? '' : String(report.year)))}.${format}`;

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
