// The sizes that size-limit holds, from the same configuration.
import { spawnSync } from 'node:child_process';
import type { Figure } from './report/figures';
import { give, peer } from './report/give';

const { stdout } = spawnSync('npx', ['--no-install', 'size-limit', '--json'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  shell: process.platform === 'win32',
});
const sizes = JSON.parse(stdout) as readonly {
  readonly name: string;
  readonly size: number;
  readonly sizeLimit: number;
}[];
give({
  figures: sizes.map(({ name, size, sizeLimit }): Figure => ({
    name,
    unit: 'bytes',
    value: size,
    goal: { atMost: sizeLimit },
  })),
  versions: { 'measured by': peer('size-limit').peer },
});
