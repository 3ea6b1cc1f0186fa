import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recognise, recogniseDocument } from '../../src/core/recognise/recognise';
import type { TotalsKind, WorkbookMark } from '../../src/workbook/stored/workbook-mark';
import type { CellState, Report } from '../../src/core/report/report';
import { blank, numberState } from '../../src/core/report/report';
import { tableSectionsOf } from '../../src/core/report/cell-names';
import { editions } from '../../src/core/statute/editions';
import type { CellId } from '../../src/core/statute/types';
import type { SheetContent, SheetAddress, WorkbookPort } from '../../src/workbook/port';
import type { WorksheetPlan } from '../../src/workbook/plan/plan-worksheet';
import { planWorksheet, planWorksheets } from '../../src/workbook/plan/plan-worksheet';
import { uniformReport, withCells } from '../fixtures/reports';

/** The actions of a person in the program that shows the workbook. */
export interface WorkbookUser {
  /** Types into a cell and leaves it with Enter. */
  type(place: SheetAddress, text: string): Promise<void>;
  /**
   * Types into a cell and then goes elsewhere, for example to the task pane, without leaving the cell. Undefined if the
   * host does not allow reading meanwhile.
   */
  startTyping?(place: SheetAddress, text: string): Promise<void>;
  /** Empties a cell with the Delete key. */
  empty(place: SheetAddress): Promise<void>;
  /** Whether the program lets the user type into a cell; the cell is unchanged afterwards. */
  canType(place: SheetAddress): Promise<boolean>;
  select(place: SheetAddress): Promise<void>;
  renameSheet(id: string, name: string): Promise<void>;
  deleteSheet(id: string): Promise<void>;
  /** Shows a sheet that was hidden. */
  showSheet(id: string): Promise<void>;
  /** Undoes the last step; undefined if the host cannot. */
  undo?(): Promise<void>;
  /** The currently selected cell. */
  selected(): Promise<SheetAddress | null>;
}

