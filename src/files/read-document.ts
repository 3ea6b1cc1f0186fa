import type { OpenedFile } from './open/guard';
import type { SourceDocument } from './reader';

/**
 * Reads a file as grids with the reader for its kind, which is loaded when the first such file is read. JSON has no
 * grids: it is already a report.
 *
 * @throws {UnusableFile}
 */
export async function readDocument(
  file: Exclude<OpenedFile, { readonly kind: 'json' }>,
): Promise<SourceDocument> {
  switch (file.kind) {
    case 'xlsx':
      return (await import('./xlsx/read-xlsx')).readXlsx(file);
    case 'docx':
      return (await import('./docx/read-docx')).readDocx(file);
    case 'html':
      return (await import('./html/read-html')).readHtml(file.bytes);
    case 'xls':
      return (await import('./xls/read-xls')).readXls(file);
    case 'spreadsheetXml':
      return (await import('./spreadsheet-xml/read-spreadsheet-xml')).readSpreadsheetXml(file.bytes);
    case 'pdf':
      return (await import('./pdf/read-pdf')).readPdf(file.bytes);
    case 'text':
      return (await import('./text/read-text')).readText(file.bytes);
  }
}
