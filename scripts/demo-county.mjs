// A county of five members for the demo: invented figures.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const columns = ['np', 'biz', 'sci', 'npo', 'law', 'oth'];
const results = [
  ...['r3.1', 'r3.2'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `r3.3.${n}`),
  ...[1, 2, 3].map((n) => `r3.4.${n}`),
  ...[1, 2, 3, 4, 5].map((n) => `r3.5.${n}`),
  ...[1, 2, 3].map((n) => `r3.6.${n}`),
];

/** A report as JSON: these figures, 0 in all other cells, and the totals that follow. */
function report(agency, inputs) {
  const value = (id) => inputs[id] ?? 0;
  const sum = (ids) => ids.reduce((total, id) => total + value(id), 0);
  const cells = {};
  for (const id of ['issued', 'repealed', 'inforce'].flatMap((column) => [
    `t2.gz.${column}`,
    `t2.wj.${column}`,
  ]))
    cells[id] = value(id);
  for (const id of ['t2.xk.decided', 't2.cf.decided', 't2.qz.decided', 't2.sf.amount']) cells[id] = value(id);
  for (const row of ['r1', 'r2', ...results, 'r4']) {
    for (const column of columns) cells[`t3.${row}.${column}`] = value(`t3.${row}.${column}`);
    cells[`t3.${row}.tot`] = sum(columns.map((column) => `t3.${row}.${column}`));
  }
  for (const column of [...columns, 'tot'])
    cells[`t3.r3.7.${column}`] = results.reduce((total, row) => total + cells[`t3.${row}.${column}`], 0);
  for (const group of ['rev', 'dir', 'post']) {
    const outcomes = ['upheld', 'corrected', 'other', 'pending'].map((outcome) => `t4.${group}.${outcome}`);
    for (const id of outcomes) cells[id] = value(id);
    cells[`t4.${group}.total`] = sum(outcomes);
  }
  return { agency, cells };
}

const text = ({ agency, cells }) =>
  JSON.stringify({
    format: '2021',
    year: 2025,
    agency,
    cells: Object.fromEntries(Object.entries(cells).map(([id, number]) => [id, { value: number }])),
    notes: [],
  });

/** Writes the members' files and the list; `correct` replaces the wrong file and writes the entries. */
export function demoCounty(root) {
  rmSync(root, { recursive: true, force: true });
  const folder = join(root, '成员单位');
  mkdirSync(folder, { recursive: true });
  const list = join(root, '名单.csv');
  const entries = join(root, '调整.csv');
  writeFileSync(
    list,
    [
      '单位名称,类别,报送要求,联系电话',
      '测试县人民政府,政府,,',
      '测试县公安局,部门,,',
      '测试县自然资源局,部门,,',
      '青山镇人民政府,乡镇,,',
      '测试县水利局,部门,,0000-1234567',
      '测试县税务局,部门,垂直管理,',
    ].join('\n'),
  );
  const write = (name, one) => writeFileSync(join(folder, `${name}.json`), text(one));
  const figures = JSON.parse(readFileSync(new URL('demo-county.json', import.meta.url), 'utf8'));
  // Two applications that the government has handed on are counted by the bureau that answered them, too.
  const own = { ...figures.A, 't3.r1.np': figures.A['t3.r1.np'] + 2, 't3.r3.6.3.np': 2 };
  write('测试县人民政府', report('测试县人民政府', own));
  const police = report('测试县公安局', figures.B);
  write('测试县公安局', { ...police, cells: { ...police.cells, 't3.r1.tot': 23 } });
  write('测试县自然资源局', report('测试县自然资源局', figures.C));
  write('青山镇人民政府', report('青山镇人民政府', figures.D));
  return {
    folder,
    list,
    entries,
    correct() {
      write('测试县公安局', police);
      writeFileSync(
        entries,
        [
          '方式,单元格,数量,理由,涉及单位',
          '剔除,表三 · 新收 · 自然人,2,转测试县自然资源局答复,测试县人民政府',
          '剔除,t3.r3.6.3.np,2,转测试县自然资源局答复,测试县人民政府',
        ].join('\n'),
      );
    },
  };
}
