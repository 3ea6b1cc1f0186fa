import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/report/cells';
import { editions } from '../../src/statute/editions';
import { guidanceFor } from '../../src/taskpane/fill/guidance-for';

const edition = editions['2021'];
const texts = (cell: Parameters<typeof guidanceFor>[1]) => guidanceFor(edition, cell).map(({ text }) => text);

describe('guidanceFor', () => {
  it('has something to say about every cell, and every statement belongs to some cell', () => {
    const all = new Set(cellsOf(edition).flatMap(({ id }) => guidanceFor(edition, id)));
    expect(cellsOf(edition).filter(({ id }) => guidanceFor(edition, id).length === 0)).toEqual([]);
    expect(all.size).toBe(edition.guidance.length);
  });

  it('takes a star for one step or more, and nothing else', () => {
    expect(texts('t3.r3.4.1.np')).toContainEqual(expect.stringContaining('经检索不存在'));
    expect(texts('t3.r3.4.2.np')).not.toContainEqual(expect.stringContaining('经检索不存在'));
    expect(texts('t3.r3.4.1.np')).toContainEqual(expect.stringContaining('以个人名义'));
    expect(texts('t3.r3.4.1.npo')).not.toContainEqual(expect.stringContaining('以个人名义'));
  });

  it('puts the most particular first', () => {
    expect(texts('t3.r3.6.2.np')[0]).toContain('20 个工作日');
    expect(texts('t3.r3.6.2.np').at(-1)).toContain('每个数据格都要填数字');
  });
});
