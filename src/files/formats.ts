import type { OpenedFile } from './open/guard';

/** Every kind of file that is read, with the extensions that choosers of files offer. The bytes decide what a file is, not its name. */
const extensions: Readonly<Record<OpenedFile['kind'], readonly string[]>> = {
  xlsx: ['.xlsx', '.xlsm'],
  xls: ['.xls', '.et'],
  docx: ['.docx'],
  html: ['.html', '.htm'],
  pdf: ['.pdf'],
  json: ['.json'],
  text: ['.csv', '.tsv', '.txt', '.md'],
};

/** For the `accept` attribute of a chooser of files. */
export const readableFiles = Object.values(extensions).flat().join(',');
