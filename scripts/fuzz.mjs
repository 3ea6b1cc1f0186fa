// Reads many damaged files of each kind, other ones each time: `npm run fuzz -- ROUNDS SEED`. A fault names the seed of the
// file, and `npm run fuzz -- 1 SEED` reads that file again.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [rounds = '5000', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
console.log(`${rounds} rounds for each kind of file, from seed ${seed}`);
const { status } = spawnSync(
  'npx',
  ['--no-install', 'vitest', 'run', '--project', 'files', 'tests/files/fuzz'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, NIANBAO_FUZZ_ROUNDS: rounds, NIANBAO_FUZZ_SEED: seed },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
);
process.exit(status ?? 1);
