// What only shows after a while: `npm run soak -- [--minutes 30] [--seed NUMBER] [--only fuzz|storm|cycles]`. A third of
// the time each: damaged files with other seeds each time; storms of changes in the built page, after which the pane,
// the saved file and the file opened anew must agree; workbooks opened and saved, with the memory of the page watched.
// Ends with 1 if something is wrong.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { randomOf } from '../locate/random';
import { cycles } from './cycles';
import { openSoakedPage } from './soaked-page';
import { storm } from './storm';

const parts = ['fuzz', 'storm', 'cycles'] as const;
type Part = (typeof parts)[number];

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const minutes = Number(values.minutes ?? 30);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
if (!(minutes > 0) || !Number.isSafeInteger(seed))
  throw new Error('usage: npm run soak -- --minutes 30 --seed 1');
const wanted = parts.filter((part) => (values.only ?? part) === part);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files of each kind in one call of the fuzz tests. */
const fuzzRounds = 200;

function fuzz(until: number): readonly string[] {
  let calls = 0;
  const faults: string[] = [];
  do {
    const from = (seed + calls * 10_007) % 1_000_000_000;
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/fuzz.mjs', String(fuzzRounds), String(from)],
      { cwd: root, encoding: 'utf8' },
    );
    calls += 1;
    if (status !== 0) {
      const seeds = new Set(stdout.match(/NIANBAO_FUZZ_SEED=\d+/gu) ?? [`seed ${from}`]);
      faults.push(`fuzz: ${[...seeds].join(', ')}`);
      console.log(stdout);
    }
  } while (performance.now() < until);
  console.log(
    `fuzz: ${calls} calls with ${fuzzRounds} files of each kind, from seed ${seed}; ${faults.length} failed`,
  );
  return faults;
}

async function stormPart(until: number): Promise<readonly string[]> {
  const soaked = await openSoakedPage();
  try {
    const began = performance.now();
    const { changes, rounds, slowest, faults } = await storm(soaked, randomOf(seed), until);
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `storm: ${changes} changes in ${rounds} bursts and ${Math.round(seconds)} s, the result at most ${Math.round(slowest)} ms after a burst; ${faults.length} faults`,
    );
    return faults.map((fault) => `storm: ${fault}`);
  } finally {
    await soaked.close();
  }
}

async function cyclesPart(until: number): Promise<readonly string[]> {
  const soaked = await openSoakedPage();
  try {
    const result = await cycles(soaked, until);
    console.log('  cycle  heap MB   nodes  listeners');
    for (const { cycle, heap, nodes, listeners } of result.memory)
      console.log(
        `${String(cycle).padStart(7)}${heap.toFixed(1).padStart(9)}${String(nodes).padStart(8)}${String(listeners).padStart(11)}`,
      );
    const percent = Object.entries(result.growth).map(
      ([what, share]) => `${what} ${(100 * share).toFixed(1)} %`,
    );
    console.log(`cycles: ${result.cycles}, growth after the first 50: ${percent.join(', ')}`);
    return result.faults.map((fault) => `cycles: ${fault}`);
  } finally {
    await soaked.close();
  }
}

const run: Readonly<Record<Part, (until: number) => readonly string[] | Promise<readonly string[]>>> = {
  fuzz,
  storm: stormPart,
  cycles: cyclesPart,
};

console.log(`soak: ${minutes} minutes, seed ${seed}`);
buildIfStale('web');
const faults: string[] = [];
const share = (minutes * 60_000) / wanted.length;
for (const part of wanted) faults.push(...(await run[part](performance.now() + share)));
for (const fault of faults) console.log(`  ${fault}`);
if (faults.length > 0) process.exitCode = 1;
