import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from 'webpack';
import webpack from 'webpack';

/** Builds a page that only reads files, in the same way as the program's pages, into a separate folder. */
export async function buildReaderPage(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-reader-'));
  const { href } = new URL('../../../webpack.config.js', import.meta.url);
  const { default: configurations } = (await import(href)) as {
    readonly default: (env: object) => readonly Configuration[];
  };
  const web = configurations({}).find(({ name }) => name === 'web');
  const entry = { page: fileURLToPath(new URL('./page.ts', import.meta.url)) };
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        ...web,
        mode: 'production',
        entry,
        output: { path: folder, filename: 'page.js', chunkFilename: '[name].js' },
        plugins: [],
        // The time for it buys this page nothing.
        optimization: { ...web?.optimization, minimize: false },
      },
      (error, stats) => {
        if (stats?.hasErrors() === false) resolve();
        else reject(error ?? new Error(stats?.toString('errors-only')));
      },
    );
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Reader</title><link rel="icon" href="data:,"><script defer src="page.js"></script></head><body></body></html>',
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
