import { describe, expect, it } from 'vitest';
import type { MemberList } from '../../../src/core/rollup/member-list';
import { isMemberList, readMemberList } from '../../../src/core/rollup/member-list';

function listOf(rows: readonly (readonly string[])[]): MemberList {
  const list = readMemberList(rows);
  if (!isMemberList(list)) throw new Error('no list');
  return list;
}

const brief = ({ agencies }: MemberList): readonly string[] =>
  agencies.map(({ name, kind, duty, parent }) => [name, kind, duty, parent ?? '-'].join(' '));

describe('a member list', () => {
  it('is a table with headings', () => {
    const list = listOf([
      ['测试县政府信息公开单位名单'],
      ['序号', '单位名称', '简称', '类别', '上级单位', '联系电话', '报送要求', '新增年度'],
      ['1', '测试县人民政府', '', '政府', '', '', '', ''],
      ['2', '测试县公安局', '县公安局、公安局', '部门', '测试县人民政府', '0000-1', '', ''],
      ['3', '测试县税务局', '', '垂直管理部门', '', '', '', ''],
      ['4', '测试县高新区管委会', '', '', '', '', '', '2025'],
      ['5', '青山镇人民政府', '', '乡镇', '', '', '免报', '明年'],
    ]);
    expect(brief(list)).toEqual([
      '测试县人民政府 government due -',
      '测试县公安局 department due 测试县人民政府',
      '测试县税务局 department vertical -',
      '测试县高新区管委会 branch due -',
      '青山镇人民政府 township exempt -',
    ]);
    expect(list.agencies[1]).toMatchObject({ otherNames: ['县公安局', '公安局'], telephone: '0000-1' });
    expect(list.agencies.map(({ fromYear }) => fromYear)).toEqual([
      undefined,
      undefined,
      undefined,
      2025,
      undefined,
    ]);
    expect(list.agencies.map(({ isKindGuessed }) => isKindGuessed)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(list.doubts).toEqual([{ row: 7, column: 'fromYear', text: '明年' }]);
    expect(list.unknownColumns).toEqual([]);
  });

  it('names columns that it does not know, and does not use them', () => {
    const list = listOf([
      ['机关全称', '颜色', '代码'],
      ['测试县公安局', '红', '11'],
    ]);
    expect(list.unknownColumns).toEqual(['颜色']);
    expect(list.agencies[0]?.id).toBe('11');
  });

  it('is one column of names', () => {
    expect(brief(listOf([['测试县公安局'], ['青山镇人民政府'], ['东城街道办事处']]))).toEqual([
      '测试县公安局 department due -',
      '青山镇人民政府 township due -',
      '东城街道办事处 branch due -',
    ]);
  });

  it('is an outline with headings and numbers', () => {
    const list = listOf(
      [
        ['一、县政府部门（2个）'],
        ['1.测试县公安局'],
        ['2.测试县自然资源局'],
        ['  （1）测试县土地储备中心'],
        ['二、乡镇（街道）'],
        ['二、乡镇'],
        ['1、青山镇'],
        ['三、垂直管理部门'],
        ['1. 测试县税务局'],
      ].filter(([line]) => line !== '二、乡镇（街道）'),
    );
    expect(brief(list)).toEqual([
      '测试县公安局 department due -',
      '测试县自然资源局 department due -',
      '测试县土地储备中心 department due 测试县自然资源局',
      '青山镇 township due -',
      '测试县税务局 department vertical -',
    ]);
  });

  it('has headings between its rows, and parents that it does not have are doubtful', () => {
    const list = listOf([
      ['单位', '上级单位'],
      ['各乡镇', ''],
      ['青山镇', '测试县'],
    ]);
    expect(brief(list)).toEqual(['青山镇 township due -']);
    expect(list.doubts).toEqual([{ row: 3, column: 'parent', text: '测试县' }]);
  });

  it('keeps two units of the same name', () => {
    expect(listOf([['测试县公安局'], ['测试县公安局']]).agencies.map(({ id }) => id)).toEqual([
      '测试县公安局',
      '测试县公安局#2',
    ]);
  });

  it('is refused, with its headings, if no column has names', () => {
    expect(
      readMemberList([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).toEqual({ headings: ['甲', '乙'] });
  });
});
