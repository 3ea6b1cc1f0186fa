import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../../.dependency-cruiser.mjs';
import { roomNames } from './rooms.mjs';

/** The path below `src/` as its parts. */
const partsOf = (path) => path.split('/').slice(1);

/**
 * The structure of the imports of `src/`: the folders of each room, which room imports which, figures about the files,
 * and forbidden imports.
 *
 * @param root the folder that contains `src/`
 */
export async function readHouse(root) {
  const { output } = await cruise(
    ['src'],
    { ...config.options, baseDir: root, ruleSet: { forbidden: config.forbidden }, validate: true },
    undefined,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  const modules = output.modules.filter(({ source }) => /\.tsx?$/u.test(source));
  const folders = Object.fromEntries(roomNames.map((room) => [room, new Set()]));
  const arrows = new Set();
  let imports = 0;
  for (const { source, dependencies } of modules) {
    const [room, folder, file] = partsOf(source);
    if (file !== undefined) folders[room]?.add(folder);
    for (const { resolved } of dependencies) {
      const [target] = partsOf(resolved);
      imports += 1;
      if (roomNames.includes(target) && target !== room) arrows.add(`${room} ${target}`);
    }
  }
  const lines = modules
    .map(({ source }) => readFileSync(join(root, source), 'utf8').split('\n').length - 1)
    .sort((a, b) => a - b);
  return {
    folders: Object.fromEntries(Object.entries(folders).map(([room, names]) => [room, [...names].sort()])),
    arrows: [...arrows].sort().map((arrow) => arrow.split(' ')),
    figures: {
      files: lines.length,
      lines: lines.reduce((sum, count) => sum + count, 0),
      median: lines[Math.floor(lines.length / 2)] ?? 0,
      longest: lines.at(-1) ?? 0,
      imports,
    },
    faults: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}
