import type { OpenedFile } from './open/guard';

/**
 * Every kind of file that is read, with the extensions that file pickers offer. The bytes decide what a file is, not
 * its name.
 */
const extensions: Readonly<Record<OpenedFile['kind'], readonly string[]>> = {
  xlsx: ['.xlsx', '.xlsm'],
  xls: ['.xls', '.et'],
  spreadsheetXml: ['.xml'],
  docx: ['.docx'],
  html: ['.html', '.htm'],
  pdf: ['.pdf'],
  json: ['.json'],
  text: ['.csv', '.tsv', '.txt', '.md'],
};

/** For the `accept` attribute of a file picker. */
export const readableFiles = Object.values(extensions).flat().join(',');
