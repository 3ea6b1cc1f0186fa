import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import browsers from './browsers.json';

/** A Chromium that an npm package carries. */
export type OldBrowser = (typeof browsers)[number];

export const oldBrowsers: readonly OldBrowser[] = browsers;

/**
 * The path of an old browser. Its package is fetched on first use, and refused if it is not the one that the list
 * names; it is no dependency, so that only this script has to fetch 50 MB for each.
 */
export async function executableOf({ package: name, integrity }: OldBrowser): Promise<string> {
  const folder = join(tmpdir(), `nianbao-${name.replace(/[^\w.]+/gu, '-')}`);
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;
  const fresh = mkdtempSync(`${folder}-`);
  try {
    execFileSync('npm', ['pack', name, '--silent', '--pack-destination', fresh], {
      cwd: fresh,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const packed = join(fresh, readdirSync(fresh).find((file) => file.endsWith('.tgz')) ?? '');
    const found = `sha512-${createHash('sha512').update(readFileSync(packed)).digest('base64')}`;
    if (found !== integrity) throw new Error(`${name} has the checksum ${found}, not the listed one`);
    execFileSync('tar', ['-xzf', packed, '-C', fresh, 'package/bin/chromium.br']);
    mkdirSync(join(fresh, 'done'));
    await pipeline(
      createReadStream(join(fresh, 'package', 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(fresh, 'done', 'chromium'), { mode: 0o755 }),
    );
    renameSync(join(fresh, 'done'), folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return path;
}
