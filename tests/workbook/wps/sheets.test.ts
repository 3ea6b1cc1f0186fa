import { expect, it } from 'vitest';
import { editions } from '../../../src/core/statute/editions';
import { planWorksheets } from '../../../src/workbook/plan/plan-worksheet';
import { referenceTo } from '../../../src/workbook/plan/rectangles';
import { uniformReport } from '../../fixtures/reports';
import { openWps } from './open-wps';

const report = uniformReport(0);
const mark = { edition: report.edition, year: 2024, agency: '示例县档案局', totals: 'formula' } as const;
const plans = planWorksheets({ report, edition: editions[report.edition], totals: 'formula' });

it('inserts what was planned: merges, formats, rules, names and panes', async () => {
  const { host, port } = openWps();
  await port.insert(plans, mark);
  const [, , table3] = host.sheets;
  const plan = plans[1];
  if (table3 === undefined || plan === undefined) throw new Error('no sheet');
  expect(table3.merges.map((area) => referenceTo(area)).sort()).toEqual(
    plan.cells
      .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) =>
        referenceTo({ row, column, rows: rowSpan, columns: columnSpan }),
      )
      .sort(),
  );
  for (const cell of plan.cells) {
    const formats = table3.formatsAt(cell.row, cell.column);
    expect(formats.get('Font.Size'), 'points').toBe(cell.look.fontSize);
    expect(formats.get('Borders.LineStyle')).toBe(cell.look.border ? 1 : undefined);
    expect(formats.get('Protection.Locked') ?? true).toBe(cell.locked);
  }
  // Blue, green, red.
  const tinted = plan.cells.find(({ look }) => look.fill === 'EAF1FB');
  expect(table3.formatsAt(tinted?.row ?? 0, tinted?.column ?? 0).get('Interior.Color')).toBe(0xfb_f1_ea);
  expect([...table3.rowHeights.values()]).toEqual(plan.rowHeights);
  expect([...table3.columnWidths.values()]).toEqual(plan.columnWidths);
  expect(host.names.get('ZFXX_T3')).toEqual({ refersTo: "='表三'!$A$3:$J$30", isVisible: false });
  expect(host.panes.get(table3)).toMatchObject({ isFrozen: true, column: 3 });
  expect(host.questions).toEqual([]);
  expect(host.flags).toEqual({ EnableEvents: true, ScreenUpdating: true, DisplayAlerts: true });
});

it.each(['activeCell', 'firstCell'] as const)(
  'marks the same cells where formulas are relative to the %s',
  async (conditionsFrom) => {
    const { host, port } = openWps({ conditionsFrom });
    await port.insert(plans, mark);
    for (const [index, plan] of plans.entries()) {
      const rules = host.sheets[index + 1]?.conditionalRules ?? [];
      const planned = plan.conditionalFormats.filter(({ areas }) => areas.length === 1);
      expect(planned.length).toBeGreaterThan(0);
      for (const { areas, formula } of planned)
        expect(rules.map((rule) => [rule.areas, rule.formula])).toContainEqual([areas, `=${formula}`]);
      expect(rules).toHaveLength(plan.conditionalFormats.reduce((sum, { areas }) => sum + areas.length, 0));
    }
  },
);

it('moves the formula of a format with each of its areas', async () => {
  const { host, port } = openWps();
  const [plan] = plans;
  if (plan === undefined) throw new Error('no plan');
  const areas = [
    { row: 2, column: 2, rows: 1, columns: 1 },
    { row: 5, column: 27, rows: 2, columns: 1 },
  ];
  const format = { ruleId: 'X', kind: 'blank', areas, formula: 'SUM($A3,C$3,C3,$C$3)<>1' } as const;
  await port.insert([{ ...plan, conditionalFormats: [format] }], null);
  expect(host.sheets[1]?.conditionalRules.map(({ formula }) => formula)).toEqual([
    '=SUM($A3,C$3,C3,$C$3)<>1',
    '=SUM($A6,AB$3,AB6,$C$3)<>1',
  ]);
});

