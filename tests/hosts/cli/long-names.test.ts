import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nianbao, sample, scratch } from './run-command';

/** A Chinese name of so many bytes in UTF-8: three for each character. */
function nameOf(bytes: number, ending: string): string {
  const stem = bytes - ending.length;
  return '年'.repeat(Math.floor(stem / 3)) + 'x'.repeat(stem % 3) + ending;
}

it.skipIf(process.platform === 'win32').each([
  [238, '.html'],
  [250, '.html'],
  [255, '.html'],
  [255, '.xlsx'],
])('writes a file whose name has %i bytes, as long as names can be', async (bytes, ending) => {
  const at = scratch();
  const name = nameOf(bytes, ending);
  const command = ending === '.xlsx' ? 'fill' : 'export';
  const { code } = await nianbao(command, sample('suqian-2024.json'), '-o', at(name));
  expect([code, readdirSync(at('.'))]).toEqual([0, [name]]);
});

it.skipIf(process.platform === 'win32')('refuses a longer name before any work', async () => {
  const at = scratch();
  const { code, stderr } = await nianbao('export', at('没有.json'), '-o', at(nameOf(260, '.html')));
  expect([code, readdirSync(at('.'))]).toEqual([2, []]);
  expect(stderr).toMatch(/^无法写入“.*”：文件名或路径过长，请改用较短的名称。\n$/u);
});

it.skipIf(process.platform === 'win32')('refuses to read a name that no file can have', async () => {
  const { code, stderr } = await nianbao('check', scratch()(nameOf(260, '.xlsx')));
  expect(code).toBe(2);
  expect(stderr).toMatch(/^无法读取“.*”：文件名或路径过长/u);
});
