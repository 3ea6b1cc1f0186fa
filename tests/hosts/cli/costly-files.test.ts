import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nianbao, sample, scratch } from './run-command';

const published = sample('suqian-2024.json');

it('a large file is read like a small one, and so are the reasons it is unusable', async () => {
  const path = scratch();
  const large = (name: string, text: string) => {
    writeFileSync(path(name), text + ' '.repeat(300_000));
    return path(name);
  };
  const read = await nianbao('read', large('大.json', readFileSync(published, 'utf8')), '--json');
  expect(read).toEqual(await nianbao('read', published, '--json'));
  const unusable = await nianbao('read', large('大.txt', '会议纪要'));
  expect([unusable.code, unusable.stdout]).toEqual([2, '']);
  expect(unusable.stderr).toContain('没有找到年度报告的任何一张表');
});

it.each(['0', '-1', '一分钟', '1e9'])('“%s” is not a time limit', async (value) => {
  const { code, stderr } = await nianbao('read', published, `--time-limit=${value}`);
  expect(code).toBe(2);
  expect(stderr).toContain('--time-limit 应为大于 0 的秒数');
});

it('the help of each command that reads files describes the time limit', async () => {
  for (const command of ['read', 'check', 'new', 'fill', 'export'])
    expect((await nianbao(command, '--help')).stdout).toContain('--time-limit 秒数');
});
