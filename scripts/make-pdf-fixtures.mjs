// Makes the PDF files in tests/fixtures/pdf again: run `npm run build` before. Needs LibreOffice (`soffice`), `chromium` and the font Droid
// Sans Fallback, whose subsets are small. The figures are those of assets/samples/practice-2024.json, with its mistakes, blanks and marks.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const output = resolve('tests/fixtures/pdf');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-pdf-'));
const at = (name) => join(folder, name);
const sample = resolve('assets/samples/practice-2024.json');

const nianbao = (...args) => execFileSync(process.execPath, [resolve('dist/cli/nianbao.cjs'), ...args]);

// Only these fonts exist for the programs, so that what they embed is small.
writeFileSync(
  at('fonts.conf'),
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
  <dir>/usr/share/fonts/truetype/droid</dir><dir>/usr/share/fonts/truetype/liberation</dir>
  <cachedir>${at('cache')}</cachedir></fontconfig>`,
);
const env = { ...process.env, FONTCONFIG_FILE: at('fonts.conf'), TZ: 'UTC' };

function office(source, name) {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${at('office')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      at(source),
    ],
    { env },
  );
  renameSync(at(source.replace(/\.\w+$/u, '.pdf')), join(output, name));
}

function browser(source, name, ...options) {
  execFileSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      ...options,
      `--print-to-pdf=${join(output, name)}`,
      at(source),
    ],
    { env, stdio: 'ignore' },
  );
}

nianbao('export', sample, '-o', at('word.docx'), '--allow-errors');
nianbao('export', sample, '-o', at('page.html'), '--allow-errors');
nianbao('fill', sample, '-o', at('book.xlsx'));
const page = readFileSync(at('page.html'), 'utf8');

office('word.docx', 'word.pdf');
office('book.xlsx', 'book.pdf');

/** The page with a title, in another style. */
const styled = (name, style, content = page) =>
  writeFileSync(
    at(name),
    content
      .replace('</head>', `<style>${style}</style></head>`)
      .replace(/<body[^>]*>/u, '$&<h1>示例市人民政府2024年政府信息公开工作年度报告</h1>'),
  );

// Sideways and in large type, so that page breaks cut table 三.
styled('cut.html', '@page { size: A4 landscape } td, th { padding: 14px 4px !important; font-size: 17px }');
office('cut.html', 'cut.pdf');

// Without any lines.
styled('plain.html', 'table, td, th { border: none !important } td, th { padding: 3px 6px !important }');
office('plain.html', 'plain.pdf');

// As browsers print, with their header and footer. Bold type that the font does not have would be embedded as drawings.
styled('browser.html', '* { font-weight: normal !important }');
browser('browser.html', 'browser.pdf', '--disable-pdf-tagging');
rmSync(folder, { recursive: true });
