import type { Origin } from '../../core/recognise/origins';
import { recogniseSource } from '../../core/recognise/recognise-source';
import type { PartOfDocument } from '../../core/recognise/split-reports';
import { isRepeated, splitReports } from '../../core/recognise/split-reports';
import type { Settings } from '../../workbook/stored/settings-xml';
import type { RollupExtent } from '../../workbook/stored/rollup-extent';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { Appendix } from '../../core/report/appendix';
import type { Note } from '../../core/report/note';
import type { Report } from '../../core/report/report';
import type { OpenedFile } from '../../files/open/guard';
import { openFile } from '../../files/open/guard';
import { bytesOfFile } from '../../files/open/bytes-of-file';
import { readJson } from '../../files/json/read-json';
import { readDocument } from '../../files/read-document';
import type { SourceDocument } from '../../files/reader';
import type { ReportInFile } from '../../files/unusable-file';
import { UnusableFile } from '../../files/unusable-file';
import type { CellId } from '../../core/statute/types';
import { withStoredText } from '../session/stored-narrative';

/** A report with the metadata from its file. */
export interface LoadedReport {
  readonly report: Report;
  /**
   * Where each value comes from and how certain it is; empty for files whose cells are given by id. Computed on first
   * access, which structured cloning to another worker triggers.
   */
  readonly origins: ReadonlyMap<CellId, Origin>;
  /** Only workbooks written by this program contain it. */
  readonly totals?: TotalsKind;
  /** Only roll-ups that this program has written. */
  readonly rollup?: RollupExtent;
  /** What such a workbook stores besides its figures. */
  readonly settings?: Settings;
  /**
   * Every text and figure of the document in reading order, if requested; empty for files whose cells are given by id.
   */
  readonly texts?: readonly string[];
}

/**
 * The source of a report: a file, a file that is already open, one that a user chose in a page, or the content of the
 * clipboard, as a page or as plain text.
 */
export type ReportSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  /** Read only by the reader, so that a page never holds it. */
  | { readonly kind: 'chosen'; readonly file: File }
  | { readonly kind: 'pasted'; readonly html: string; readonly text: string };

export interface LoadOptions {
  /** Which of several reports in the file, counted from 1. */
  readonly index?: number | undefined;
  /** Also returns the texts of the document. */
  readonly withTexts?: boolean | undefined;
}

/**
 * Reads a report from a file or from the clipboard. The name of a file is used only in messages; its bytes decide what
 * it is.
 *
 * @throws {UnusableFile} like `openFile` and `loadReport`
 */
export async function loadSource(source: ReportSource, options: LoadOptions = {}): Promise<LoadedReport> {
  if (source.kind === 'file') return loadReport(openFile(source.bytes, source.name), options);
  if (source.kind === 'chosen') {
    const { file } = source;
    return loadReport(openFile(await bytesOfFile(file), file.name), options);
  }
  if (source.kind === 'opened') return loadReport(source.file, options);
  const { html, text } = source;
  if (/<(?:table|tr|td|p|div|span)\b/iu.test(html))
    return reportIn((await import('../../files/html/read-html')).readHtmlText(html), options);
  if (text.trim() === '') throw new UnusableFile({ code: 'empty' });
  const { readText } = await import('../../files/text/read-text');
  return reportIn(await readText(new TextEncoder().encode(text)), options);
}

/**
 * Reads a file of any supported kind as one report.
 *
 * @throws {UnusableFile} when the file cannot be used, contains none of the tables, or contains several reports and no
 * index is given
 */
export async function loadReport(file: OpenedFile, options: LoadOptions = {}): Promise<LoadedReport> {
  if (file.kind === 'json') {
    const report = readJson(file.bytes);
    return chosen([{ report, origins: new Map() }], options.index);
  }
  return reportIn(await readDocument(file), options);
}

async function reportIn(document: SourceDocument, options: LoadOptions): Promise<LoadedReport> {
  const appendices = await appendicesIn(document);
  const recognised = recognisedIn(document, options);
  const own = appendices.length === 0 ? recognised : withAppendices(recognised, appendices);
  const loaded = withNotes(own, document.notes ?? []);
  // No copy here: it would compute the origins.
  return options.withTexts === true ? Object.assign(loaded, { texts: textsIn(document) }) : loaded;
}

