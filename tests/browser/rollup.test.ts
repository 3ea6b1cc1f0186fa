import { expect, it } from 'vitest';
import type { CountyMember } from '../fixtures/county';
import { countyNames, countyReport } from '../fixtures/county';
import { expectAccessible, narrowPane } from './accessibility';
import { openSample } from './open-sample';
import { savedReport } from './page-steps';
import { chooseList, counted, dropPaths, folderOf, openPart, openRollup } from './rollup-steps';

const county = () =>
  folderOf(
    (Object.keys(countyNames) as CountyMember[]).map((member) => [
      `${countyNames[member]}.xlsx`,
      countyReport(member),
    ]),
  );

it('rolls up a dropped folder, and puts the totals into the workbook', async () => {
  const page = await openSample();
  await openRollup(page);
  await dropPaths(page, [await county()]);
  await counted(page, '应报 5，已报 5，未报 0，有错误 0');
  await chooseList(page);
  await counted(page, '应报 6，已报 5，未报 1，有错误 0');
  await page.getByText('不完整 5/6：还有 1 个单位没有计入，只供核对，不得发布。').waitFor();
  await narrowPane(page);
  await expectAccessible(page, 'gathering');
  await openPart(page, '成员');
  await page.getByRole('list', { name: '成员单位，7 个' }).waitFor();
  await expectAccessible(page, 'members');
  await openPart(page, '成果');
  await page.getByRole('button', { name: '写入汇总表' }).click();
  await page.getByText(/^已写入 \d+ 格。$/u).waitFor();
  await expectAccessible(page, 'results');
  const { cells } = await savedReport(page);
  expect([cells.get('t3.r1.tot'), cells.get('t2.sf.amount')]).toEqual([
    { kind: 'number', value: 68 },
    { kind: 'number', value: 328.52 },
  ]);
});
