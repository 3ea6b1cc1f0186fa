import type { Session } from '../../app/session/session';
import type { OpenedDocument } from '../../app/export/opened-document';
import { inStoredOrder } from '../../core/report/hidden-characters';
import type { Report } from '../../core/report/report';
import type { SaveLoss } from '../../files/xlsx/package/save-loss';
import type { UnsupportedContent } from '../../files/xlsx/unsupported-content';
import { editions } from '../../core/statute/editions';
import type { PageTexts } from '../../messages/zh-CN/page';
import { mediaTypes } from '../../app/ports';
import { safeFileName } from '../../app/export/export-target';
import { nextTurn } from '../../workbook/embedded/next-turn';
import type { WebWorkbook } from '../../workbook/embedded/web-workbook';
import type { UnsavedWork } from './unsaved-work';
import { browserServices } from '../browser/browser-services';

/** The workbooks to start with. */
export type SampleName = 'good' | 'bad' | 'blank';

/** What the page begins with, as its address has it. */
export const beginning = (): SampleName =>
  new URLSearchParams(location.search).has('sample') ? 'good' : 'blank';

/** A workbook with the session that follows it. */
export interface OpenWorkbook {
  readonly workbook: WebWorkbook;
  readonly session: Session;
}

/** Replaces the shown workbook with the three tables of a report. */
export async function showReport({ workbook, session }: OpenWorkbook, report: Report): Promise<void> {
  const { planWorksheets } = await import('../../workbook/plan/plan-worksheet');
  const { agency, year, profile = {} } = report;
  await workbook.load({
    plans: planWorksheets({ report, edition: editions[report.edition], totals: 'typed' }).map((plan) => ({
      ...plan,
      isProtected: true,
    })),
    mark: { edition: report.edition, year, agency, totals: 'typed', profile },
    settings: { totals: 'typed', profile: JSON.stringify(profile) },
  });
  await session.start();
}

/** A user's file as far as the page needs it. */
export interface ChosenFile {
  readonly bytes: Uint8Array;
  readonly document: OpenedDocument;
}

/** Reads a user's file in a worker. Throws `UnusableFile`; rejects with an `AbortError` when cancelled. */
export async function chosenFile(file: File, signal: AbortSignal): Promise<ChosenFile> {
  const [{ bytesOfFile }, { runTask }] = await Promise.all([
    import('../../files/open/bytes-of-file'),
    import('../browser/run-task'),
  ]);
  const bytes = await bytesOfFile(file);
  return { bytes, document: await runTask('open', [bytes, file.name], signal) };
}

/** Replaces the shown workbook with a document. Returns what of it is not shown. */
export async function showDocument(
  open: OpenWorkbook,
  document: Exclude<OpenedDocument, { readonly kind: 'other' }>,
): Promise<readonly UnsupportedContent[]> {
  if (document.kind === 'report') {
    // Nothing may change the order of what the pane shows around the words of a file.
    await showReport(open, inStoredOrder(document.report));
    return [];
  }
  const { sheets, formats, mark, settings, unsupported } = document.workbook;
  // What arrived was just unpacked.
  await nextTurn();
  await open.workbook.load({ opened: sheets, formats, mark, settings });
  await open.session.start();
  return unsupported;
}

/** How a workbook is saved of which the file cannot hold everything. */
export type SaveChoice = 'copy' | 'reportOnly';

/** Does work that may take long, and that the user may end. */
type Patiently = <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;

interface Saving {
  readonly unsaved: UnsavedWork;
  readonly texts: PageTexts;
  /** The file into which the workbook is saved; null if there is none. */
  readonly original: Uint8Array | null;
  /** Lets the user end what takes long. */
  readonly patiently: Patiently;
  /** Asks how to save; null is not at all. Called before anything is written. */
  readonly choose: (losses: readonly SaveLoss[], canSaveReport: boolean) => Promise<SaveChoice | null>;
}

/** Gives the whole workbook to the user as a file. Returns its name; null if the user chose not to. */
export async function saveFile(
  { workbook, session }: OpenWorkbook,
  { unsaved, texts, original, patiently, choose }: Saving,
): Promise<string | null> {
  const { runTask } = await import('../browser/run-task');
  await workbook.commit();
  const sheets = await workbook.sheetsForFile();
  const { revision } = unsaved;
  const { totals, profile, report } = session.snapshot;
  const whole = { sheets, totals, profile, settings: workbook.settings(), original };
  const { bytes, losses, hasReport, extension } = await patiently((signal) =>
    runTask('save', [whole], signal),
  );
  const choice = losses.length === 0 ? 'whole' : await choose(losses, hasReport);
  if (choice === null) return null;
  if (choice === 'reportOnly') {
    const alone = await patiently((signal) => runTask('save', [{ ...whole, isReportOnly: true }], signal));
    const name = `${reportFileName(report, texts)}.xlsx`;
    await browserServices.save(name, alone.bytes, mediaTypes.xlsx);
    return name;
  }
  const opened = safeFileName(unsaved.fileName.replace(/\.[^.]*$/u, ''));
  const stem = opened === '' ? reportFileName(report, texts) : opened;
  // A copy may replace an earlier one.
  const isCopy = choice === 'copy' && !stem.endsWith(texts.copyName);
  const name = `${stem}${isCopy ? texts.copyName : ''}.${extension}`;
  await browserServices.save(name, bytes, mediaTypes.xlsx);
  unsaved.fileName = name;
  unsaved.saved(revision);
  return name;
}

/** A name built from agency and year. */
const reportFileName = (report: Report | null, texts: PageTexts): string =>
  safeFileName(
    report === null
      ? texts.workbookName
      : texts.fileName(report.agency?.trim() ?? '', report.year?.toString() ?? ''),
  );

const addresses: Readonly<Record<Exclude<SampleName, 'blank'>, URL>> = {
  good: new URL('../../../assets/samples/suqian-2024.json', import.meta.url),
  bad: new URL('../../../assets/samples/practice-2024.json', import.meta.url),
};

/** A sample report shipped with the page. */
export async function loadSample(name: Exclude<SampleName, 'blank'>): Promise<Report> {
  const [answer, { readJson }] = await Promise.all([
    fetch(addresses[name]),
    import('../../files/json/read-json'),
  ]);
  return readJson(new Uint8Array(await answer.arrayBuffer()));
}
