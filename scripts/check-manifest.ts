// `npm run manifest:check [-- FILE]`: reports problems of a manifest, without a network. Microsoft's validation needs
// its service: `npx office-addin-manifest validate manifest.xml` on a machine with internet.
import { existsSync, readFileSync } from 'node:fs';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { manifestProblems } from './manifest/manifest-problems';
import { manifestVersion } from './manifest/stamp-manifest';

const root = new URL('../', import.meta.url);
const file = process.argv[2] ?? 'manifest.xml';
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };

/** Icons are in the folder `icons` next to the pages, whatever folder these are in. */
function fileOf(path: string): Uint8Array | undefined {
  const icon = new URL(`assets/icons/${path.split('/').at(-1) ?? ''}`, root);
  return existsSync(icon) ? readFileSync(icon) : undefined;
}

const problems = manifestProblems(readFileSync(file, 'utf8'), manifestVersion(version), fileOf);
for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exit(1);

const {
  displayName,
  id,
  version: stamped,
  hosts,
  permissions,
} = await OfficeAddinManifest.readManifestFile(file);
console.log(`✓ ${displayName} ${stamped} (${id}), ${hosts?.join() ?? ''}, ${permissions ?? ''}`);
