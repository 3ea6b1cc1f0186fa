import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Approval } from '../../../src/app/sign-off/approvals';
import { approvalsFrom, textOfApprovals } from '../../../src/app/sign-off/approvals';
import { fingerprint } from '../../../src/app/sign-off/fingerprint';
import { localTime, shownTime } from '../../../src/app/sign-off/local-time';
import type { Fingerprints } from '../../../src/app/sign-off/signed-content';
import { figuresText, fingerprintsOf, wordsText } from '../../../src/app/sign-off/signed-content';
import { signedCopy } from '../../../src/app/sign-off/signed-copy';
import { repeatedSigners, approvalStatus } from '../../../src/app/sign-off/approval-status';
import type { SignStep } from '../../../src/app/sign-off/steps';
import { signSteps } from '../../../src/app/sign-off/steps';
import { longestSetting } from '../../../src/workbook/stored/settings-xml';
import { openWorkbook, readXlsx, saveWorkbook } from '../../fixtures/read-files';
import { alternativeCellsOf, cellsOf } from '../../../src/core/report/cells';
import { emptyDraft } from '../../../src/core/report/narrative-draft';
import type { CellState, Report } from '../../../src/core/report/report';
import { isSameState } from '../../../src/core/report/cell-state';
import { editions } from '../../../src/core/statute/editions';
import type { CellId } from '../../../src/core/statute/types';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { cellStates, uniformReport, withCells } from '../../fixtures/reports';

const manual = readFileSync(new URL('../../../docs/sign-off.md', import.meta.url), 'utf8');
const zero = uniformReport(0);

const printsOf = async (report: Report): Promise<Fingerprints> => {
  const prints = await fingerprintsOf(report, null);
  if (prints === null) throw new Error('no fingerprints');
  return prints;
};

let minute = 0;
/** An approval of the report in its current state; each is given a minute after the last. */
async function approvalOf(
  report: Report,
  step: SignStep,
  changes: Partial<Approval> = {},
): Promise<Approval> {
  minute += 1;
  return {
    step,
    name: { draft: '王一', secrecy: '李二', approval: '张三' }[step],
    time: localTime(Date.UTC(2025, 0, 9, 8, minute), 480),
    note: '',
    ...(await printsOf(report)),
    copy: signedCopy(report),
    errors: 0,
    undecided: 0,
    ...changes,
  };
}

const allSteps = (report: Report): Promise<readonly Approval[]> =>
  Promise.all(signSteps.map((step) => approvalOf(report, step)));

const cells = cellsOf(editions['2021']).map(({ id }) => id);
const withState = (report: Report, cell: CellId, state: CellState): Report => ({
  ...report,
  cells: new Map([...report.cells, [cell, state]]),
});
const statesOf = ({ steps }: ReturnType<typeof approvalStatus>) => steps.map(({ state }) => state);

afterEach(() => void vi.unstubAllGlobals());

describe('the canonical figures', () => {
  it('do not depend on the order of the cells', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (order) => {
        const shuffled = new Map(order.map((cell) => [cell, zero.cells.get(cell) as CellState]));
        expect(figuresText({ ...zero, cells: shuffled })).toBe(figuresText(zero));
      }),
    );
  });

  it('are equal only for equal figures', () => {
    const states = fc.oneof(cellStates, fc.constantFrom<CellState>({ kind: 'invalid', raw: '0' }));
    const some = fc.dictionary(fc.constantFrom(...cells), states, { maxKeys: 3 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const first: Report = { ...zero, cells: new Map(Object.entries(one) as [CellId, CellState][]) };
        const second: Report = { ...zero, cells: new Map(Object.entries(other) as [CellId, CellState][]) };
        const isSame = cells.every((cell) => isSameState(first.cells.get(cell), second.cells.get(cell)));
        expect(figuresText(first) === figuresText(second)).toBe(isSame);
      }),
      { numRuns: 1000 },
    );
  });

  it('distinguish agency, year and edition', () => {
    const none: Report = { ...zero, cells: new Map() };
    const texts = [
      none,
      { ...none, agency: null },
      { ...none, agency: 'null' },
      { ...none, year: null },
      { ...none, year: 2023 },
      { ...none, edition: '2019' as const },
    ].map(figuresText);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('have the fingerprint given in the manual', async () => {
    const cellsOfExample = withCells(
      { ...zero, cells: new Map() },
      { 't3.r2.np': '约3件', 't2.sf.amount': 1.5, 't3.r1.np': null, 't2.gz.issued': 3 },
    );
    // Both computed with other programs.
    const figures = 'e34320d3156a514aa11fb379b9b4735a526976e6ff6ad9e85422a29194447b05';
    const words = 'df89460f4cef8aeaa89fc7e0e18e65033651d96dfbe515cf2b78f16a2b017082';
    const draft = {
      texts: { 五: ' ', 一: '本年收到申请{表三.新收.总计}件。' },
      lead: '',
      channels: [{ name: '政府网站', count: 12 }],
    };
    expect(await fingerprintsOf(cellsOfExample, draft)).toEqual({ figures, words });
    for (const text of [
      figures,
      words,
      figuresText(cellsOfExample),
      wordsText({ draft, narrative: undefined }),
    ])
      expect(manual).toContain(text);
  });

  it('have no fingerprint in a page that cannot compute one', async () => {
    vi.stubGlobal('crypto', {});
    expect(await fingerprint('')).toBeNull();
    expect(await fingerprintsOf(zero, null)).toBeNull();
  });
});

