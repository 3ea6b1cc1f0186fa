import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nianbao, sample, scratch } from './run-command';

const published = sample('suqian-2024.json');

/** A file whose parsing is one uninterruptible call that takes seconds and more memory than reading may use. */
function endless(): string {
  const path = scratch()('年报.json');
  writeFileSync(path, `{"cells":[${'{},'.repeat(10_500_000)}{}]}`);
  return path;
}

it('a file that takes too long is abandoned, and the exceeded limit is reported', () => {
  const path = endless();
  const { code, stdout, stderr } = nianbao('check', path, '--time-limit', '0.8');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^.*年报\.json：读取超过 0\.8 秒，已停止。.*\n$/u);
});

it(
  'a file that exhausts memory is abandoned without a trace of that in the output',
  { timeout: 240_000 },
  () => {
    const { code, stdout, stderr } = nianbao('read', endless(), '--time-limit', '230');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^.*年报\.json：内容过多.*\n$/u);
  },
);

it('a large file is read like a small one, and so are the reasons it is unusable', () => {
  const path = scratch();
  const large = (name: string, text: string) => {
    writeFileSync(path(name), text + ' '.repeat(300_000));
    return path(name);
  };
  const read = nianbao('read', large('大.json', readFileSync(published, 'utf8')), '--json');
  expect(read).toEqual(nianbao('read', published, '--json'));
  const unusable = nianbao('read', large('大.txt', '会议纪要'));
  expect([unusable.code, unusable.stdout]).toEqual([2, '']);
  expect(unusable.stderr).toContain('没有找到年度报告的任何一张表');
});

it.each(['0', '-1', '一分钟', '1e9'])('“%s” is not a time limit', (value) => {
  const { code, stderr } = nianbao('read', published, `--time-limit=${value}`);
  expect(code).toBe(2);
  expect(stderr).toContain('--time-limit 应为大于 0 的秒数');
});

it('the time limit is described in the help of each command that reads files', () => {
  for (const command of ['read', 'check', 'new', 'fill', 'export'])
    expect(nianbao(command, '--help').stdout).toContain('--time-limit 秒数');
});
