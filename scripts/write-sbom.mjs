// `npm run sbom`: everything that the program contains, as a software bill of materials (CycloneDX). The components are those
// of the notices in `dist/`, each with the parts that have it; what else is known about them comes from the lock file, by
// way of npm. Works offline.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale, builtParts } from './build-if-stale.mjs';
import { billOf } from './sbom.mjs';
import { componentsIn, noticesFile } from './webpack/notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const contents = builtParts.map((part) => {
  const folder = buildIfStale(part);
  return { part, components: componentsIn(readFileSync(join(folder, noticesFile), 'utf8')) };
});
const locked = execFileSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  },
);
const bill = billOf(JSON.parse(locked), contents, 'nianbao');
writeFileSync(`${root}sbom.json`, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`sbom.json: ${bill.components.length} components`);
