import type { HostileFile } from '../hostile-file';
import { archives } from './archives';
import { damaged } from './damaged';
import { documents, templates } from './documents';
import { names } from './names';
import { oldWorkbooks } from './old-workbooks';
import { pages, spreadsheetXml } from './pages';
import { pdfs } from './pdfs';
import { json, texts } from './texts';
import { workbooks } from './workbooks';

export const allHostileFiles: readonly HostileFile[] = [
  ...archives,
  ...workbooks,
  ...documents,
  ...templates,
  ...pages,
  ...spreadsheetXml,
  ...oldWorkbooks,
  ...pdfs,
  ...texts,
  ...json,
  ...damaged,
  ...names,
];
