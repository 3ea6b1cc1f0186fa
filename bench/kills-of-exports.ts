// `npm run kills:export`: kills a hundred exports and prints what they left. `npm run kills:export -- 10 SEED` kills ten.
// Fails if one left half a file, or a temporary file that the next run did not remove.
import { buildIfStale } from '../scripts/build-if-stale.mjs';
import { killExports } from './kill-exports';

const [kills = 100, seed = 16] = process.argv.slice(2).map(Number);
buildIfStale('cli');
const found = await killExports('dist/cli/nianbao.cjs', 'assets/samples/suqian-2024.json', { kills, seed });
console.log(
  [
    `kills (seed ${seed}): ${found.kills}`,
    `output complete: ${found.complete}, as before: ${found.unchanged}, half: ${found.half}`,
    `temporary files at once: ${found.left}, after the next run: ${found.remaining}`,
  ].join('\n'),
);
if (found.half + found.remaining > 0) process.exitCode = 1;