export interface OpenWorkbook {
  readonly port: WorkbookPort;
  readonly user: WorkbookUser;
  /** Lets everything that is under way in the host arrive. */
  readonly settle: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** For a host that reports changes late, on a busy machine. */
const aWhile = { timeout: 60_000, interval: 20 };

/** A report whose totals agree with their parts: all figures are zero except in one column. */
const sample = (): Report =>
  withCells(uniformReport(0), {
    't2.gz.issued': 12,
    't2.sf.amount': 72701.2578,
    't3.r1.np': 3440,
    't3.r1.tot': 3440,
  });

const empty = (): Report => {
  const report = uniformReport(0);
  return {
    ...report,
    cells: new Map([...report.cells.keys()].map((id): [CellId, CellState] => [id, blank])),
  };
};

const plansOf = (report: Report, totals: TotalsKind): readonly WorksheetPlan[] => {
  const edition = editions[report.edition];
  return tableSectionsOf(edition).map((section) => planWorksheet({ report, edition, section, totals }));
};

const markOf = (report: Report, totals: TotalsKind): WorkbookMark => ({
  edition: report.edition,
  year: report.year,
  agency: report.agency,
  totals,
});

const reportOf = (sheets: readonly SheetContent[]): Report => recognise(sheets.map(({ grid }) => grid));

/** What every adapter of the port has to do, whatever the host. */
export function portContract(name: string, open: () => Promise<OpenWorkbook>): void {
  describe(`the workbook of ${name}`, () => {
    let port: WorkbookPort;
    let user: WorkbookUser;
    let settle: () => Promise<unknown>;
    let close: (() => Promise<void>) | undefined;

    beforeEach(async () => {
      ({ port, user, settle, close } = await open());
    });
    afterEach(async () => {
      await close?.();
      close = undefined;
    });

    const insert = (report: Report, totals: TotalsKind = 'typed') =>
      port.insert(plansOf(report, totals), markOf(report, totals));

    const placeOf = async (cell: CellId): Promise<SheetAddress> => {
      const sheets = await port.read();
      const place = recogniseDocument(sheets.map(({ grid }) => grid)).addresses.get(cell);
      const sheet = place === undefined ? undefined : sheets[place.grid];
      if (place === undefined || sheet === undefined) throw new Error(`no place of ${cell}`);
      return { sheet: sheet.id, row: place.row, column: place.column };
    };

    const stateOf = async (cell: CellId) => reportOf(await port.read()).cells.get(cell);

    it('returns the inserted tables', async () => {
      await insert(sample());
      const found = reportOf(await port.read());
      expect(found.cells).toEqual(sample().cells);
      expect(found).toMatchObject({ edition: '2021', year: 2024, agency: '示例县档案局', notes: [] });
    });

    it('keeps blanks blank', async () => {
      await insert(empty());
      expect(new Set([...reportOf(await port.read()).cells.values()])).toEqual(new Set([blank]));
    });

    it('calculates totals, also after a write', async () => {
      await insert(sample(), 'formula');
      expect(reportOf(await port.read()).cells).toEqual(sample().cells);
      await port.write([{ ...(await placeOf('t3.r1.biz')), content: 60 }]);
      expect(await stateOf('t3.r1.tot')).toEqual(numberState(3500));
      const cells = (await port.read()).flatMap(({ grid }) => grid.cells);
      expect(cells.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(20);
      expect(cells.find(({ formula }) => formula?.startsWith('='))).toBeUndefined();
    });

    it('writes figures, texts, formulas and blanks', async () => {
      await insert(sample());
      const [figure, text, formula, nothing] = await Promise.all([
        placeOf('t3.r1.np'),
        placeOf('t3.r1.biz'),
        placeOf('t3.r1.sci'),
        placeOf('t2.gz.issued'),
      ]);
      await port.write([
        { ...figure, content: 7 },
        { ...text, content: '约3件' },
        { ...formula, content: '=3+4' },
        { ...nothing, content: null },
      ]);
      const { cells } = reportOf(await port.read());
      expect(cells.get('t3.r1.np')).toEqual(numberState(7));
      expect(cells.get('t3.r1.biz')).toEqual({ kind: 'invalid', raw: '约3件' });
      expect(cells.get('t3.r1.sci')).toEqual(numberState(7));
      expect(cells.get('t2.gz.issued')).toEqual(blank);
      await port.write([{ ...formula, content: 0 }]);
      expect(
        (await port.read()).flatMap(({ grid }) => grid.cells).filter((cell) => cell.formula !== undefined),
      ).toEqual([]);
    });

    it('reads what the user types', async () => {
      await insert(sample());
      await user.type(await placeOf('t3.r1.biz'), '25');
      expect(await stateOf('t3.r1.biz')).toEqual(numberState(25));
      await user.empty(await placeOf('t3.r1.biz'));
      expect(await stateOf('t3.r1.biz')).toEqual(blank);
    });

    it.each(['1/2', '3-5', '50%'])('reads no figure from %s', async (text) => {
      await insert(empty());
      await user.type(await placeOf('t2.sf.amount'), text);
      expect((await stateOf('t2.sf.amount'))?.kind).not.toBe('number');
    });

    it('writes a figure that can be read over a date', async () => {
      await insert(empty());
      const place = await placeOf('t2.sf.amount');
      await user.type(place, '1/2');
      await port.write([{ ...place, content: 3 }]);
      expect(await stateOf('t2.sf.amount')).toEqual(numberState(3));
    });

    it('reads a cell still being edited when the user goes elsewhere', async (context) => {
      if (user.startTyping === undefined) return context.skip();
      await insert(sample());
      await user.startTyping(await placeOf('t3.r1.biz'), '25');
      expect(await stateOf('t3.r1.biz')).toEqual(numberState(25));
    });

    it('reports the user’s changes and not its own', async () => {
      const changed = vi.fn();
      const stop = port.onChange(changed);
      await insert(sample(), 'formula');
      const place = await placeOf('t3.r1.biz');
      await port.write([{ ...place, content: 5 }]);
      await port.read();
      await settle();
      expect(changed).not.toHaveBeenCalled();

      await user.type(place, '6');
      await vi.waitFor(() => expect(changed).toHaveBeenCalled(), aWhile);
      changed.mockClear();
      await user.empty(place);
      await vi.waitFor(() => expect(changed).toHaveBeenCalled(), aWhile);
      changed.mockClear();
      await user.renameSheet(place.sheet, '申请情况');
      await vi.waitFor(() => expect(changed).toHaveBeenCalled(), aWhile);
      stop();
      changed.mockClear();
      await user.type(place, '7');
      await settle();
      expect(changed).not.toHaveBeenCalled();
    });

    it('finds the tables in renamed sheets, and fewer in deleted ones', async () => {
      await insert(sample());
      const before = await port.read();
      const sheet = before.find(({ name: title }) => title === '表三');
      await user.renameSheet(sheet?.id ?? '', '申请情况');
      const after = await port.read();
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(after.map(({ name: title }) => title)).toContain('申请情况');
      expect(reportOf(after).cells).toEqual(sample().cells);
      await user.deleteSheet(sheet?.id ?? '');
      expect(await port.read()).toHaveLength(before.length - 1);
    });

    it('leaves existing sheets alone when tables are inserted', async () => {
      await insert(sample());
      await user.type(await placeOf('t3.r1.np'), '77');
      const before = await port.read();
      await insert(empty());
      const after = await port.read();
      expect(after.slice(0, before.length)).toEqual(before);
      expect(after.slice(before.length).map(({ name: title }) => title)).toEqual([
        '表二 (2)',
        '表三 (2)',
        '表四 (2)',
      ]);
    });

    it('returns three tables inserted on one sheet, and calculates them', async () => {
      const report = sample();
      const edition = editions[report.edition];
      await port.insert(
        planWorksheets({ report, edition, totals: 'formula' }, 'stacked'),
        markOf(report, 'formula'),
      );
      const sheets = await port.read();
      expect(sheets.filter(({ grid }) => grid.cells.length > 0).map(({ name: title }) => title)).toEqual([
        '年报数据',
      ]);
      expect(reportOf(sheets).cells).toEqual(report.cells);
      await port.write([{ ...(await placeOf('t3.r1.biz')), content: 60 }]);
      expect(await stateOf('t3.r1.tot')).toEqual(numberState(3500));
    });

    it('hides the sheets that new ones replace, with everything on them', async () => {
      await insert(empty());
      await user.type(await placeOf('t3.r1.np'), '77');
      const before = (await port.read()).filter(({ grid }) => grid.cells.length > 0);
      const old = before.filter(({ name: title }) => title !== '表二');
      const plans = plansOf(sample(), 'typed').filter(({ name: title }) => title !== '表二');
      await port.insert(
        plans,
        markOf(sample(), 'typed'),
        old.map(({ id }) => id),
      );
      const after = (await port.read()).filter(({ grid }) => grid.cells.length > 0);
      expect(after[0]).toEqual(before[0]);
      expect(after.slice(1).map(({ name: title }) => title)).toEqual(['表三 (2)', '表四 (2)']);
      expect(await stateOf('t3.r1.np')).toEqual(numberState(3440));

      for (const { id } of old) await user.showSheet(id);
      const all = await port.read();
      for (const sheet of old) expect(all).toContainEqual(sheet);
    });

    it('shows hidden sheets again when their replacement is undone', async (context) => {
      if (!port.can.undo || user.undo === undefined) return context.skip();
      await insert(empty());
      const before = await port.read();
      const ids = before.filter(({ grid }) => grid.cells.length > 0).map(({ id }) => id);
      await port.insert(plansOf(sample(), 'typed'), markOf(sample(), 'typed'), ids);
      expect(reportOf(await port.read()).cells).toEqual(sample().cells);
      await user.undo();
      expect(await port.read()).toEqual(before);
    });

    it('silently removes a scratch sheet, and keeps all others', async () => {
      const report = sample();
      await port.insert(plansOf(report, 'typed'), markOf(report, 'typed'));
      const before = await port.read();
      const [plan] = plansOf(empty(), 'typed');
      if (plan === undefined) throw new Error('no plan');
      await port.insert([{ ...plan, name: '草稿' }], null);
      const scratch = (await port.read()).find(({ name }) => name === '草稿');
      const changed = vi.fn();
      const stop = port.onChange(changed);
      await port.discard([scratch?.id ?? '']);
      expect((await port.read()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(reportOf(await port.read()).cells).toEqual(report.cells);
      await settle();
      expect(changed).not.toHaveBeenCalled();
      stop();
      await expect(port.discard(['nothing'])).rejects.toThrow();
    });

    it('adds nothing in place of a missing sheet', async () => {
      await insert(empty());
      const before = await port.read();
      await expect(
        port.insert(plansOf(sample(), 'typed'), markOf(sample(), 'typed'), ['none']),
      ).rejects.toThrow();
      expect(await port.read()).toEqual(before);
    });

    it('selects the cell that it reveals, ready to type', async () => {
      await insert(sample());
      const place = await placeOf('t4.rev.upheld');
      await port.reveal(place);
      await vi.waitFor(async () => expect(await user.selected()).toEqual(place), aWhile);
      const other = await placeOf('t3.r7.np').catch(() => placeOf('t3.r1.np'));
      await port.reveal(other);
      await vi.waitFor(async () => expect(await user.selected()).toEqual(other), aWhile);
    });

    it('reports which cell the user selects', async () => {
      await insert(sample());
      const places: SheetAddress[] = [];
      const stop = port.onSelect((place) => places.push(place));
      const place = await placeOf('t3.r1.np');
      await user.select(place);
      await vi.waitFor(() => expect(places.at(-1)).toEqual(place), aWhile);
      stop();
      await user.select({ ...place, row: place.row + 1 });
      await settle();
      expect(places.at(-1)).toEqual(place);
    });

    it('stores settings', async () => {
      expect(await port.setting('explanations')).toBeNull();
      await port.saveSetting('explanations', '{"T3-BAL":"说明"}');
      await insert(sample());
      expect(await port.setting('explanations')).toBe('{"T3-BAL":"说明"}');
      await port.saveSetting('explanations', null);
      expect(await port.setting('explanations')).toBeNull();
    });

    it('undoes an insertion and a write as one step each', async (context) => {
      if (!port.can.undo || user.undo === undefined) return context.skip();
      const before = await port.read();
      await insert(sample());
      const place = await placeOf('t3.r1.np');
      await port.write([
        { ...place, content: 1 },
        { ...(await placeOf('t2.gz.issued')), content: 2 },
      ]);
      await user.undo();
      expect(reportOf(await port.read()).cells).toEqual(sample().cells);
      await user.undo();
      expect(await port.read()).toEqual(before);
    });

    const insertProtected = (totals: TotalsKind = 'formula') =>
      port.insert(
        plansOf(sample(), totals).map((plan) => ({ ...plan, isProtected: true })),
        markOf(sample(), totals),
      );

    it('protects labels, headers and calculated totals of plans that want it, and of no others', async () => {
      await insert(sample(), 'formula');
      const total = await placeOf('t3.r1.tot');
      const figure = await placeOf('t3.r1.biz');
      const title = { ...total, row: 0, column: 0 };
      expect((await port.read()).some(({ isProtected }) => isProtected === true)).toBe(false);
      for (const place of [title, total, figure]) expect(await user.canType(place)).toBe(true);

      await port.protect([total.sheet], true);
      const { sheet } = total;
      const protectedOnes = async () =>
        (await port.read()).flatMap(({ id, isProtected }) => (isProtected === true ? [id] : []));
      expect(await protectedOnes()).toEqual([sheet]);
      expect(await user.canType(figure)).toBe(true);
      for (const place of [title, total, { ...total, column: 0 }])
        expect(await user.canType(place)).toBe(false);
      await port.protect([sheet], false);
      expect(await protectedOnes()).toEqual([]);
      for (const place of [title, total]) expect(await user.canType(place)).toBe(true);
    });

    it('lets notes be written around protected tables', async () => {
      await insertProtected();
      const sheets = (await port.read()).filter(({ isProtected }) => isProtected === true);
      expect(sheets.map(({ name: title }) => title)).toEqual(['表二', '表三', '表四']);
      for (const { id, grid } of sheets) {
        expect(await user.canType({ sheet: id, row: 0, column: 0 })).toBe(false);
        expect(await user.canType({ sheet: id, row: grid.rows + 1, column: 0 })).toBe(true);
        expect(await user.canType({ sheet: id, row: 2, column: grid.columns + 1 })).toBe(true);
      }
      expect(reportOf(await port.read()).cells).toEqual(sample().cells);
    });

    it('writes every cell of protected tables, and leaves them protected', async () => {
      await insertProtected();
      const total = await placeOf('t3.r1.tot');
      await port.write([
        { ...(await placeOf('t3.r1.biz')), content: 60 },
        { ...total, content: 3501 },
      ]);
      expect(await stateOf('t3.r1.tot')).toEqual(numberState(3501));
      expect(await user.canType(total)).toBe(false);
      await port.write([{ ...total, content: '=1+1' }]);
      expect(await stateOf('t3.r1.tot')).toEqual(numberState(2));
      await user.type(await placeOf('t3.r1.biz'), '25');
      expect(await stateOf('t3.r1.biz')).toEqual(numberState(25));
    });

    it('replaces protected sheets by others, and discards them', async () => {
      await insertProtected();
      const old = (await port.read()).filter(({ isProtected }) => isProtected === true).map(({ id }) => id);
      await port.insert(plansOf(empty(), 'typed'), markOf(empty(), 'typed'), old);
      const shown = (await port.read()).filter(({ grid }) => grid.cells.length > 0);
      expect(shown.map(({ isProtected }) => isProtected === true)).toEqual([false, false, false]);
      expect(new Set(reportOf(shown).cells.values())).toEqual(new Set([blank]));
      await insertProtected();
      const added = (await port.read()).filter(({ isProtected }) => isProtected === true);
      await port.discard(added.map(({ id }) => id));
      expect((await port.read()).some(({ isProtected }) => isProtected === true)).toBe(false);
    });

    it('reports no change of its own when it protects', async () => {
      await insert(sample(), 'formula');
      const changed = vi.fn();
      const stop = port.onChange(changed);
      const ids = (await port.read()).map(({ id }) => id);
      await port.protect(ids, true);
      await port.protect(ids, true);
      await port.protect(ids, false);
      await settle();
      expect(changed).not.toHaveBeenCalled();
      stop();
    });

    it('refuses an address that does not exist', async () => {
      await insert(sample());
      await expect(port.write([{ sheet: 'none', row: 0, column: 0, content: 1 }])).rejects.toThrow();
      await expect(port.reveal({ sheet: 'none', row: 0, column: 0 })).rejects.toThrow();
      expect(reportOf(await port.read()).cells).toEqual(sample().cells);
    });
  });
}
