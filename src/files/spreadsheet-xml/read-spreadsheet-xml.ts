import { sheetSize } from '../../core/grid/addresses';
import type { Grid, GridCell } from '../../core/grid/grid';
import { withoutMarks } from '../../core/grid/shown-text';
import { shownFigure } from '../../workbook/foreign/shown-content';
import { decodedMarkup } from '../../workbook/xml/markup-text';
import { attributeOf } from '../../workbook/xml/scan-xml';
import { decodeText } from '../open/decode-text';
import { visitTags } from '../open/xml-tags';
import type { SourceDocument } from '../reader';
import { UnusableFile } from '../unusable-file';
import { cellCountLimit } from '../xlsx/sheet-cells';
import { storedNumber } from '../xlsx/cell-faults';

const part = 'Workbook';
/** Names of number formats that show another number than the stored one, and what they stand for. */
const namedFormats: Readonly<Record<string, string>> = {
  'General Number': 'General',
  Currency: '#,##0.00',
  'Euro Currency': '#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
};

interface TextPart {
  readonly text: string;
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

/** A cell while it is being read. */
interface OpenCell {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly style: string;
  readonly formula: string | undefined;
  type: string;
  hasData: boolean;
  readonly texts: TextPart[];
}

/**
 * Reads a workbook of Excel 2002 to 2003 in XML: one grid for each visible worksheet that is not empty. Cells and rows
 * that are left out count by `ss:Index`. Throws `UnusableFile`.
 */
export function readSpreadsheetXml(bytes: Uint8Array): SourceDocument {
  const xml = decodeText(bytes);
  const reader = new SpreadsheetReader(xml);
  visitTags(
    xml,
    part,
    (name, kind, from, to) => {
      if (kind !== 'end') reader.start(name, from, to);
      if (kind !== 'start') reader.end(name);
    },
    (from, to, isCdata) => reader.text(xml.slice(from, to), isCdata),
  );
  const sheets = reader.sheets.filter(({ isHidden, cells }) => !isHidden && cells.length > 0);
  return { grids: sheets.map(gridOf), names: sheets.map(({ name }) => name) };
}

interface Sheet {
  readonly name: string;
  isHidden: boolean;
  readonly cells: GridCell[];
}

function gridOf({ cells }: Sheet): Grid {
  const reach = (end: (cell: GridCell) => number) =>
    cells.reduce((most, cell) => Math.max(most, end(cell)), 0);
  const rows = reach(({ row, rowSpan }) => row + rowSpan);
  const columns = reach(({ column, columnSpan }) => column + columnSpan);
  if (rows * columns > cellCountLimit)
    throw new UnusableFile({ code: 'unpacksTooLarge', cells: rows * columns, limit: cellCountLimit });
  return { rows, columns, cells, typed: true };
}

class SpreadsheetReader {
  readonly sheets: Sheet[] = [];
  private readonly formats = new Map<string, string>();
  private style = '';
  private sheet: Sheet | null = null;
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  private inData = false;
  private inComment = false;
  private inVisible = false;
  private struck = 0;
  private raised = 0;

  constructor(private readonly xml: string) {}

  start(name: string, from: number, to: number): void {
    const attribute = (wanted: string) => attributeOf(this.xml, from, to, wanted);
    const count = (wanted: string) => wholeNumber(attribute(wanted) ?? '0');
    if (this.inData) this.mark(name, 1);
    else if (name === 'Style') this.style = attribute('ID') ?? '';
    else if (name === 'NumberFormat') this.formats.set(this.style, attribute('Format') ?? '');
    else if (name === 'Worksheet') {
      this.sheet = { name: attribute('Name') ?? '', isHidden: false, cells: [] };
      this.sheets.push(this.sheet);
      this.row = -1;
    } else if (name === 'Row') {
      this.row = this.next(this.row, attribute('Index'), sheetSize.rows);
      this.column = -1;
    } else if (name === 'Cell') {
      this.column = this.next(this.column, attribute('Index'), sheetSize.columns);
      this.cell = {
        columnSpan: count('MergeAcross') + 1,
        rowSpan: count('MergeDown') + 1,
        style: attribute('StyleID') ?? '',
        formula: attribute('Formula'),
        type: 'String',
        hasData: false,
        texts: [],
      };
    } else if (name === 'Comment') this.inComment = true;
    else if (name === 'Data' && this.cell !== null && !this.inComment) {
      // Programs differ in which of two values they read.
      if (this.cell.hasData) throw new UnusableFile({ code: 'damaged', part });
      this.cell.hasData = true;
      this.cell.type = attribute('Type') ?? 'String';
      this.inData = true;
    } else if (name === 'Visible') this.inVisible = true;
  }

  end(name: string): void {
    if (this.inData && name !== 'Data') this.mark(name, -1);
    else if (name === 'Data' && !this.inComment) this.inData = false;
    else if (name === 'Comment') this.inComment = false;
    else if (name === 'Visible') this.inVisible = false;
    else if (name === 'Row') {
      const last = this.sheet?.cells.at(-1);
      if (last !== undefined && last.row > this.row) throw new UnusableFile({ code: 'damaged', part });
    } else if (name === 'Cell') this.put();
  }

  text(raw: string, isCdata: boolean): void {
    if (this.inVisible && /^\s*Sheet(?:Very)?Hidden\s*$/u.test(raw) && this.sheet !== null)
      this.sheet.isHidden = true;
    if (!this.inData) return;
    this.cell?.texts.push({
      text: isCdata ? raw : decodedMarkup(raw),
      isStruck: this.struck > 0,
      isRaised: this.raised > 0,
    });
  }

  private mark(name: string, step: 1 | -1): void {
    if (name === 'S') this.struck += step;
    else if (name === 'Sup' || name === 'Sub') this.raised += step;
  }

  /** Counts on, or to the index in the file; never back, since a cell would be there twice. */
  private next(last: number, index: string | undefined, limit: number): number {
    const next = index === undefined ? last + 1 : wholeNumber(index) - 1;
    if (next <= last || next >= limit) throw new UnusableFile({ code: 'damaged', part });
    return next;
  }

  private put(): void {
    const { cell, sheet, row, column } = this;
    this.cell = null;
    if (cell === null || sheet === null) return;
    const { rowSpan, columnSpan } = cell;
    this.column += columnSpan - 1;
    if (row + rowSpan > sheetSize.rows || column + columnSpan > sheetSize.columns)
      throw new UnusableFile({ code: 'damaged', part });
    const content = this.contentOf(cell);
    if (content === null && rowSpan * columnSpan === 1) return;
    sheet.cells.push({ row, column, rowSpan, columnSpan, content });
  }

  private contentOf({ type, texts, style, formula, hasData }: OpenCell): string | number | null {
    const text = withoutMarks(
      texts.filter(({ isStruck }) => !isStruck),
      (joined) => joined,
    );
    // The value of a formula without a result is unknown, not 0.
    if (!hasData || text.trim() === '') return formula === undefined ? null : formula;
    if (type === 'Boolean') return text.trim() === '1' ? 'TRUE' : 'FALSE';
    if (type === 'DateTime')
      return text
        .trim()
        .replace(/T00:00:00(?:\.0+)?$/u, '')
        .replace('T', ' ')
        .replace(/\.0+$/u, '');
    if (type !== 'Number' || !storedNumber.test(text)) return text;
    const value = Number(text);
    const format = this.formats.get(style) ?? '';
    const code = namedFormats[format] ?? format;
    return shownFigure(value, code);
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/u.test(text)) throw new UnusableFile({ code: 'damaged', part });
  return Number(text);
}
