// A county of five members for the demo: invented figures.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
  // Two applications that the government has handed on are counted by the bureau that answered them, too.
  write(
    '测试县人民政府',
    report('测试县人民政府', {
      't3.r1.np': 8,
      't3.r1.biz': 1,
      't3.r2.np': 1,
      't3.r3.1.np': 3,
      't3.r3.1.biz': 1,
      't3.r3.2.np': 1,
      't3.r3.4.1.np': 2,
      't3.r3.6.3.np': 2,
      't3.r4.np': 1,
      't2.wj.issued': 3,
      't2.wj.repealed': 1,
      't2.wj.inforce': 20,
    }),
  );
  const police = report('测试县公安局', {
    't3.r1.np': 20,
    't3.r1.biz': 2,
    't3.r2.np': 2,
    't3.r3.1.np': 9,
    't3.r3.1.biz': 1,
    't3.r3.2.np': 3,
    't3.r3.4.1.np': 7,
    't3.r3.4.1.biz': 1,
    't3.r4.np': 3,
    't4.rev.upheld': 2,
    't4.rev.corrected': 1,
    't4.rev.pending': 1,
    't2.wj.inforce': 2,
    't2.xk.decided': 1200,
    't2.cf.decided': 880,
    't2.qz.decided': 15,
    't2.sf.amount': 12.5,
  });
  write('测试县公安局', { ...police, cells: { ...police.cells, 't3.r1.tot': 23 } });
  write(
    '测试县自然资源局',
    report('测试县自然资源局', {
      't3.r1.np': 30,
      't3.r1.biz': 4,
      't3.r2.np': 5,
      't3.r2.biz': 1,
      't3.r3.1.np': 18,
      't3.r3.1.biz': 3,
      't3.r3.2.np': 6,
      't3.r3.2.biz': 1,
      't3.r3.4.1.np': 8,
      't3.r4.np': 3,
      't3.r4.biz': 1,
      't4.rev.upheld': 1,
      't4.rev.other': 1,
      't4.post.upheld': 1,
      't2.wj.issued': 1,
      't2.wj.inforce': 6,
      't2.xk.decided': 340,
      't2.cf.decided': 25,
      't2.sf.amount': 316.02,
    }),
  );
  write(
    '青山镇人民政府',
    report('青山镇人民政府', {
      't3.r1.np': 5,
      't3.r3.1.np': 4,
      't3.r3.4.1.np': 1,
      't2.wj.inforce': 1,
      't2.cf.decided': 3,
    }),
  );
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