it('leaves nothing of an insertion that fails, whichever call it is', async () => {
  const started = async () => {
    const opened = openWps();
    await opened.port.insert(plans.slice(0, 1), { ...mark, agency: '甲局' });
    return opened;
  };
  const state = ({ host }: Awaited<ReturnType<typeof started>>) => ({
    sheets: host.sheets.map(({ name, visibility }) => [name, visibility]),
    names: [...host.names].map(([name, { refersTo }]) => [name, refersTo]).sort(),
    flags: { ...host.flags },
  });
  let opened = await started();
  const expected = state(opened);
  let failures = 0;
  for (let step = 1; ; step += 97) {
    const { host, port } = opened;
    const old = (await port.read()).filter(({ name }) => name === '表二').map(({ id }) => id);
    host.failAfter = step;
    const isDone = await port.insert(plans, mark, old).then(
      () => true,
      () => false,
    );
    const wasReached = host.failAfter === 0;
    host.failAfter = 0;
    if (!wasReached) break;
    if (isDone) {
      // The call was one that is allowed to fail, such as for a code name.
      opened = await started();
      continue;
    }
    failures += 1;
    expect(state(opened), `call ${step}`).toEqual(expected);
  }
  expect(failures).toBeGreaterThan(10);
});

it('writes again what cells held when a write fails half-way', async () => {
  let failures = 0;
  for (let step = 1; ; step += 1) {
    const { host, port, user } = openWps();
    user.type({ sheet: 'Sheet1', row: 5, column: 3 }, '=1+1');
    const before = await port.read();
    const sheet = before[0]?.id ?? '';
    host.failAfter = step;
    const isDone = await port
      .write([
        { sheet, row: 5, column: 3, content: 7 },
        { sheet, row: 8, column: 5, content: 8 },
      ])
      .then(
        () => true,
        () => false,
      );
    const wasReached = host.failAfter === 0;
    host.failAfter = 0;
    if (!wasReached) break;
    if (isDone) continue;
    failures += 1;
    expect(await port.read(), `call ${step}`).toEqual(before);
  }
  expect(failures).toBeGreaterThan(5);
});

it('reads errors, text figures and a single cell', async () => {
  for (const numericErrors of [false, true]) {
    const { host, port, user } = openWps({ numericErrors });
    user.type({ sheet: 'Sheet1', row: 1, column: 1 }, '=1/0');
    expect((await port.read())[0]?.grid.cells).toEqual([
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1, content: '#VALUE!', formula: '1/0' },
    ]);
    user.type({ sheet: 'Sheet1', row: 2, column: 2 }, "'12");
    expect((await port.read())[0]?.grid.cells[1]).toMatchObject({ row: 2, column: 2, content: '12' });
    expect(host.writes).toBe(2);
  }
});

it.each(['activeCell', 'firstCell'] as const)(
  'marks cells of a sheet that is there already, with formulas relative to the %s',
  async (conditionsFrom) => {
    const { host, port } = openWps({ conditionsFrom });
    const [sheet] = await port.read();
    const areas = [{ row: 2, column: 1, rows: 5, columns: 1 }];
    const format = { sheet: sheet?.id ?? '', kind: 'relation', areas, formula: '$B3<>SUM($C3:$D3)' } as const;
    await port.addFormats([format, { ...format, areas: [{ row: 8, column: 1, rows: 1, columns: 1 }] }]);
    expect(host.sheets[0]?.conditionalRules.map((rule) => [rule.areas, rule.formula])).toEqual([
      [areas, '=$B3<>SUM($C3:$D3)'],
      [[{ row: 8, column: 1, rows: 1, columns: 1 }], '=$B3<>SUM($C3:$D3)'],
    ]);
    expect(host.flags).toEqual({ EnableEvents: true, ScreenUpdating: true, DisplayAlerts: true });
  },
);
