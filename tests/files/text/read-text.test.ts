import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/files/text/read-text';
import { rowsOf } from '../../fixtures/grids';

const read = async (text: string) => (await readText(Buffer.from(text))).grids.map(rowsOf);

describe('readText', () => {
  it('splits lines at tabs and keeps empty cells', async () => {
    expect(await read('规章\t1\t\t2\n行政许可\t 3 \t \t')).toEqual([
      [
        ['规章', '1', null, '2'],
        ['行政许可', '3', null, null],
      ],
    ]);
  });

  it('splits pipe tables at bars, without their borders and the rule below the header', async () => {
    expect(await read(' | 甲 | 乙 | \n|---|:--:|\n| 1 |  |\n2 | 3')).toEqual([
      [
        ['甲', '乙'],
        ['1', null],
        ['2', '3'],
      ],
    ]);
  });

  it('keeps a line that only looks like the rule of a pipe table', async () => {
    expect(await read('规章\t-\n-\t-')).toEqual([
      [
        ['规章', '-'],
        ['-', '-'],
      ],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('ends lines at %j', async (end) => {
    expect(await read(`甲${end}${end}乙`)).toEqual([[['甲'], ['乙']]]);
  });

  it('leaves numbers as text: it does not know which are figures', async () => {
    const { grids } = await readText(Buffer.from('规章\t007'));
    expect(grids[0]?.typed).toBeUndefined();
    expect(grids.map(rowsOf)).toEqual([[['规章', '007']]]);
  });
});
