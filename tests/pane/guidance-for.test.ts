import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/core/report/cells';
import { editions } from '../../src/core/statute/editions';
import type { CellId } from '../../src/core/statute/types';
import { guidanceFor } from '../../src/pane/fill/guidance-for';

const edition = editions['2021'];
const guidance = await edition.loadGuidance();
const about = (cell: CellId) => guidanceFor(edition, guidance, cell);
const texts = (cell: CellId) => about(cell).map(({ text }) => text);

describe('guidanceFor', () => {
  it('covers every cell, and every statement belongs to some cell', () => {
    const all = new Set(cellsOf(edition).flatMap(({ id }) => about(id)));
    expect(cellsOf(edition).filter(({ id }) => about(id).length === 0)).toEqual([]);
    expect(all.size).toBe(guidance.length);
  });

  it('matches a star to one or more steps, and nothing else', () => {
    expect(texts('t3.r3.4.1.np')).toContainEqual(expect.stringContaining('经检索不存在'));
    expect(texts('t3.r3.4.2.np')).not.toContainEqual(expect.stringContaining('经检索不存在'));
    expect(texts('t3.r3.4.1.np')).toContainEqual(expect.stringContaining('以个人名义'));
    expect(texts('t3.r3.4.1.npo')).not.toContainEqual(expect.stringContaining('以个人名义'));
  });

  it('puts the most specific first', () => {
    expect(texts('t3.r3.6.2.np')[0]).toContain('20 个工作日');
    expect(texts('t3.r3.6.2.np').at(-1)).toContain('每个数据格都要填数字');
  });
});
