// `npm run sbom`: what the published package contains, as a software bill of materials (CycloneDX 1.5). The components are
// those of its notices; what is known about each comes from the lock file, by way of npm. Works offline.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import './prepack.mjs';
import { componentsIn, noticesFile } from './webpack/notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** All packages of the lock file: npm cannot tell which of them are bundled. */
const all = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  }),
);
const byId = new Map(all.components.map((component) => [component['bom-ref'], component]));

const components = componentsIn(readFileSync(root + noticesFile, 'utf8')).map(
  ({ name, version, licence }) => {
    const known = byId.get(`${name}@${version}`);
    return {
      ...(known ?? { 'bom-ref': `${name}@${version}`, type: 'library', name, version }),
      // Published, even though it is a development dependency of the sources.
      scope: 'required',
      properties: undefined,
      licenses: [/ (?:AND|OR) /u.test(licence) ? { expression: licence } : { license: { id: licence } }],
    };
  },
);
const refs = new Set(components.map((component) => component['bom-ref']));
const top = all.metadata.component;

const bom = {
  ...all,
  // The same package gives the same bill.
  serialNumber: undefined,
  metadata: { ...all.metadata, timestamp: undefined, lifecycles: [{ phase: 'build' }] },
  components,
  dependencies: [
    { ref: top['bom-ref'], dependsOn: [...refs] },
    ...all.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  ],
};
writeFileSync(`${root}sbom.json`, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`sbom.json: ${components.length} components`);
