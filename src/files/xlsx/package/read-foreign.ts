import type { ForeignFormat, ForeignSheet } from '../../../workbook/foreign/foreign-sheet';
import type { Rectangle } from '../../../workbook/plan/rectangles';
import { attributeOf } from '../../../workbook/xml/scan-xml';
import type { OpenedPackage } from '../../open/guard';
import { openPackage } from '../../open/office-package';
import { UnusableFile } from '../../unusable-file';
import { openWorkbookPart } from '../workbook-part';
import type { Root } from './children';
import { childNamed, childrenOf, outlineOf } from './children';
import { Colours } from './colours';
import type { CellSurroundings, OpenedCell } from './foreign-cells';
import { columnsOf, freezeOf, mergesOf, openedCells, rowsOf } from './foreign-cells';
import type { RawSheet } from './raw-sheet';
import { rawSheet } from './raw-sheet';
import { textsIn } from './shared-strings';
import type { StylesPart } from './styles-part';
import { formatsOf, stylesPart } from './styles-part';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Undefined for sheets without cells, such as charts. */
  readonly part: string | undefined;
  /** Its tag in the workbook part. */
  readonly from: number;
  readonly to: number;
}

/** A worksheet with where everything is written. */
export interface OpenedSheet extends ForeignSheet {
  readonly cells: readonly OpenedCell[];
  /** The merges as they are written, each with what is shown of it. */
  readonly writtenMerges: readonly WrittenMerge[];
  readonly outline: Root;
  readonly raw: RawSheet;
}

/** A merge, and its part within the shown rows and columns; null if that is less than two cells. */
export interface WrittenMerge {
  readonly whole: Rectangle;
  readonly shown: Rectangle | null;
}

/** The parts of a workbook that concern its cells, read on request. */
export interface OpenedBook {
  readonly workbookPart: string;
  readonly outline: Root;
  readonly listed: readonly ListedSheet[];
  readonly styles: StylesPart | null;
  readonly formats: readonly ForeignFormat[];
  readonly is1904: boolean;
  /** @param edit applied to the part first */
  readonly sheet: (listed: ListedSheet, edit?: (xml: string) => string) => Promise<OpenedSheet>;
}

/** How far formats are shown beyond the last content. */
const rim = 16;

/**
 * Opens the cells of a workbook for editing. Throws `UnusableFile`.
 *
 * @param opened the package, where parts of it were unpacked already
 */
export async function openBook(file: OpenedPackage, opened = openPackage(file)): Promise<OpenedBook> {
  const { text } = opened;
  const { part: workbookPart, xml: workbookXml, targets } = await openWorkbookPart(file, opened);
  const outline = outlineOf(workbookXml, workbookPart);
  const partOf = (type: string) => targets.find((target) => target.type === type)?.part ?? '';
  const [themeXml, stylesXml, stringsXml] = await Promise.all(
    ['theme', 'styles', 'sharedStrings'].map((type) => text(partOf(type))),
  );
  const colours = new Colours(themeXml, partOf('theme'));
  const styles = stylesXml === undefined ? null : stylesPart(stylesXml, partOf('styles'));
  const formats = styles === null ? [] : formatsOf(styles, colours);
  const strings = stringsXml === undefined ? [] : textsIn(stringsXml, partOf('sharedStrings'), colours);
  const is1904 = /^(?:1|true)$/u.test(dateSystemOf(outline) ?? '');
  return {
    workbookPart,
    outline,
    listed: listedSheets(outline, workbookPart, targets),
    styles,
    formats,
    is1904,
    sheet: async (listed, edit = (xml) => xml) => {
      const part = listed.part ?? '';
      const xml = await text(part);
      if (xml === undefined) throw new UnusableFile({ code: 'damaged', part });
      return openedSheet(edit(xml), listed, { strings, formats, colours, is1904, part });
    },
  };
}

function dateSystemOf(outline: Root): string | undefined {
  const properties = childNamed(outline, 'workbookPr');
  return properties === undefined
    ? undefined
    : attributeOf(outline.xml, properties.from, properties.tagEnd, 'date1904');
}

function listedSheets(
  outline: Root,
  part: string,
  targets: readonly { readonly id: string; readonly type: string; readonly part: string }[],
): readonly ListedSheet[] {
  const list = childNamed(outline, 'sheets');
  if (list === undefined) return [];
  return childrenOf(outline, list, part).children.map(({ from, tagEnd }) => {
    const attribute = (name: string) => attributeOf(outline.xml, from, tagEnd, name);
    const target = targets.find(({ id }) => id === attribute('id'));
    return {
      name: attribute('name') ?? '',
      isHidden: /hidden$/iu.test(attribute('state') ?? ''),
      part: target?.type === 'worksheet' ? target.part : undefined,
      from,
      to: tagEnd,
    };
  });
}

function clipped(merge: Rectangle, rows: number, columns: number): Rectangle | null {
  const high = Math.min(merge.row + merge.rows, rows) - merge.row;
  const wide = Math.min(merge.column + merge.columns, columns) - merge.column;
  return high > 0 && wide > 0 && high * wide > 1 ? { ...merge, rows: high, columns: wide } : null;
}

function openedSheet(
  xml: string,
  { name, isHidden }: ListedSheet,
  surroundings: CellSurroundings,
): OpenedSheet {
  const { part } = surroundings;
  const outline = outlineOf(xml, part);
  const raw = rawSheet(xml, part);
  const all = openedCells(xml, raw, surroundings);
  const filled = all.filter(({ value, formula }) => value !== null || formula !== undefined);
  const reach = (key: 'row' | 'column') =>
    filled.reduce((most, cell) => Math.max(most, cell[key] + 1), 0) + rim;
  const [rows, columns] = [reach('row'), reach('column')];
  const writtenMerges = mergesOf(outline, part).map((whole) => ({
    whole,
    shown: clipped(whole, rows, columns),
  }));
  return {
    part,
    name,
    isHidden,
    // Formats of whole rows and columns are not shown cell by cell.
    cells: all.filter((cell) => cell.row < rows && cell.column < columns),
    // Merges of whole rows, columns or sheets are shown as far as there is something.
    merges: writtenMerges.flatMap(({ shown }) => shown ?? []),
    writtenMerges,
    rows: rowsOf(raw, rows),
    columns: columnsOf(outline, part, columns),
    freeze: freezeOf(outline),
    outline,
    raw,
  };
}
