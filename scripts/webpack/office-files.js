import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const library = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));

/**
 * The files of Microsoft's library that Excel on Windows, on the Mac and on the web asks for, under the names it asks by. A server
 * that tells capitals apart is served right: the only file whose folder has another case in the package (`agaveerrorux`) is for
 * on-premises web servers that are not trusted, and is not here.
 */
const files = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  // Asked for when the page is opened in a plain browser.
  'o15apptofilemappingtable.js',
];

/** What has to be copied so that office.js lies beside the pages: the files as they are, and their licence. */
export const officeFiles = [
  ...files.map((file) => ({
    from: join(library, 'dist', file),
    to: `office/${file}`,
    info: { minimized: true },
  })),
  { from: join(library, 'LICENSE.md'), to: 'office/LICENSE.md' },
];
