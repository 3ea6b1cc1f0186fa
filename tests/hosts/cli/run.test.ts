import { afterEach, expect, it, vi } from 'vitest';
import { nianbaoWith, sample, scratch } from './run-command';
import { writeFileSync } from 'node:fs';

afterEach(() => void vi.unstubAllEnvs());

const failed = async () => {
  const path = scratch()('大.txt');
  writeFileSync(path, ' '.repeat(300_000));
  return nianbaoWith(
    () => Promise.reject(new Error('secret detail')),
    'check',
    sample('suqian-2024.json'),
    path,
  );
};

it('a failure of the program itself is reported without its detail, with exit 3', async () => {
  vi.stubEnv('NIANBAO_DEBUG', undefined);
  const { code, stdout, stderr } = await failed();
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toContain('程序内部错误');
  expect(stderr).not.toContain('secret detail');
});

it('the detail is printed on request', async () => {
  vi.stubEnv('NIANBAO_DEBUG', '1');
  expect((await failed()).stderr).toMatch(/Error: secret detail\n\s+at /u);
});
