import type { Session } from '../../app/session/session';
import type { Report } from '../../core/report/report';
import type { OpenedFile, OpenedPackage } from '../../files/open/guard';
import type { SaveLoss } from '../../files/xlsx/package/save-loss';
import type { UnsupportedContent } from '../../files/xlsx/unsupported-content';
import { editions } from '../../core/statute/editions';
import type { PageTexts } from '../../messages/zh-CN/page';
import { mediaTypes } from '../../app/ports';
import { safeFileName } from '../../app/export/export-target';
import type { WebWorkbook } from '../../workbook/embedded/web-workbook';
import type { UnsavedWork } from './unsaved-work';
import { browserServices } from '../browser/browser-services';

/** The workbooks to start with. */
export type SampleName = 'good' | 'bad' | 'blank';

/** A workbook with the session that follows it. */
export interface OpenWorkbook {
  readonly workbook: WebWorkbook;
  readonly session: Session;
}

/** What was opened. */
interface Opened {
  readonly unsupported: readonly UnsupportedContent[];
  /** The file, if the workbook is to be saved into it. */
  readonly original: OpenedPackage | null;
}

/** Replaces the shown workbook with the three tables of a report. */
export async function showReport({ workbook, session }: OpenWorkbook, report: Report): Promise<void> {
  const { planWorksheets } = await import('../../workbook/plan/plan-worksheet');
  const { agency, year, profile = {} } = report;
  await workbook.load({
    plans: planWorksheets({ report, edition: editions[report.edition], totals: 'typed' }),
    mark: { edition: report.edition, year, agency, totals: 'typed', profile },
    settings: { totals: 'typed', profile: JSON.stringify(profile) },
  });
  await session.start();
}

/** A user's file, opened. */
export interface ChosenFile {
  readonly name: string;
  readonly file: OpenedFile;
}

/** Inspects a user's file. Throws `UnusableFile`. */
export async function chosenFile(file: File): Promise<ChosenFile> {
  const guard = await import('../../files/open/guard');
  const { UnusableFile } = await import('../../files/unusable-file');
  const { name, size } = file;
  // Not worth the memory.
  if (size > guard.fileSizeLimit)
    throw new UnusableFile({ code: 'tooLarge', bytes: size, limit: guard.fileSizeLimit });
  // The bytes decide: files may be renamed, or lack an extension.
  return { name, file: guard.openFile(new Uint8Array(await file.arrayBuffer()), name) };
}

/** Whether nothing in a file has to be guessed: it is a workbook, or one of our exports. */
export const isOpenedAsIs = ({ file: { kind } }: ChosenFile): boolean => kind === 'xlsx' || kind === 'json';

/** Replaces the shown workbook with the contents of a file. Throws `UnusableFile`. */
export async function openFile(open: OpenWorkbook, { file }: ChosenFile): Promise<Opened> {
  if (file.kind !== 'xlsx') {
    const { report } = await browserServices.read({ kind: 'opened', file });
    await showReport(open, report);
    return { unsupported: [], original: null };
  }
  const { openWorkbook } = await import('../../app/export/workbook-file');
  const { sheets, formats, mark, settings, unsupported, original } = await openWorkbook(file);
  await open.workbook.load({ opened: sheets, formats, mark, settings });
  await open.session.start();
  return { unsupported, original };
}

/** How a workbook is saved of which the file cannot hold everything. */
export type SaveChoice = 'copy' | 'reportOnly';

interface Saving {
  readonly unsaved: UnsavedWork;
  readonly texts: PageTexts;
  readonly original: OpenedPackage | null;
  /** Asks how to save; null is not at all. Called before anything is written. */
  readonly choose: (losses: readonly SaveLoss[], canSaveReport: boolean) => Promise<SaveChoice | null>;
}

/** Gives the whole workbook to the user as a file. Returns its name; null if the user chose not to. */
export async function saveFile(
  { workbook, session }: OpenWorkbook,
  { unsaved, texts, original, choose }: Saving,
): Promise<string | null> {
  const { saveWorkbook, fileExtension } = await import('../../app/export/workbook-file');
  await workbook.commit();
  const sheets = await workbook.sheetsForFile();
  const { revision } = unsaved;
  const { totals, profile, report } = session.snapshot;
  const facts = { totals, profile, settings: workbook.settings(), original };
  const { bytes, losses, hasReport } = await saveWorkbook(sheets, facts);
  const choice = losses.length === 0 ? 'whole' : await choose(losses, hasReport);
  if (choice === null) return null;
  if (choice === 'reportOnly') {
    const alone = await saveWorkbook(sheets, { ...facts, isReportOnly: true });
    const name = `${reportFileName(report, texts)}.xlsx`;
    await browserServices.save(name, alone.bytes, mediaTypes.xlsx);
    return name;
  }
  const opened = safeFileName(unsaved.fileName.replace(/\.[^.]*$/u, ''));
  const stem = opened === '' ? reportFileName(report, texts) : opened;
  const extension = await fileExtension(original);
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
