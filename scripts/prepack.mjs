// Before `npm pack` and `npm publish`: builds what is missing or older than its sources, so that no stale build is
// published, and puts the notices of all parts next to the README.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { mergedNotices, noticesFile } from './webpack/notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const parts = ['cli', 'library', 'locate'];

for (const part of parts) buildIfStale(part);

const age = (path) => (existsSync(root + path) ? statSync(root + path).mtimeMs : 0);
const hasTypes = ['library/nianbao', 'locate/locate'].every(
  (file) => age(`dist/${file}.d.mts`) > age(`dist/${file}.mjs`),
);
if (!hasTypes) {
  const { status } = spawnSync(process.execPath, [`${root}scripts/write-types.mjs`], {
    // npm prints the file's name on the standard output.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(1);
}

writeFileSync(
  root + noticesFile,
  mergedNotices(parts.map((part) => readFileSync(`${root}dist/${part}/${noticesFile}`, 'utf8'))),
);
