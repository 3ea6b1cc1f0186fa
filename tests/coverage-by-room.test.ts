import { expect, it } from 'vitest';
import { coverageByRoom } from '../scripts/house/coverage-by-room.mjs';

const file = (lines: number, branches: number, functions: number) => ({
  lines: { total: 10, covered: lines },
  branches: { total: branches === 0 ? 0 : 4, covered: branches },
  functions: { total: 1000, covered: functions },
});

it('prints the coverage of each room in their order, and of all', () => {
  const summary = {
    total: file(1, 1, 1),
    '/home/a/nianbao/src/files/xlsx/read-xlsx.ts': file(5, 4, 999),
    '/home/a/nianbao/src/core/grid/grid.ts': file(10, 0, 1000),
    'C:\\nianbao\\src\\files\\open\\guard.ts': file(6, 3, 1000),
    // A folder of that name elsewhere is no room.
    '/home/a/nianbao/src/app/files/list.ts': file(0, 0, 0),
  };
  expect(coverageByRoom(summary, ['core', 'workbook', 'files']).replace(/ +/gu, ' ').split('\n')).toEqual([
    'room files lines branches functions',
    'core 1 100.0 % – 100.0 %',
    'workbook 0 – – –',
    'files 2 55.0 % 87.5 % 99.9 %',
    'all 3 70.0 % 87.5 % 99.9 %',
  ]);
});
