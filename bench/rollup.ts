// What it costs to roll up a folder: 100 and 10,000 workbooks of our own form, twice each, in processor time of the whole
// command with its threads; beside it, SheetJS reading some of the same files in a loop, and the sums alone. The files are
// made anew: a minute and 160 MB.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sheetjs from '@e965/xlsx';
import type { Agency } from '../src/core/rollup/agency';
import { assignFiles } from '../src/core/rollup/assign-files';
import { contributionsTo } from '../src/core/rollup/contributions';
import type { MemberReport } from '../src/core/rollup/member-report';
import { columnsOf } from '../src/core/rollup/member-report';
import { rollUp } from '../src/core/rollup/roll-up';
import { newestEdition } from '../src/core/statute/editions';
import { figuresThatAddUp } from '../tests/fixtures/reports';
import { numberState } from '../src/core/report/report';
import { numbersFrom, writeCounty } from './county-files';
import { median, processorTime } from './measure';
import type { Figure } from './report/figures';
import { give, peer } from './report/give';

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-rollup-'));
const few = 100;
const many = 10_000;

/** Milliseconds of processor time and megabytes of memory of a run of the command. */
function rollupOf(
  folder: string,
  ...words: readonly string[]
): { readonly time: number; readonly memory: number } {
  const { status, output, stderr } = spawnSync(
    process.execPath,
    ['--require', file('bench/processor-time.cjs'), file('dist/cli/nianbao.cjs'), 'rollup', folder, ...words],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, XDG_CACHE_HOME: join(scratch, 'cache'), LOCALAPPDATA: join(scratch, 'cache') },
    },
  );
  const [time, memory] = (output[3] ?? '').split(' ').map(Number);
  if (status !== 0 || time === undefined || memory === undefined)
    throw new Error(`the command failed: ${stderr}`);
  return { time, memory };
}

/** Processor time of one call, in milliseconds: the median of several. */
function timeOf(call: () => unknown, times = 5): number {
  const taken = Array.from({ length: times }, () => {
    const start = processorTime();
    call();
    return processorTime() - start;
  });
  return median(taken);
}

/** As many members with figures as in the files. */
function membersOf(count: number): readonly MemberReport[] {
  const next = numbersFrom(1);
  return Array.from({ length: count }, (_, index) => {
    const agency = `测试县第${String(index + 1).padStart(5, '0')}局`;
    const figures = figuresThatAddUp(newestEdition, () => (next(5) === 0 ? next(200) : 0));
    const cells = new Map([...figures].map(([id, value]) => [id, numberState(value)]));
    return {
      file: `${agency}.xlsx`,
      hash: agency,
      edition: newestEdition,
      year: 2025,
      agency,
      ...columnsOf({ edition: newestEdition, cells }),
      notes: [],
      textFindings: [],
    };
  });
}

const agencyOf = ({ agency }: MemberReport): Agency => ({
  id: agency ?? '',
  name: agency ?? '',
  otherNames: [],
  kind: 'department',
  isKindGuessed: false,
  duty: 'due',
  parent: null,
});

try {
  const folders = [few, many].map((count) => ({ count, path: join(scratch, String(count)) }));
  for (const { count, path } of folders) await writeCounty(path, count);
  const [small = '', large = ''] = folders.map(({ path }) => path);
  const target = join(scratch, 'out.xlsx');
  const first = rollupOf(small, '-o', target);
  const ours = rollupOf(large, '-o', target);
  const again = rollupOf(large, '-o', target);

  const sample = readdirSync(large).slice(0, 1000);
  const start = processorTime();
  for (const name of sample) sheetjs.read(readFileSync(join(large, name)));
  const theirs = ((processorTime() - start) / sample.length) * many;

  const members = membersOf(many);
  const agencies = members.map(agencyOf);
  const assigned = assignFiles({ year: 2025, scope: 'own', agencies, own: null, files: members });
  const input = { year: 2025, parent: null, memberFindings: new Map() };
  const rollup = rollUp(assigned, input);
  const figures: Figure[] = [
    { name: 'roll up 10,000 workbooks: reading, checking, adding up, writing', unit: 'ms', value: ours.time },
    { name: 'the same folder again, nothing changed', unit: 'ms', value: again.time },
    { name: 'again / first', unit: 'share', value: again.time / ours.time },
    {
      name: 'memory of 10,000 workbooks at most',
      unit: 'bytes',
      value: ours.memory * 1024,
      goal: { atMost: 512 * 1024 ** 2 },
    },
    {
      name: 'time for each of 10,000 workbooks / for each of 100',
      unit: 'share',
      value: ours.time / many / (first.time / few),
      goal: { atMost: 1 },
    },
    { name: 'SheetJS reads 10,000 workbooks, from 1,000 of them', unit: 'ms', value: theirs },
    {
      name: 'the sums and all rules of 10,000 members',
      unit: 'ms',
      value: timeOf(() => rollUp(assigned, input)),
      goal: { atMost: 100 },
    },
    {
      name: 'what a total of 10,000 members consists of',
      unit: 'ms',
      value: timeOf(() => contributionsTo('t3.r1.tot', rollup)),
      goal: { atMost: 50 },
    },
  ];
  give({ figures, versions: { SheetJS: peer('@e965/xlsx', 'SheetJS').peer } });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
