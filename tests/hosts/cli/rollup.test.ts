import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeJson } from '../../../src/files/json/write-json';
import type { ReadOutcome } from '../../../src/app/rollup/read-many';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import type { Report } from '../../../src/core/report/report';
import type { CountyMember, Figures } from '../../fixtures/county';
import { countyNames, countyReport, reportWith } from '../../fixtures/county';
import { uniformReport, withCells } from '../../fixtures/reports';
import type { Machine } from '../../../src/hosts/cli/command';
import { nianbao, nianbaoOn, runHere, scratch } from './run-command';

const workbook = (report: Report): Promise<Uint8Array> => writeXlsx(report, { totals: 'typed' });

/** A folder with the files of the county, some of their figures changed, and its list of members. */
async function county(changes: Partial<Record<CountyMember, Figures>> = {}) {
  const path = scratch();
  const folder = path('成员');
  mkdirSync(join(folder, '乡镇'), { recursive: true });
  for (const member of Object.keys(countyNames) as CountyMember[]) {
    const name = member === 'D' || member === 'F' ? `乡镇/${member}.xlsx` : `${member}.xlsx`;
    writeFileSync(join(folder, name), await workbook(countyReport(member, changes[member])));
  }
  const list = path('名单.csv');
  writeFileSync(
    list,
    [
      '序号,单位名称,类别,报送要求,联系电话',
      '1,测试县人民政府,政府,,',
      '2,测试县公安局,部门,,',
      '3,测试县自然资源局,部门,,',
      '4,青山镇人民政府,乡镇,,',
      '5,白水镇人民政府,乡镇,,',
      '6,测试县水利局,部门,,0000-1234',
      '7,测试县税务局,部门,垂直管理,',
    ].join('\n'),
  );
  return { path, folder, list, out: path('汇总.xlsx') };
}

interface Json {
  readonly parent: { readonly cells: Readonly<Record<string, { readonly value: number | null }>> };
  readonly summary: Readonly<Record<string, number>>;
  readonly members: readonly { readonly agency: string; readonly state: string; readonly errors: number }[];
  readonly missing: readonly string[];
  readonly files: readonly { readonly file: string; readonly state: string; readonly reason?: string }[];
  readonly findings: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly severity: string;
  }[];
  readonly differences: readonly {
    readonly cell: string;
    readonly difference: number;
    readonly consequence: boolean;
  }[];
  readonly contributions: Readonly<
    Record<string, readonly { readonly agency: string; readonly value: number }[]>
  >;
  readonly fingerprint: string;
}

const asJson = (text: string): Json => JSON.parse(text) as Json;
const valueOf = ({ parent }: Json, cell: string): number | null | undefined => parent.cells[cell]?.value;
const idsOf = ({ findings }: Json): readonly string[] => findings.map(({ ruleId }) => ruleId);

