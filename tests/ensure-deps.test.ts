import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../scripts/ensure-deps.mjs', import.meta.url));

it.each([['12.22.12'], ['18.20.8'], ['20.18.3']])(
  'Node %s is told in two lines which Node is needed',
  (version) => {
    const older = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(older)}`, script],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `需要 Node 20.19 或更高版本，当前为 ${version}。请从 nodejs.org 安装后重试。`,
      `Node 20.19 or newer is needed; this is ${version}.`,
    ]);
  },
);
