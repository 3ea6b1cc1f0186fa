import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const library = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));

/**
 * The files of Microsoft's library requested by Excel on Windows, on the Mac and on the web, under the requested names.
 * Case-sensitive servers work: the only file whose folder has another case in the package (`agaveerrorux`) is for
 * untrusted on-premises web servers, and is not included.
 */
const files = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  // Requested when the page is opened in a plain browser.
  'o15apptofilemappingtable.js',
];

/** What to copy so that office.js is next to the pages: the unchanged files, and their licence. */
export const officeFiles = [
  ...files.map((file) => ({
    from: join(library, 'dist', file),
    to: `office/${file}`,
    info: { minimized: true },
  })),
  { from: join(library, 'LICENSE.md'), to: 'office/LICENSE.md' },
];
