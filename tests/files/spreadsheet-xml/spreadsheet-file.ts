import type { Grid } from '../../../src/core/grid/grid';
import { markupText } from '../../../src/workbook/xml/markup-text';

const root =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">';

export interface SheetInXml {
  readonly name?: string;
  /** The elements of the table. */
  readonly rows: string;
  /** The elements after the table. */
  readonly options?: string;
}

/** A workbook in the XML of Excel 2003. */
export const spreadsheetFile = (sheets: readonly SheetInXml[], styles = ''): Uint8Array =>
  new TextEncoder().encode(
    `${root}<Styles>${styles}</Styles>${sheets
      .map(
        ({ name = 'Sheet1', rows, options = '' }) =>
          `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${options}</Worksheet>`,
      )
      .join('')}</Workbook>`,
  );

/** A grid as Excel 2003 writes it: blank cells are left out, and the next one has its index. */
export function rowsOfGrid({ cells }: Grid): string {
  const rows = new Map<number, string[]>();
  for (const { row, column, rowSpan, columnSpan, content } of cells) {
    if (content === null && rowSpan * columnSpan === 1) continue;
    const spans = `${columnSpan > 1 ? ` ss:MergeAcross="${columnSpan - 1}"` : ''}${rowSpan > 1 ? ` ss:MergeDown="${rowSpan - 1}"` : ''}`;
    const data =
      content === null
        ? ''
        : `<Data ss:Type="${typeof content === 'number' ? 'Number' : 'String'}">${markupText(String(content))}</Data>`;
    rows.set(row, [...(rows.get(row) ?? []), `<Cell ss:Index="${column + 1}"${spans}>${data}</Cell>`]);
  }
  return [...rows].map(([row, own]) => `<Row ss:Index="${row + 1}">${own.join('')}</Row>`).join('');
}
