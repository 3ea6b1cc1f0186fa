import type { Session } from '../../app/session/session';
import type { Report } from '../../core/report/report';
import type { OpenedFile } from '../../files/open/guard';
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

/** Replaces the shown workbook with the contents of a file. Returns its unsupported content. Throws `UnusableFile`. */
export async function openFile(
  open: OpenWorkbook,
  { file }: ChosenFile,
): Promise<readonly UnsupportedContent[]> {
  if (file.kind !== 'xlsx') {
    const { report } = await browserServices.read({ kind: 'opened', file });
    await showReport(open, report);
    return [];
  }
  const { openWorkbook } = await import('../../app/export/workbook-file');
  const { sheets, hidden, mark, settings, unsupported } = await openWorkbook(file);
  await open.workbook.load({
    plans: sheets.flatMap((sheet) => ('plan' in sheet ? [sheet.plan] : [])),
    sheets: sheets.flatMap((sheet) => ('plan' in sheet ? [] : [sheet])),
    hidden,
    mark,
    settings,
  });
  await open.session.start();
  return unsupported;
}

/** Gives the whole workbook to the user as a file. Returns its name. */
export async function saveFile(
  { workbook, session }: OpenWorkbook,
  unsaved: UnsavedWork,
  texts: PageTexts,
): Promise<string> {
  const { saveWorkbook } = await import('../../app/export/workbook-file');
  await workbook.commit();
  const sheets = await workbook.read();
  const { revision } = unsaved;
  const { totals, profile, report } = session.snapshot;
  const bytes = await saveWorkbook(sheets, {
    totals,
    profile,
    settings: workbook.settings(),
    hidden: await workbook.hiddenSheets(),
  });
  const name = fileNameOf(report, unsaved.fileName, texts);
  await browserServices.save(name, bytes, mediaTypes.xlsx);
  unsaved.fileName = name;
  unsaved.saved(revision);
  return name;
}

/** The name of the opened file, otherwise one built from agency and year. */
function fileNameOf(report: Report | null, opened: string, texts: PageTexts): string {
  const own =
    report === null
      ? texts.workbookName
      : texts.fileName(report.agency?.trim() ?? '', report.year?.toString() ?? '');
  return `${safeFileName(opened.replace(/\.[^.]*$/u, '')) || safeFileName(own)}.xlsx`;
}

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