describe('nianbao rollup', () => {
  it('adds up a folder and writes a workbook that reads as the parent’s report', async () => {
    const { folder, list, out } = await county();
    const { code, stdout, stderr } = await nianbao('rollup', folder, '--list', list, '-o', out, '--json');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `汇总年度按多数文件定为 2025 年；不对的话请加 --year。\n已写入 ${out}。\n`,
    });
    const json = asJson(stdout);
    expect(valueOf(json, 't3.r1.tot')).toBe(68);
    expect(valueOf(json, 't2.sf.amount')).toBe(328.52);
    expect(json.summary).toMatchObject({ due: 6, received: 5, missing: 1, withErrors: 0, counted: 5 });
    expect(json.missing).toEqual(['测试县水利局']);
    expect(json.contributions['t3.r1.tot']).toEqual([
      { agency: '测试县自然资源局', value: 34 },
      { agency: '测试县公安局', value: 22 },
      { agency: '测试县人民政府', value: 7 },
      { agency: '青山镇人民政府', value: 5 },
    ]);

    const read = await nianbao('read', out, '--json');
    const cells = (JSON.parse(read.stdout) as Json['parent']).cells;
    expect(cells).toEqual(json.parent.cells);
  });

  it('exports a draft with the notice that it is incomplete', async () => {
    const { path, folder, list, out } = await county();
    await nianbao('rollup', folder, '--list', list, '-o', out);
    const page = path('汇总.html');
    expect((await nianbao('export', out, '-o', page)).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('不完整 5/6');
  });

  it('writes the same bytes for the same files', async () => {
    const { path, folder, list, out } = await county();
    await nianbao('rollup', folder, '--list', list, '-o', out);
    const again = path('再次.xlsx');
    await nianbao('rollup', folder, '--list', list, '-o', again);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  });

  it('switches the scope', async () => {
    const { folder, list } = await county();
    const { stdout } = await nianbao('rollup', folder, '--list', list, '--scope', 'own', '--json');
    expect(valueOf(asJson(stdout), 't3.r1.tot')).toBe(63);
    expect(valueOf(asJson(stdout), 't2.cf.decided')).toBe(905);
  });

  it('compares with a given report, and lists causes and consequences', async () => {
    const { path, folder, list } = await county();
    const given = path('上级.xlsx');
    const totals = (await nianbao('rollup', folder, '--list', list, '--json')).stdout;
    const parent = asJson(totals).parent.cells;
    const same = Object.fromEntries(Object.entries(parent).map(([id, { value }]) => [id, value]));
    writeFileSync(
      given,
      await workbook(
        withCells(reportWith('测试县人民政府', {}), {
          ...same,
          't3.r3.4.1.np': 20,
          't3.r3.4.1.tot': 21,
          't3.r3.7.np': 64,
          't2.sf.amount': 328.5,
        }),
      ),
    );
    const { code, stdout } = await nianbao('rollup', folder, '--list', list, '--given', given, '--json');
    expect(code).toBe(0);
    expect(
      asJson(stdout).differences.map(({ cell, difference, consequence }) => [cell, difference, consequence]),
    ).toEqual([
      ['t2.sf.amount', -0.02, false],
      ['t3.r3.4.1.np', 2, false],
      ['t3.r3.4.1.tot', 2, true],
      ['t3.r3.7.np', 2, true],
    ]);
  });

  it('removes by entries what is counted twice', async () => {
    const { path, folder, list } = await county({
      A: { 't3.r1.np': 8, 't3.r3.6.3.np': 2, 't4.post.upheld': 1 },
    });
    const entries = path('调整.csv');
    writeFileSync(
      entries,
      [
        '方式,单元格,数量,理由',
        '剔除,表三 · 新收 · 自然人,2,转县自然资源局答复',
        '剔除,t3.r3.6.3.np,2,转县自然资源局答复',
        '剔除,t4.post.upheld,1,复议机关作共同被告',
      ].join('\n'),
    );
    const before = asJson((await nianbao('rollup', folder, '--list', list, '--json')).stdout);
    expect(valueOf(before, 't3.r1.tot')).toBe(70);
    expect(idsOf(before)).toEqual(expect.arrayContaining(['A-TRANSFER', 'A-COURT']));
    const { stdout } = await nianbao('rollup', folder, '--list', list, '--entries', entries, '--json');
    expect(valueOf(asJson(stdout), 't3.r1.tot')).toBe(68);
    expect(valueOf(asJson(stdout), 't4.post.total')).toBe(1);
  });

  it('refuses entries that it does not understand', async () => {
    const { path, folder, list, out } = await county();
    const entries = path('调整.csv');
    writeFileSync(
      entries,
      '方式,单元格,数量,理由\n剔除,表三 · 新收 · 总计,2,转办\n扣,表三 · 新收 · 自然人,-1,转办',
    );
    const { code, stderr } = await nianbao('rollup', folder, '--list', list, '--entries', entries, '-o', out);
    expect(code).toBe(2);
    expect(stderr).toContain('第 2 行的单元格“表三 · 新收 · 总计”不是填报项');
    expect(stderr).toContain('第 3 行的方式“扣”应为“补充”或“剔除”');
    expect(stderr).toContain('第 3 行的数量“-1”应为大于 0 的数');
  });

  it('lists each bad file with what to do, and goes on', async () => {
    const { folder, list } = await county();
    const put = async (name: string, report: Report) =>
      writeFileSync(join(folder, name), await workbook(report));
    writeFileSync(join(folder, '照片.jpg'), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16));
    writeFileSync(join(folder, '空.xlsx'), '');
    await put('去年.xlsx', reportWith('测试县水利局', {}, 2024));
    await put('别名.xlsx', reportWith('水利局', {}));
    await put('税务.xlsx', reportWith('测试县税务局', {}));
    writeFileSync(join(folder, '青山.xlsx'), readFileSync(join(folder, 'B.xlsx')));
    await put('更正.xlsx', countyReport('C', { 't2.xk.decided': 341 }));
    const { code, stdout } = await nianbao('rollup', folder, '--list', list, '--json');
    expect(code).toBe(1);
    const json = asJson(stdout);
    expect(Object.fromEntries(json.files.map(({ file, state }) => [file, state]))).toEqual({
      'A.xlsx': 'used',
      'B.xlsx': 'used',
      'C.xlsx': 'openVersion',
      '更正.xlsx': 'openVersion',
      '乡镇/D.xlsx': 'used',
      '乡镇/F.xlsx': 'used',
      '别名.xlsx': 'unclearName',
      '去年.xlsx': 'otherYear',
      '照片.jpg': 'refused',
      '空.xlsx': 'refused',
      '税务.xlsx': 'outside',
      '青山.xlsx': 'sameFile',
    });
    const sentences = json.findings.map(({ message }) => message).join('\n');
    expect(sentences).toContain('可能是测试县水利局，请确认后写入名单的“其他名称”');
    expect(sentences).toContain('“去年.xlsx”是 2024 年的年报，本次汇总 2025 年');
    expect(sentences).toContain('测试县自然资源局有 2 份数字不同的年报');
    expect(json.files.find(({ file }) => file === '照片.jpg')?.reason).toMatch(/。$/u);
  });

  it('leaves a total undecided over a blank, and names who has to fill it', async () => {
    const { folder, list } = await county();
    writeFileSync(
      join(folder, '水利.xlsx'),
      await workbook(withCells(reportWith('测试县水利局', {}), { 't3.r1.np': null })),
    );
    const { code, stdout } = await nianbao('rollup', folder, '--list', list, '--json');
    expect(code).toBe(1);
    const json = asJson(stdout);
    expect(['t3.r1.np', 't3.r1.tot', 't3.r1.biz'].map((cell) => valueOf(json, cell))).toEqual([
      null,
      null,
      7,
    ]);
    expect(json.findings.find(({ ruleId }) => ruleId === 'A-BLANK')?.message).toContain(
      '测试县水利局有 1 格空白',
    );
  });

  it('converts an old form only when asked, and names what is lost', async () => {
    const { folder, list } = await county();
    const old = { ...uniformReport(1, '2019'), agency: '测试县水利局', year: 2025 };
    writeFileSync(join(folder, '旧.json'), await writeJson(old, () => ''));
    const refused = asJson((await nianbao('rollup', folder, '--list', list, '--json')).stdout);
    expect(refused.files.find(({ file }) => file === '旧.json')?.state).toBe('oldForm');
    const message = (json: Json) => json.findings.find(({ ruleId }) => ruleId === 'A-EDITION')?.message;
    expect(message(refused)).toContain('可以转换后计入，但旧表样的「');
    const converted = asJson((await nianbao('rollup', folder, '--list', list, '--convert', '--json')).stdout);
    expect(converted.files.find(({ file }) => file === '旧.json')?.state).toBe('used');
    expect(message(converted)).toContain('已转换后计入');
  });

  it('writes a check list for each member with errors', async () => {
    const { path, folder, list } = await county();
    writeFileSync(join(folder, 'B.xlsx'), await workbook(withCells(countyReport('B'), { 't3.r1.tot': 23 })));
    const lists = path('退回');
    const { code, stderr } = await nianbao('rollup', folder, '--list', list, '--lists', lists);
    expect(code).toBe(1);
    expect(stderr).toContain(`已在 ${lists} 写入 1 份校核清单。`);
    const page = readFileSync(join(lists, '测试县公安局.html'), 'utf8');
    expect(page).toContain('T3-ROW');
    expect(page).toMatch(/建议更正[^]*22/u);
  });

  it('takes the own report from a file, and works without a list', async () => {
    const { path, folder } = await county();
    const own = path('本级.xlsx');
    writeFileSync(own, readFileSync(join(folder, 'A.xlsx')));
    rmSync(join(folder, 'A.xlsx'));
    const { stdout, stderr } = await nianbao('rollup', folder, '--own', own, '--json');
    const json = asJson(stdout);
    expect(valueOf(json, 't3.r1.tot')).toBe(68);
    expect(json.summary).toMatchObject({ due: 5, received: 5, missing: 0 });
    expect(stderr).toContain('的类别按名称判断');
  });

  it('explains what it lacks', async () => {
    const { path, folder, list, out } = await county();
    mkdirSync(path('空'));
    const stderrOf = async (...args: readonly string[]) => {
      const { code, stderr } = await nianbao('rollup', ...args);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await stderrOf('-o', out)).toContain('没有指定文件夹或文件');
    expect(await stderrOf(folder)).toContain('没有指定输出');
    expect(await stderrOf(path('空'), '-o', out)).toContain('中没有文件');
    expect(await stderrOf(folder, '--scope', 'all', '-o', out)).toContain(
      '--scope 只能是 own、townships、region',
    );
    expect(await stderrOf(folder, '--year', '2024', '-o', out)).toContain('没有一份可以计入的年报');
    const bad = path('坏名单.csv');
    writeFileSync(bad, '甲,乙\n1,2\n');
    expect(await stderrOf(folder, '--list', bad, '-o', out)).toContain(
      '没有找到单位名称这一列，读到的是：甲、乙',
    );
    expect(await stderrOf(folder, '--list', path('无.csv'), '-o', out)).toContain('文件或文件夹不存在');
    expect(list).not.toBe('');
  });

  it('does not count a roll-up that lies in the folder', async () => {
    const { folder, list } = await county();
    const inside = join(folder, '汇总.xlsx');
    await nianbao('rollup', folder, '--list', list, '-o', inside);
    const { stdout } = await nianbao('rollup', folder, '--list', list, '--json');
    const json = asJson(stdout);
    expect(valueOf(json, 't3.r1.tot')).toBe(68);
    expect(json.files.find(({ file }) => file === '汇总.xlsx')).toMatchObject({
      state: 'refused',
      reason: '这是汇总底稿，不是一个单位的年报，没有计入。',
    });
  });

  it('reads again only what has changed since the last run, by the same build', async () => {
    const { path, folder, list } = await county();
    const read: string[] = [];
    const machineOf = (build: string): Partial<Machine> => ({
      cache: { folder: path('缓存'), build },
      startReader: () => ({
        read: (files) => {
          read.push(...files.map(({ file }) => file));
          return runHere('readMembers', [files], {} as never);
        },
        end: () => undefined,
      }),
    });
    const readBy = async (build: string) => {
      read.length = 0;
      const { stdout } = await nianbaoOn(machineOf(build), 'rollup', folder, '--list', list, '--json');
      return { read: [...read].sort(), fingerprint: asJson(stdout).fingerprint };
    };
    const first = await readBy('1');
    expect(first.read).toHaveLength(5);
    expect(await readBy('1')).toEqual({ ...first, read: [] });
    writeFileSync(join(folder, 'C.xlsx'), await workbook(countyReport('C', { 't2.xk.decided': 341 })));
    const changed = await readBy('1');
    expect(changed.read).toEqual(['C.xlsx']);
    expect(changed.fingerprint).not.toBe(first.fingerprint);
    expect((await readBy('2')).read).toHaveLength(5);
    writeFileSync(join(path('缓存'), readdirSync(path('缓存'))[0] ?? ''), 'damaged');
    expect((await readBy('2')).read).toHaveLength(5);
  });

  it('reads again what only the load of the machine prevented', async () => {
    const { path, folder, list } = await county();
    const late: ReadOutcome = { kind: 'refused', hash: null, reason: { code: 'takesTooLong', seconds: 10 } };
    const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
    const machine: Partial<Machine> = {
      cache: { folder: path('缓存'), build: '1' },
      startReader: () => ({
        read: (files) => Promise.resolve(files.map((file) => ({ ...late, hash: hashOf(file.path) }))),
        end: () => undefined,
      }),
    };
    const refused = await nianbaoOn(machine, 'rollup', folder, '--list', list, '--json');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('没有一份可以计入的年报');
    const { code } = await nianbaoOn(
      { cache: { folder: path('缓存'), build: '1' } },
      'rollup',
      folder,
      '--list',
      list,
      '--json',
    );
    expect(code).toBe(0);
  });
});
