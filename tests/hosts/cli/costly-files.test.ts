import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UnusableFile } from '../../../src/files/unusable-file';
import type { TaskName } from '../../../src/hosts/cli/reader/tasks';
import { nianbao, nianbaoWith, runHere, sample, scratch } from './run-command';

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
  for (const command of ['read', 'check', 'new', 'fill', 'export', 'template', 'checklist'])
    expect((await nianbao(command, '--help')).stdout).toContain('--time-limit 秒数');
});

describe.each([
  ['read', ['read', 'A'], ['loadFile']],
  [
    'check',
    ['check', 'A', 'B', '--previous', 'P'],
    ['loadFile', 'loadFile', 'check', 'loadFile', 'loadFile', 'check'],
  ],
  ['fill', ['fill', 'A', '-o', 'O.xlsx'], ['loadFile']],
  ['checklist', ['checklist', 'A', '-o', 'O.docx'], ['loadFile', 'check']],
  ['export', ['export', 'A', '-o', 'O.json'], ['loadFile', 'check', 'loadSource']],
  [
    'export with a template',
    ['export', 'A', '-o', 'O.docx', '--template', 'T'],
    ['loadFile', 'check', 'inspectTemplate', 'fillTemplate', 'loadSource'],
  ],
  ['template', ['template', 'T'], ['inspectTemplate']],
] as const)('%s', (_, words, expected: readonly TaskName[]) => {
  const call = () => {
    const at = scratch();
    const files: Readonly<Record<string, string>> = {
      A: published,
      B: published,
      P: sample('suqian-2023.json'),
      T: sample('../templates/data-sections.docx'),
    };
    return { at, args: words.map((word) => files[word] ?? word.replace(/^O/u, at('out'))) };
  };

  it('leaves everything that depends on files to the reader', async () => {
    const done: TaskName[] = [];
    const { code } = await nianbaoWith(
      (task, ...rest) => {
        done.push(task);
        return runHere(task, ...rest);
      },
      ...call().args,
    );
    expect([code, done]).toEqual([0, expected]);
  });

  it.each(expected.map((task, index) => [index, task] as const))(
    'ends with the reason and without a file if its task %i, %s, takes too long',
    async (index, task) => {
      const { at, args } = call();
      let count = 0;
      const { code, stdout, stderr } = await nianbaoWith(
        (...request) => {
          count += 1;
          return count > index
            ? Promise.reject(new UnusableFile({ code: 'takesTooLong', seconds: 10 }))
            : runHere(...request);
        },
        ...args,
      );
      expect([code, stdout, readdirSync(at('.'))]).toEqual([2, '', []]);
      // Until it is known why an export cannot be read back, another sentence explains it.
      if (task !== 'loadSource')
        expect(stderr).toMatch(
          task.endsWith('Template') ? /data-sections\.docx：读取超过 10 秒/u : /\.json：读取超过 10 秒/u,
        );
    },
  );
});
