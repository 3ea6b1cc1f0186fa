import type { SheetToSave } from '../../../workbook/foreign/foreign-sheet';
import type { WorksheetPlan } from '../../../workbook/plan/plan-worksheet';
import type { Settings } from '../../../workbook/stored/settings-xml';
import type { WorkbookMark } from '../../../workbook/stored/workbook-mark';
import type { OpenedPackage } from '../../open/guard';
import { openPackage } from '../../open/office-package';
import { unpackEntry } from '../../open/unpack-entry';
import { readZipDirectory } from '../../open/zip-directory';
import { officeRelations } from '../../write-package';
import { openWorkbookPart } from '../workbook-part';
import { writeWorkbook } from '../write-xlsx';
import type { ImportedFormats } from './added-formats';
import { AddedFormats } from './added-formats';
import type { ComparedSheet } from './edited-sheets';
import { comparedSheets } from './edited-sheets';
import { carriedFrom, fittedSheet, stringsOf } from './form-sheet';
import { PackageParts } from './package-parts';
import { patchSheet } from './patch-sheet';
import type { ListedSheet, OpenedBook } from './read-foreign';
import { openBook } from './read-foreign';
import { withNewNames } from './rename-sheets';
import type { SaveLoss } from './save-loss';
import { storeSettings } from './settings-part';
import type { NewListing } from './workbook-xml';
import { changedWorkbook, namesIn } from './workbook-xml';

/** A sheet to save; one of our form has a plan. */
export interface BookSheet extends SheetToSave {
  readonly plan?: WorksheetPlan;
}

interface BookContent {
  readonly title: string;
  readonly sheets: readonly BookSheet[];
  readonly mark: WorkbookMark;
  readonly settings: Settings;
}

interface WrittenBook {
  readonly bytes: Uint8Array;
  readonly losses: readonly SaveLoss[];
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Relationships of a sheet that its new part keeps. */
const carriedRelations = /\/(?:drawing|vmlDrawing|comments|threadedComment|image)$/u;

/**
 * Writes a workbook into the package from which it was opened: sheets of our form and added ones are written anew, others
 * get the changes that were made to them, and everything else is passed on byte for byte.
 */
export async function writeIntoPackage(file: OpenedPackage, content: BookContent): Promise<WrittenBook> {
  const opened = openPackage(file);
  const book = await openBook(file, opened);
  const parts = new PackageParts(file, opened);
  const writer = new BookWriter(book, parts, content);
  return writer.write();
}

/** The parts of a workbook that this program wrote. */
type Written = ReadonlyMap<string, string>;

class BookWriter {
  private readonly losses: SaveLoss[] = [];
  private readonly byPart: ReadonlyMap<string, ListedSheet>;
  private readonly names: ReadonlyMap<string, string | null>;
  private readonly sheets: readonly BookSheet[];
  private readonly anew: readonly BookSheet[];

  constructor(
    private readonly book: OpenedBook,
    private readonly parts: PackageParts,
    private readonly content: BookContent,
  ) {
    this.byPart = new Map(book.listed.flatMap((own) => (own.part === undefined ? [] : [[own.part, own]])));
    const taken = new Set<string>();
    // A sheet has one part; a copy in the grid is a new sheet.
    this.sheets = content.sheets.map((sheet) => {
      const isFirst = sheet.origin !== null && this.byPart.has(sheet.origin) && !taken.has(sheet.origin);
      if (sheet.origin !== null) taken.add(sheet.origin);
      return isFirst ? sheet : { ...sheet, origin: null };
    });
    const now = new Map(this.sheets.map(({ origin, name }) => [origin, name]));
    this.names = new Map(
      [...this.byPart]
        .map(([part, { name }]) => [name, now.get(part) ?? null] as const)
        .filter(([name, other]) => name !== other),
    );
    this.anew = this.sheets.filter(({ plan, origin }) => plan !== undefined || origin === null);
  }