/** The tables that the workbook defines as part of the report; loads the code for that only if there are any. */
async function appendicesIn({ grids, names, settings }: SourceDocument): Promise<readonly Appendix[]> {
  const definitions = settings?.['tables'];
  if (definitions === undefined) return [];
  const sheets = grids.map((grid, at) => ({ name: names?.[at] ?? null, grid }));
  const { checkStored } = await import('../tables/check-stored');
  return (await checkStored(sheets, definitions, undefined)).appendices;
}

function withAppendices(loaded: LoadedReport, appendices: readonly Appendix[]): LoadedReport {
  const { totals, settings, rollup } = loaded;
  return {
    report: { ...loaded.report, appendices },
    get origins() {
      return loaded.origins;
    },
    ...(totals === undefined ? {} : { totals }),
    ...(settings === undefined ? {} : { settings }),
    ...(rollup === undefined ? {} : { rollup }),
  };
}

const textsIn = ({ grids }: SourceDocument): readonly string[] =>
  grids.flatMap(({ cells }) => cells.flatMap(({ content }) => (content === null ? [] : [String(content)])));

/** A report with its reader's notes. If text was recognised, every cell is marked so and none is certain. */
function withNotes(loaded: LoadedReport, notes: readonly Note[]): LoadedReport {
  if (notes.length === 0) return loaded;
  const { report, totals, settings, rollup } = loaded;
  const cells = [...report.cells.keys()];
  const all = notes.map((note) => (note.code === 'text.recognised' ? { ...note, cells } : note));
  const isUnsure = notes.some(({ code }) => code === 'text.recognised');
  const unsure = (origin: Origin): Origin =>
    origin.certainty === 'read' ? { ...origin, certainty: 'guessed', reason: 'text.recognised' } : origin;
  let origins: LoadedReport['origins'] | undefined;
  return {
    report: { ...report, notes: [...report.notes, ...all] },
    get origins() {
      return (origins ??= isUnsure
        ? new Map([...loaded.origins].map(([cell, origin]) => [cell, unsure(origin)]))
        : loaded.origins);
    },
    ...(totals === undefined ? {} : { totals }),
    ...(settings === undefined ? {} : { settings }),
    ...(rollup === undefined ? {} : { rollup }),
  };
}

/** More texts than any report has, and as many as can be compared with all labels within seconds. */
const mostTexts = 100_000;

function recognisedIn(
  { grids, names, mark, settings }: SourceDocument,
  { index }: LoadOptions,
): LoadedReport {
  const texts = grids.reduce(
    (sum, { cells }) => sum + cells.filter(({ content }) => typeof content === 'string').length,
    0,
  );
  if (texts > mostTexts) throw new UnusableFile({ code: 'tooComplex' });
  const found = recogniseSource(grids);
  if (found.report.cells.size === 0) throw new UnusableFile({ code: 'noTable' });
  // It is unknown which of them the workbook's mark refers to.
  if (isRepeated(found.report)) return oneOfSeveral(grids, names, index);
  const only = chosen([found], index);
  if (mark === undefined) return only;
  const report: Report = {
    ...only.report,
    // The sheet's content is what will be printed; the mark only fills gaps.
    year: only.report.year ?? mark.year,
    agency: only.report.agency ?? mark.agency,
    ...(mark.profile === undefined ? {} : { profile: mark.profile }),
  };
  return {
    report: withStoredText(report, settings),
    get origins() {
      return only.origins;
    },
    totals: mark.totals,
    ...(mark.rollup === undefined ? {} : { rollup: mark.rollup }),
    ...(settings === undefined ? {} : { settings }),
  };
}

function oneOfSeveral(
  grids: SourceDocument['grids'],
  names: SourceDocument['names'],
  index: number | undefined,
): LoadedReport {
  const parts = splitReports(grids, names);
  if (parts === null) throw new UnusableFile({ code: 'severalReports', reports: null });
  if (index === undefined) throw new UnusableFile({ code: 'severalReports', reports: parts.map(described) });
  return chosen(parts, index);
}

type Choice = Pick<PartOfDocument, 'report' | 'origins'> & Partial<Pick<PartOfDocument, 'sheets'>>;

function chosen(choices: readonly Choice[], index = 1): LoadedReport {
  const choice = choices[index - 1];
  if (choice === undefined)
    throw new UnusableFile({ code: 'noSuchReport', index, reports: choices.map(described) });
  return {
    report: choice.report,
    get origins() {
      return choice.origins;
    },
  };
}

/** What is known about a report that can be chosen. */
const described = ({ report, sheets = [] }: Choice): ReportInFile => ({
  agency: report.agency === null ? null : inOneLine(report.agency),
  year: report.year,
  sheets: sheets.map(inOneLine),
});

const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ');
