import manifest from '../../../package.json';
import type { PrintedPage } from '../../files/printed-page';
import { makeCheckList } from './check-list';
import { safeFileName } from '../export/export-target';
import type { PaneServices } from '../ports';
import { mediaTypes } from '../ports';
import type { Session } from '../session/session';

type CheckListFormat = 'html' | 'docx';
export type CheckListTarget = CheckListFormat | 'copy';

/** How making the check list ended; the sentence is composed in the message layer. */
export type CheckListOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'copied' | 'unread' | 'nothing' | 'notSaved' | 'notCopied' | 'failed' };

interface CheckListRequest {
  readonly session: Session;
  readonly services: Pick<PaneServices, 'save' | 'copy'>;
  readonly target: CheckListTarget;
  /** The file name without its extension. */
  readonly nameOf: (agency: string, year: string) => string;
}

/** The bytes of a check list. Loads only what the format needs. */
export async function checkListBytes(page: PrintedPage, format: CheckListFormat): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return (await import('../../files/html/write-checklist-html')).writeChecklistHtml(page);
    case 'docx':
      return (await import('../../files/docx/write-checklist-docx')).writeChecklistDocx(page);
  }
}

/** Reads and checks the workbook and gives the user its check list. */
export async function exportCheckList(request: CheckListRequest): Promise<CheckListOutcome> {
  const { session, services, target, nameOf } = request;
  if (!(await session.check())) return { kind: 'unread' };
  const { report, checkedAt, ...state } = session.snapshot;
  if (report === null || checkedAt === null) return { kind: 'nothing' };
  const { checkListPage } = await import('./check-list-page');
  const page = checkListPage(await makeCheckList({ ...state, report, checkedAt, program: manifest.version }));
  if (target === 'copy') {
    const [{ checklistFragment }, { pastedWords }, { checklistText }] = await Promise.all([
      import('../../files/html/write-checklist-html'),
      import('../../files/document-text'),
      import('../../files/text/write-text'),
    ]);
    const html = checklistFragment(page, pastedWords);
    const isCopied = await services.copy({ html, text: checklistText(page) });
    return { kind: isCopied ? 'copied' : 'notCopied' };
  }
  const bytes = await checkListBytes(page, target);
  const name = `${safeFileName(nameOf(report.agency ?? '', report.year === null ? '' : String(report.year)))}.${target}`;
  const isSaved = await services.save(name, bytes, mediaTypes[target]);
  return isSaved ? { kind: 'saved', name } : { kind: 'notSaved' };
}