  async write(): Promise<WrittenBook> {
    const { parts, book } = this;
    const written = await this.writtenAnew();
    const relations = await parts.relations(book.workbookPart);
    const type = relations.find((relation) => relation.type.endsWith('/worksheet'))?.type;
    const types = type === undefined ? `${officeRelations}/` : type.slice(0, type.lastIndexOf('/') + 1);
    await this.renameInCharts();
    const compared = await this.compared();
    const formats = book.styles === null ? null : new AddedFormats(book.styles);
    const imported = await this.importFormats(formats, written, types);
    for (const own of compared) await this.patch(own, formats);
    const ids = await this.putSheets(written, imported, types);
    if (formats !== null && book.styles !== null) {
      const xml = formats.xml();
      if (xml !== book.styles.outline.xml) parts.set(book.styles.part, xml);
    }
    await parts.unrelate(
      book.workbookPart,
      ({ type, part }) =>
        type.endsWith('/calcChain') ||
        (part !== undefined && this.byPart.has(part) && !this.sheets.some(({ origin }) => origin === part)),
    );
    const isRecalculated = compared.some(({ changes, results }) => changes.length + results.size > 0);
    parts.set(
      book.workbookPart,
      changedWorkbook(book.outline, book.workbookPart, {
        listings: this.listings(ids),
        names: this.names,
        written: written.get('xl/workbook.xml') ?? '<workbook/>',
        isRecalculated: isRecalculated || this.anew.length > 0,
      }),
    );
    await storeSettings(parts, book.workbookPart, this.content.settings, types);
    await this.finish();
    return { bytes: await parts.pack(), losses: this.losses };
  }

  /** Our sheets and added ones as a workbook of their own. */
  private async writtenAnew(): Promise<Written> {
    const { title, mark } = this.content;
    const sheets = this.anew.map((sheet) => (sheet.plan === undefined ? sheet : { plan: sheet.plan }));
    const bytes = await writeWorkbook({ title, mark, sheets: sheets.length > 0 ? sheets : [nothing] });
    const texts = new Map<string, string>();
    for (const [name, entry] of readZipDirectory(bytes))
      texts.set(name, new TextDecoder().decode(await unpackEntry(bytes, entry)));
    return texts;
  }

  private async importFormats(
    formats: AddedFormats | null,
    written: Written,
    types: string,
  ): Promise<ImportedFormats> {
    const styles = written.get('xl/styles.xml') ?? '<styleSheet/>';
    if (this.anew.length === 0) return { cellFormats: [], differentialFormats: [] };
    if (formats !== null) return formats.importFrom(styles);
    const name = await this.parts.add('xl/styles', '.xml', styles, stylesType);
    await this.parts.relate(this.book.workbookPart, `${types}styles`, name);
    const same = Array.from(
      { length: styles.split('<xf ').length + styles.split('<dxf>').length },
      (_, n) => n,
    );
    return { cellFormats: same, differentialFormats: same };
  }

  private async compared(): Promise<readonly ComparedSheet[]> {
    const edited = await Promise.all(
      this.sheets.flatMap((sheet) => {
        const listed = sheet.origin === null ? undefined : this.byPart.get(sheet.origin);
        if (listed === undefined) return [];
        const isOurs = sheet.plan !== undefined;
        return [
          this.book
            .sheet(listed, (xml) => withNewNames(xml, this.names))
            .then((opened) => ({ opened, sheet, isOurs })),
        ];
      }),
    );
    const names = new Map<string, string[]>();
    for (const { name, content } of namesIn(this.book.outline, this.book.workbookPart))
      names.set(name.toLowerCase(), [...(names.get(name.toLowerCase()) ?? []), content]);
    return comparedSheets(edited, names);
  }

  private async patch(own: ComparedSheet, formats: AddedFormats | null): Promise<void> {
    const { opened, sheet, isOurs, changes, results } = own;
    if (isOurs) return;
    const { is1904 } = this.book;
    const { xml, hasLostArrays } = patchSheet(opened, sheet, { changes, results, formats, is1904 });
    const shown = sheet.isHidden ? xml.replace(/ tabSelected="(?:1|true)"/u, '') : xml;
    if (shown !== (await this.parts.text(opened.part))) this.parts.set(opened.part, shown);
    if (hasLostArrays) this.losses.push({ sheet: sheet.name, kind: 'arrayFormulas' });
    if (sheet.isRearranged) this.losses.push({ sheet: sheet.name, kind: 'rearranged' });
  }