describe('the canonical words', () => {
  it('are those of the draft, with references in place of figures, otherwise those of the sheets', () => {
    const narrative = { sections: [{ id: '一', heading: '一、总体情况', paragraphs: ['甲'] }] };
    const draft = { ...emptyDraft, texts: { 一: '{表三.新收.总计}' } };
    expect(wordsText({ draft, narrative })).toContain('{表三.新收.总计}');
    expect(wordsText({ draft: null, narrative })).toContain('一、总体情况');
    expect(wordsText({ draft: null, narrative: undefined })).toBe('null');
    expect(wordsText({ draft: { ...emptyDraft, texts: { 一: '' } }, narrative: undefined })).toBe('null');
  });
});

describe('approvals', () => {
  it('hold while nothing changes; any change of one cell voids all of them and is named', async () => {
    const given = await allSteps(zero);
    const now = await printsOf(zero);
    expect(statesOf(approvalStatus(given, zero, now))).toEqual(['done', 'done', 'done']);
    expect(approvalStatus(given, zero, now).next).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cells), cellStates, async (cell, state) => {
        const from = zero.cells.get(cell);
        fc.pre(!isSameState(from, state));
        const changed = withState(zero, cell, state);
        const signOff = approvalStatus(given, changed, await printsOf(changed));
        expect(statesOf(signOff)).toEqual(['lapsed', 'lapsed', 'lapsed']);
        expect(signOff.next).toBe('draft');
        for (const { lapses, changes } of signOff.statuses) {
          expect(lapses).toEqual(['figures']);
          expect(changes).toEqual([{ cell, from, to: state }]);
        }
        // After the change is undone, they hold again.
        expect(statesOf(approvalStatus(given, withState(changed, cell, from as CellState), now))).toEqual([
          'done',
          'done',
          'done',
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it('name cells that are gone, and their replacements', async () => {
    const [other] = alternativeCellsOf(editions['2021']);
    const cell = other?.id as CellId;
    const given = [await approvalOf(zero, 'draft')];
    const changed = withCells(withState(zero, cell, { kind: 'number', value: 4 }), {
      't2.gz.issued': undefined,
    });
    expect(approvalStatus(given, changed, await printsOf(changed)).statuses[0]?.changes).toEqual([
      { cell: 't2.gz.issued', from: { kind: 'number', value: 0 }, to: undefined },
      { cell, from: undefined, to: { kind: 'number', value: 4 } },
    ]);
  });

  it('distinguish changed words and a changed title from changed figures', async () => {
    const given = [await approvalOf(zero, 'draft')];
    const now = await printsOf(zero);
    const lapses = async (report: Report, words = now.words) => {
      const prints = { ...(await printsOf(report)), words };
      return approvalStatus(given, report, prints).statuses[0]?.lapses;
    };
    const other = await fingerprint('other');
    expect(await lapses(zero, other ?? '')).toEqual(['words']);
    expect(await lapses({ ...zero, agency: '示例县司法局' })).toEqual(['title']);
    expect(await lapses(withCells({ ...zero, year: 2023 }, { 't2.gz.issued': 1 }))).toEqual([
      'figures',
      'title',
    ]);
    expect(await lapses(uniformReport(0, '2019'))).toEqual(['title']);
    // A copy that does not match its fingerprint cannot hide a change.
    const hidden = withCells(zero, { 't2.gz.issued': 1 });
    const [approval] = given;
    if (approval === undefined) throw new Error('no approval');
    expect(
      approvalStatus([{ ...approval, copy: signedCopy(hidden) }], hidden, await printsOf(hidden)).statuses[0],
    ).toMatchObject({ state: 'lapsed', lapses: ['figures'], changes: [] });
  });

  it('hold only after those of the preceding steps', async () => {
    const [draft, secrecy, approval] = await allSteps(zero);
    if (draft === undefined || secrecy === undefined || approval === undefined)
      throw new Error('no approval');
    const now = await printsOf(zero);
    const stand = (...given: Approval[]) => approvalStatus(given, zero, now);
    expect(statesOf(stand())).toEqual(['open', 'open', 'open']);
    expect(stand().next).toBe('draft');
    expect(statesOf(stand(secrecy))).toEqual(['open', 'lapsed', 'open']);
    expect(statesOf(stand(draft, approval))).toEqual(['done', 'open', 'lapsed']);
    expect(stand(draft, approval).statuses[1]?.lapses).toEqual(['before']);
    expect(stand(draft).next).toBe('secrecy');
    expect(stand(draft, secrecy).next).toBe('approval');
    // The first step was withdrawn and signed again: nobody has reviewed that.
    const withdrawn = { ...draft, withdrawn: draft.time };
    expect(statesOf(stand(withdrawn, secrecy))).toEqual(['open', 'lapsed', 'open']);
    const again = stand(withdrawn, secrecy, draft);
    expect(statesOf(again)).toEqual(['done', 'lapsed', 'open']);
    expect(again.next).toBe('secrecy');
    expect(again.statuses.map(({ state }) => state)).toEqual(['withdrawn', 'lapsed', 'valid']);
  });

  it('cannot be verified without fingerprints, but lapse by their figures', async () => {
    const given = await allSteps(zero);
    const same = approvalStatus(given, zero, null);
    expect(statesOf(same)).toEqual(['unverified', 'unverified', 'unverified']);
    expect(same.next).toBeNull();
    expect(statesOf(approvalStatus(given, withCells(zero, { 't2.gz.issued': 1 }), null))).toEqual([
      'lapsed',
      'lapsed',
      'lapsed',
    ]);
  });

  it('report people who gave more than one approval', async () => {
    const now = await printsOf(zero);
    const given = await allSteps(zero);
    expect(repeatedSigners(approvalStatus(given, zero, now))).toEqual([]);
    const one = given.map((approval) => ({ ...approval, name: '王一' }));
    expect(repeatedSigners(approvalStatus(one, zero, now))).toEqual(['王一']);
  });
});

describe('stored approvals', () => {
  it('are read back unchanged, also from a saved workbook', async () => {
    const wild = withCells(zero, { 't2.gz.issued': '约3件"\n', 't3.r1.np': null, 't2.sf.amount': 1.5 });
    const [draft, ...others] = await allSteps(wild);
    if (draft === undefined) throw new Error('no approval');
    const given = [{ ...draft, note: '照实\r\n<上报>', errors: 2, withdrawn: draft.time }, ...others];
    const text = textOfApprovals(given);
    expect(approvalsFrom(text)).toEqual(given);
    const { grids, names = [] } = await readXlsx(await writeXlsx(zero, { totals: 'typed' }));
    const saved = await saveWorkbook(
      grids.map((grid, index) => ({ name: names[index] ?? '', grid })),
      { totals: 'typed', profile: {}, settings: { approvals: text ?? '' } },
    );
    const { settings } = await openWorkbook(saved);
    expect(approvalsFrom(settings['approvals'] ?? null)).toEqual(given);
  });

  it('are empty if nothing is stored, and nothing is stored if there are none', () => {
    expect(approvalsFrom(null)).toEqual([]);
    expect(textOfApprovals([])).toBeNull();
  });

  it('are so small that a workbook can store more than fifty of them', async () => {
    const one = await approvalOf(uniformReport(12_345), 'draft', { note: '。'.repeat(100) });
    expect(textOfApprovals(Array.from({ length: 50 }, () => one))?.length).toBeLessThan(longestSetting);
  });

  it('are foreign as a whole if one part of them is unknown', async () => {
    const good = await approvalOf(zero, 'draft');
    const kept = (approval: object, schema: unknown = 1) =>
      JSON.stringify({ schema, approvals: [good, approval] });
    expect(approvalsFrom(kept(good))).toHaveLength(2);
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      '{"schema":1}',
      kept(good, 2),
      kept([]),
      kept({ ...good, step: 'other' }),
      kept({ ...good, name: 7 }),
      kept({ ...good, name: '长'.repeat(100) }),
      kept({ ...good, time: '昨天' }),
      kept({ ...good, withdrawn: true }),
      kept({ ...good, figures: 'x' }),
      kept({ ...good, words: undefined }),
      kept({ ...good, errors: -1 }),
      kept({ ...good, copy: { ...good.copy, edition: '2030' } }),
      kept({ ...good, copy: { ...good.copy, values: [{}] } }),
      kept({ ...good, copy: null }),
    ])
      expect(approvalsFrom(text), text.slice(0, 300)).toBeNull();
  });
});

describe('the time of an approval', () => {
  it.each([
    [480, '2025-01-09T16:20:05+08:00'],
    [0, '2025-01-09T08:20:05+00:00'],
    [-210, '2025-01-09T04:50:05-03:30'],
  ])('is local time, %i minutes ahead', (offset, expected) => {
    const moment = Date.UTC(2025, 0, 9, 8, 20, 5);
    expect(localTime(moment, offset)).toBe(expected);
    expect(new Date(localTime(moment, offset)).getTime()).toBe(moment);
    expect(shownTime(expected)).toBe(expected.slice(0, 16).replace('T', ' '));
  });
});
