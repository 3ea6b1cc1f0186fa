// Regenerates the PDF files in tests/fixtures/pdf: run `npm run build` first. Needs LibreOffice (`soffice`), `chromium`
// and the font Droid Sans Fallback, whose subsets are small. The figures are those of
// assets/samples/practice-2024.json, with its mistakes, blanks and marks.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const output = resolve('tests/fixtures/pdf');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-pdf-'));
const at = (name) => join(folder, name);
const sample = resolve('assets/samples/practice-2024.json');

const nianbao = (...args) => execFileSync(process.execPath, [resolve('dist/cli/nianbao.cjs'), ...args]);

// The programs only see these fonts, so that what they embed is small.
writeFileSync(
  at('fonts.conf'),
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
  <dir>/usr/share/fonts/truetype/droid</dir><dir>/usr/share/fonts/truetype/liberation</dir>
  <cachedir>${at('cache')}</cachedir></fontconfig>`,
);
const env = { ...process.env, FONTCONFIG_FILE: at('fonts.conf'), TZ: 'UTC' };

function office(source, name, format = 'pdf') {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${at('office')}`,
      '--headless',
      '--convert-to',
      format,
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

/** The page in another style. LibreOffice loses a leading title, so something precedes it. */
const styled = (name, style, content = page) =>
  writeFileSync(
    at(name),
    content.replace('</head>', `<style>${style}</style></head>`).replace(/<body[^>]*>/u, '$&<p>（示例）</p>'),
  );

// Sideways and in large type, so that page breaks cut table 三.
styled('cut.html', '@page { size: A4 landscape } td, th { padding: 14px 4px !important; font-size: 17px }');
office('cut.html', 'cut.pdf');

// A whole report of eight pages: text before and after the tables.
const sentence =
  '本机关按照条例的规定公开政府信息，受理公开申请，管理政府信息，建设公开平台，接受社会各方面的监督，全年各项工作平稳有序。';
const paragraphs = (heading) =>
  `<h2>${heading}</h2>${`<p style="line-height:2;font-size:16px">${sentence.repeat(4)}</p>`.repeat(6)}`;
styled(
  'report.html',
  'td, th { font-size: 15px }',
  page
    .replace('<h2', `${paragraphs('一、总体情况')}<h2`)
    .replace(
      '</body>',
      `${paragraphs('五、存在的主要问题及改进情况')}${paragraphs('六、其他需要报告的事项')}</body>`,
    ),
);
office('report.html', 'report.pdf');

// Without any lines.
styled('plain.html', '', page.replace(/border:[^;"]*/gu, 'border:none'));
office('plain.html', 'plain.pdf');

// A small table that needs a password to open, and one that needs it only for changes.
writeFileSync(
  at('small.html'),
  '<meta charset="utf-8"><table border="1"><tr><td>项目</td><td>数</td></tr><tr><td>规章</td><td>42</td></tr></table>',
);
const secured = (options) =>
  `pdf:writer_web_pdf_Export:${JSON.stringify(
    Object.fromEntries(
      Object.entries(options).map(([key, value]) => [
        key,
        { type: typeof value === 'boolean' ? 'boolean' : 'string', value: String(value) },
      ]),
    ),
  )}`;
office('small.html', 'locked.pdf', secured({ EncryptFile: true, DocumentOpenPassword: 'nianbao' }));
office('small.html', 'restricted.pdf', secured({ RestrictPermissions: true, PermissionPassword: 'nianbao' }));

// As printed by browsers, with their header and footer. Bold type missing from the font would be embedded as drawings.
styled('browser.html', '* { font-weight: normal !important }');
browser('browser.html', 'browser.pdf', '--disable-pdf-tagging');
rmSync(folder, { recursive: true });
