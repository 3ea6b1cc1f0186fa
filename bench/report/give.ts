import { readFileSync, writeFileSync } from 'node:fs';
import type { PartResult } from './figures';

/**
 * Gives the result of a part to the collector, which started it and named a file for it.
 *
 * @throws if the part was started by hand
 */
export function give({ figures, comparisons = [], versions = {} }: Given): void {
  const file = process.env['BENCH_RESULT'];
  if (file === undefined) throw new Error('start this part with `npm run bench -- --only NAME`');
  writeFileSync(file, JSON.stringify({ figures, comparisons, versions } satisfies PartResult));
}

type Given = Pick<PartResult, 'figures'> & Partial<Omit<PartResult, 'figures'>>;

/** A package that is measured, with the version that is installed, such as `parse5 8.1.1`. */
export function peer(name: string, shownAs = name): { readonly peer: string } {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
    version: string;
  };
  return { peer: `${shownAs} ${version}` };
}
