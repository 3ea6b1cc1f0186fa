import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Builds a page with nothing but the embedded workbook into a separate folder.
 *
 * @param entry what the page runs
 */
export async function buildPage(
  entry = fileURLToPath(new URL('./page.ts', import.meta.url)),
): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-page-'));
  await build({
    entryPoints: { page: entry },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Workbook</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"><script type="module" src="page.js"></script></head>
<body style="margin:0"><div id="grid" style="width:1100px;height:760px"></div><button id="beside">beside</button></body></html>`,
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
