import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';

/**
 * A stack trace of a built page with the places in our source instead of those in the built files. A place is unchanged
 * if none of the folders has a source map for it.
 *
 * @param {string} trace
 * @param {readonly string[]} folders built pages with their source maps
 */
export function withOriginalPlaces(trace, folders) {
  const maps = new Map();
  const mapOf = (file) => {
    if (!maps.has(file)) {
      const path = folders.map((folder) => join(folder, `${file}.map`)).find(existsSync);
      maps.set(file, path === undefined ? undefined : new SourceMap(JSON.parse(readFileSync(path, 'utf8'))));
    }
    return maps.get(file);
  };
  return trace.replaceAll(
    /(?:https?:\/\/[^\s()]*\/)?([\w.-]+\.m?js):(\d+):(\d+)/gu,
    (whole, file, line, column) => {
      const found = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (found?.originalSource === undefined) return whole;
      const source = found.originalSource.replace(/^webpack:\/\/[^/]*\/(?:\.\/)?/u, '');
      return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
    },
  );
}
