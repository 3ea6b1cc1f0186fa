// Does and undoes things in the embedded workbook in random order and at random pauses: `npm run undo -- SEQUENCES SEED`, 500
// from a new seed by default. A fault names the seed of its sequence, and `npm run undo -- 1 SEED` does that one again.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [sequences = '500', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
console.log(`${sequences} sequences from seed ${seed}`);
const { status } = spawnSync(
  'npx',
  [
    '--no-install',
    'vitest',
    'run',
    '--project',
    'browser',
    'tests/browser/undo',
    // Eight seconds a sequence, on four pages at once.
    `--testTimeout=${Math.max(300_000, Number(sequences) * 8000)}`,
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, NIANBAO_UNDO_SEQUENCES: sequences, NIANBAO_UNDO_SEED: seed },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
);
process.exit(status ?? 1);
