import { expect, it } from 'vitest';
import { readTables, rowsOfText } from '../../../src/app/rollup/table-rows';
import { isMemberList, readMemberList } from '../../../src/core/rollup/member-list';

const bytes = (text: string) => new TextEncoder().encode(text);

it.each([
  ['tabs', '单位名称\t类别\n测试县公安局\t部门'],
  ['commas', '单位名称,类别\n测试县公安局,部门'],
  ['semicolons', '单位名称;类别\n测试县公安局;部门'],
])('takes a text with %s apart', (_, text) => {
  expect(rowsOfText(text)).toEqual([
    ['单位名称', '类别'],
    ['测试县公安局', '部门'],
  ]);
});

it('keeps the spaces before names that are pasted', () => {
  expect(rowsOfText('测试县公安局\n  交警大队')).toEqual([['测试县公安局'], ['  交警大队']]);
});

it('reads a member list from a page with merged parents', async () => {
  const page = `<!DOCTYPE html><html><body><table>
    <tr><th>单位名称</th><th>上级单位</th></tr>
    <tr><td>测试县公安局</td><td></td></tr>
    <tr><td>东城派出所</td><td rowspan="2">测试县公安局</td></tr>
    <tr><td>西城派出所</td></tr></table></body></html>`;
  const [table] = await readTables(bytes(page), '名单.html');
  const list = readMemberList(table?.rows ?? []);
  expect(isMemberList(list) && list.agencies.map(({ name, parent }) => [name, parent])).toEqual([
    ['测试县公安局', null],
    ['东城派出所', '测试县公安局'],
    ['西城派出所', '测试县公安局'],
  ]);
});