  /** Puts the sheets that were written anew into the package. Returns the relationships of added ones. */
  private async putSheets(
    written: Written,
    imported: ImportedFormats,
    types: string,
  ): Promise<ReadonlyMap<BookSheet, string>> {
    const ids = new Map<BookSheet, string>();
    const strings = stringsOf(written.get('xl/sharedstrings.xml'));
    for (const [index, sheet] of this.anew.entries()) {
      const xml = inVocabulary(written.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '', types);
      const { origin } = sheet;
      if (origin === null) {
        const fitted = fittedSheet(xml, strings, imported, []);
        const name = await this.parts.add('xl/worksheets/sheet', '.xml', fitted, sheetType);
        ids.set(sheet, await this.parts.relate(this.book.workbookPart, `${types}worksheet`, name));
        if (sheet.plan === undefined && sheet.cells.some(({ format }) => format !== undefined))
          this.losses.push({ sheet: sheet.name, kind: 'formats' });
        continue;
      }
      const { carried, hasMore } = carriedFrom((await this.parts.text(origin)) ?? '<worksheet/>', origin);
      this.parts.set(origin, fittedSheet(xml, strings, imported, carried));
      await this.parts.unrelate(origin, ({ type }) => !carriedRelations.test(type));
      if (hasMore) this.losses.push({ sheet: sheet.name, kind: 'formSheet' });
    }
    return ids;
  }

  /** The sheets in order, with sheets that the grid does not show after those that they followed. */
  private listings(ids: ReadonlyMap<BookSheet, string>): readonly NewListing[] {
    const { listed, outline } = this.book;
    const oldOf = (own: ListedSheet) => ({
      index: listed.indexOf(own),
      tag: outline.xml.slice(own.from, own.to),
    });
    const all = this.sheets.map((sheet): NewListing => {
      const own = sheet.origin === null ? undefined : this.byPart.get(sheet.origin);
      const written = this.anew.indexOf(sheet);
      return {
        name: sheet.name,
        isHidden: sheet.isHidden,
        old: own === undefined ? undefined : oldOf(own),
        relation: ids.get(sheet) ?? '',
        written: written === -1 ? undefined : written,
      };
    });
    for (const own of listed) {
      if (own.part !== undefined) continue;
      const old = oldOf(own);
      const before = all.findLastIndex((other) => other.old !== undefined && other.old.index < old.index);
      all.splice(before + 1, 0, { ...own, old, relation: '', written: undefined });
    }
    return all;
  }

  private async renameInCharts(): Promise<void> {
    if (this.names.size === 0) return;
    for (const part of this.parts.names()) {
      if (!/^xl\/(?:charts|chartsheets)\/[^/]+\.xml$/u.test(part)) continue;
      const xml = await this.parts.text(part);
      const renamed = xml === undefined ? undefined : withNewNames(xml, this.names);
      if (renamed !== undefined && renamed !== xml) this.parts.set(part, renamed);
    }
  }

  private async finish(): Promise<void> {
    const { parts, book } = this;
    const signed = (await parts.relations('')).some(({ type }) => isSignature(type));
    if (signed) {
      await parts.unrelate('', ({ type }) => isSignature(type));
      this.losses.push({ sheet: '', kind: 'signature' });
    }
    const type = await parts.typeOf(book.workbookPart);
    // A template would be opened as a new workbook.
    if (type !== undefined && /template/iu.test(type))
      await parts.declare(
        book.workbookPart,
        type.replace('template.main', 'sheet.main').replace('template.macroEnabled', 'sheet.macroEnabled'),
      );
  }
}

const isSignature = (type: string): boolean => type.endsWith('/digital-signature/origin');

const nothing: SheetToSave = {
  name: '1',
  isHidden: false,
  origin: null,
  isRearranged: false,
  cells: [],
  merges: [],
  rows: [],
  columns: [],
};

/** A sheet in the namespaces of the strict variant, if the package is strict. */
const inVocabulary = (xml: string, types: string): string =>
  types.includes('purl.oclc.org')
    ? xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(officeRelations, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    : xml;

/** Whether a workbook holds macros, which its file name must show. */
export async function hasMacros(file: OpenedPackage): Promise<boolean> {
  const opened = openPackage(file);
  const { part } = await openWorkbookPart(file, opened);
  return /macroEnabled/u.test((await new PackageParts(file, opened).typeOf(part)) ?? '');
}
