import type { Grid } from '../../../src/core/grid/grid';
import { readXlsx } from '../../fixtures/read-files';
import { UnusableFile } from '../../../src/files/unusable-file';
import type { RawEntry } from '../open/raw-zip';
import { rawZip } from '../open/raw-zip';

interface SheetFile {
  /** The elements of the worksheet, usually `<sheetData>…</sheetData>`. */
  readonly xml: string;
  readonly name?: string;
  readonly state?: string;
}

export interface WorkbookFile {
  readonly sheets: readonly SheetFile[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Elements of the workbook after its sheets. */
  readonly workbook?: string;
  readonly properties?: string;
}

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationships = (items: readonly (readonly [string, string])[]) =>
  `${declaration}<Relationships xmlns="${packageRelations}">${items
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a workbook as Excel arranges them, to be packed unchanged or modified first. */
export function workbookParts(file: WorkbookFile): RawEntry[] {
  const { sheets, sharedStrings, styles, workbook = '', properties = '' } = file;
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  return [
    {
      name: '[Content_Types].xml',
      data: `${declaration}<Types xmlns="${contentTypes}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    { name: '_rels/.rels', data: relationships([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets>${list.join('')}</sheets>${workbook}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ...(sharedStrings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as const]),
        ...(styles === undefined ? [] : [['styles', 'styles.xml'] as const]),
      ]),
    },
    ...sheets.map(({ xml }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: `${declaration}<worksheet xmlns="${main}">${xml}</worksheet>`,
    })),
    ...(sharedStrings === undefined
      ? []
      : [
          { name: 'xl/sharedStrings.xml', data: `${declaration}<sst xmlns="${main}">${sharedStrings}</sst>` },
        ]),
    ...(styles === undefined
      ? []
      : [
          { name: 'xl/styles.xml', data: `${declaration}<styleSheet xmlns="${main}">${styles}</styleSheet>` },
        ]),
  ];
}

export const workbookFile = (file: WorkbookFile): Uint8Array => rawZip(workbookParts(file));

/** A workbook with one sheet of these cells. */
export const sheetFile = (cells: string, rest = ''): Uint8Array =>
  workbookFile({ sheets: [{ xml: `<sheetData>${cells}</sheetData>${rest}` }] });

/** Cells in the first row of a sheet. */
export const row = (...cells: readonly string[]) => `<row r="1">${cells.join('')}</row>`;

export const text = (address: string, content: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;

export async function firstGrid(bytes: Uint8Array): Promise<Grid> {
  const [grid] = (await readXlsx(bytes)).grids;
  if (grid === undefined) throw new Error('no grid');
  return grid;
}

export const contents = (grid: Grid) => grid.cells.map(({ content }) => content);

/** The error code of a refused file; undefined if it is accepted. */
export async function codeOf(action: () => unknown): Promise<string | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (error instanceof UnusableFile) return error.code;
    throw error;
  }
}
