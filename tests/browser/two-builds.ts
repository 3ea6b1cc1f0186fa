import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { serveFolder } from '../../scripts/serve.mjs';
import { builtPage } from './built-page';

/** A served page that can be replaced by another build of itself. */
export interface ServedBuilds {
  readonly url: string;
  /** Puts the second build in the folder, without a file of the first. */
  readonly deploy: () => void;
  readonly close: () => Promise<void>;
}

/** Hashes in names of files and in the code that loads them. */
const hashed = /\.([0-9a-f]{8})\./u;
const changed = (hash: string): string => hash.slice(1) + hash.slice(0, 1);

/** Serves a copy of the built page. Its second build has the same code in files of other names. */
export async function servedBuilds(): Promise<ServedBuilds> {
  const outer = mkdtempSync(join(tmpdir(), 'nianbao-builds-'));
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  const [first, second, live] = ['first', 'second', 'live'].map((name) => join(outer, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [live, second])
    cpSync(builtPage(), folder, { recursive: true, filter: (path) => !/\.(?:map|br|gz)$/u.test(path) });
  const names = readdirSync(second).filter((name) => hashed.test(name));
  const hashes = new Map(names.map((name) => [hashed.exec(name)?.[1] ?? '', hashed.exec(name)?.[0] ?? '']));
  const pattern = new RegExp([...hashes.keys()].join('|'), 'gu');
  for (const name of readdirSync(second).filter((file) => /\.(?:js|html)$/u.test(file))) {
    // The largest has no names of others in it.
    if (name.startsWith('univer.')) continue;
    const text = readFileSync(join(second, name), 'utf8');
    const version = /(?<=^self\.offline=\{"version":")\w+/u;
    writeFileSync(join(second, name), text.replace(pattern, changed).replace(version, 'second'));
  }
  for (const name of names)
    renameSync(
      join(second, name),
      join(
        second,
        name.replace(hashed, (_, hash: string) => `.${changed(hash)}.`),
      ),
    );
  const { url, close } = await serveFolder(live);
  onTestFinished(close);
  return {
    url,
    close,
    deploy: () => {
      renameSync(live, first);
      renameSync(second, live);
    },
  };
}
