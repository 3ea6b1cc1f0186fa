import type { Session } from '../../app/session/session';
import type { SessionState } from '../../app/session/session-state';
import { bySeverity } from '../../core/check/by-severity';
import type { Finding } from '../../core/check/finding';
import { addressOf } from '../../core/grid/addresses';
import { cellLabels } from '../../core/report/cell-names';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { stateText } from '../../core/report/cell-state';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import type { Messages } from '../../messages/messages';
import type { PageTexts } from '../../messages/zh-CN/page';
import type { WebWorkbook } from '../../workbook/embedded/web-workbook';
import type { Page } from './page';
import { pageElement } from './page';
import type { UnsavedWork } from './unsaved-work';

interface Parts {
  readonly page: Page;
  readonly workbook: WebWorkbook;
  readonly session: Session;
  readonly unsaved: UnsavedWork;
}

/** Shows the name of the open report in the title and the heading of the page, and announces the selected cell. */
export function followWorkbook({ page, workbook, session, unsaved }: Parts): void {
  const show = () => {
    const { report } = session.snapshot;
    const isUnsaved = unsaved.isUnsaved.state;
    document.title = pageTitle({ report, isUnsaved, file: unsaved.fileName }, page.texts);
    pageElement('report-of').textContent = reportOf(report, page.texts);
    // What is written there is no longer so.
    if (isUnsaved || unsaved.fileName === '') pageElement('file-state').textContent = '';
  };
  page.label(show);
  session.store.watch(({ report }) => report, show);
  unsaved.isUnsaved.subscribe(show);
  unsaved.fileNames.subscribe(show);
  workbook.onSelect((selected) =>
    page.announcer.soon(() =>
      selectionText(session.snapshot, selected, page.texts, page.wording.state.messages),
    ),
  );
}

interface Titled {
  readonly report: Report | null;
  readonly isUnsaved: boolean;
  /** Empty if there is none. */
  readonly file: string;
}

/** The page title in the browser tab: the file, otherwise the report's title, marked while there is unsaved work. */
export function pageTitle({ report, isUnsaved, file }: Titled, texts: PageTexts): string {
  const isNamed = report !== null && (report.agency !== null || report.year !== null);
  const name = file === '' && isNamed ? reportTitle(report) : file;
  const title = name === '' ? texts.product : `${name} – ${texts.product}`;
  return isUnsaved ? `● ${title}` : title;
}

/** The agency and year of the open report, as far as known. */
export const reportOf = (report: Report | null, texts: PageTexts): string =>
  texts.reportOf(report?.agency?.trim() ?? '', report?.year?.toString() ?? '');

/**
 * The selected cell in words: labels, content and most severe finding for a cell of the form, otherwise its address.
 */
export function selectionText(
  { report, findings, selected }: Pick<SessionState, 'report' | 'findings' | 'selected'>,
  address: { readonly row: number; readonly column: number },
  texts: PageTexts,
  { severityNames, statusNames }: Pick<Messages, 'severityNames' | 'statusNames'>,
): string {
  if (report === null || selected === null) return addressOf(address.row, address.column);
  const state = report.cells.get(selected);
  // For a blank cell, being blank is not an additional problem.
  const worst = state?.kind === 'blank' ? undefined : mostSevereFinding(findings, selected);
  const severity =
    worst === undefined
      ? []
      : [worst.status === 'broken' ? severityNames[worst.severity] : statusNames.undecided];
  return texts.selectedCell(
    cellLabels(editions[report.edition], selected),
    stateText(state, texts.blankCell),
    severity,
  );
}

/** The most severe broken rule for a cell, otherwise an undecided one, otherwise undefined. */
export function mostSevereFinding(findings: readonly Finding[], cell: CellId): Finding | undefined {
  const own = findings.filter((finding) => finding.cells.includes(cell));
  return own.filter((finding) => finding.status === 'broken').sort(bySeverity)[0] ?? own[0];
}
