import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../../bench/locate/random';
import type { Random } from '../../../bench/locate/random';
import { makeCheckList } from '../../../src/app/check-list/check-list';
import { checkListPage } from '../../../src/app/check-list/check-list-page';
import { checkReport } from '../../../src/app/check-report';
import { storedTemplate } from '../../../src/app/export/template-storage';
import { readStored, storedNames } from '../../../src/app/session/stored-items';
import { approvalsFrom, textOfApprovals } from '../../../src/app/sign-off/approvals';
import { fingerprintsOf } from '../../../src/app/sign-off/signed-content';
import { signedCopy } from '../../../src/app/sign-off/signed-copy';
import type { Report } from '../../../src/core/report/report';
import { readJson } from '../../../src/files/json/read-json';
import { finishPackage } from '../../../src/files/xlsx/finish-package';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import type { Settings } from '../../../src/workbook/stored/settings-xml';
import { settingsAsXml } from '../../../src/workbook/stored/settings-xml';
import { loadReport, openWorkbook } from '../../fixtures/read-files';
import { sample } from '../../hosts/cli/run-command';
import { withParts } from '../open/unpacked';
import { textMutations } from './mutations';
import { damagedText } from './stored-values';

/** How many workbooks of each kind are tried, and from which seed on; `npm run fuzz` tries more. */
const rounds = Math.ceil(Number(process.env['NIANBAO_FUZZ_ROUNDS'] ?? 100) / 4);
const seed = Number(process.env['NIANBAO_FUZZ_SEED'] ?? 20_260_101);

const source = readJson(readFileSync(sample('suqian-2024.json')));
const lastYear = readFileSync(sample('suqian-2023.json'), 'utf8');
const prints = await fingerprintsOf(source, null);
if (prints === null) throw new Error('no fingerprints');

/** Everything that a workbook of ours stores. */
const settings: Settings = {
  explanations: JSON.stringify({
    schema: 1,
    explanations: { 'T3-SUM t3.r1.np': { figures: '[1,2,[]]', text: '见台账' } },
  }),
  previous: lastYear,
  profile: '{"kind":"government","level":"city"}',
  totals: 'formula',
  narrative: JSON.stringify({
    schema: 1,
    lead: '引言',
    texts: { 一: '新收{表三.新收.总计}件。', 五: '有不足。', 六: '无。' },
    channels: [{ name: '政府网站', count: 7 }],
  }),
  approvals:
    textOfApprovals([
      {
        step: 'draft',
        name: '王一',
        time: '2025-01-09T16:20:00+08:00',
        note: '',
        ...prints,
        copy: signedCopy(source),
        errors: 0,
        undecided: 0,
      },
    ]) ?? '',
  template: '{"schema":1,"name":"模板.docx","texts":1,"places":null}',
  'template.1': 'UEsDBA==',
};

const workbook = await finishPackage(await writeXlsx(source, { totals: 'formula' }), settings);
const part = 'customXml/item1.xml';

const figuresOf = (report: Report): string => JSON.stringify([...report.cells]);
const expected = figuresOf((await loadReport(workbook, '年报.xlsx')).report);

/** Reads every setting like a session that starts. */
async function readAll(stored: Settings): Promise<void> {
  for (const name of storedNames) await readStored(name, stored);
  approvalsFrom(stored['approvals'] ?? null);
  await storedTemplate({
    setting: (key) => Promise.resolve(stored[key] ?? null),
    saveSetting: () => Promise.resolve(),
  });
}

const damagedSettings = (random: Random): Settings =>
  Object.fromEntries(
    Object.entries(settings).map(([name, text]) => [
      name,
      random.unit() < 0.7 ? damagedText(text, random) : text,
    ]),
  );

/** Opens the workbook like the command and like the page, and uses all that it stores. */
async function open(bytes: Uint8Array): Promise<void> {
  const { report, settings: read = {} } = await loadReport(bytes, '年报.xlsx');
  expect(figuresOf(report)).toBe(expected);
  const opened = await openWorkbook(bytes);
  expect(opened.sheets.every((sheet) => 'plan' in sheet)).toBe(true);
  await readAll(opened.settings);
  const previous = await readStored('previous', read);
  const list = await makeCheckList({
    report,
    findings: await checkReport(report, previous ?? undefined, await readStored('profile', read)),
    previous,
    explanations: await readStored('explanations', read),
    approvals: await readStored('approvals', read),
    draft: await readStored('narrative', read),
    program: '0',
    checkedAt: 0,
  });
  checkListPage(list);
  expect(figuresOf(list.report)).toBe(expected);
}

/** Each workbook is identified by its number, so that it can be tried again alone, as one round from that seed. */
async function fuzz(attempt: (random: Random) => Promise<void>, count = rounds): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    const what = `NIANBAO_FUZZ_SEED=${seed + round}`;
    try {
      await attempt(randomOf(seed + round));
    } catch (error) {
      throw new Error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, {
        cause: error,
      });
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
}

it('stored texts of any kind are read, or count as absent', async () => {
  await fuzz((random) => readAll(damagedSettings(random)), 40 * rounds);
});

describe('a workbook keeps its figures', () => {
  it('and its settings, if nobody changes them', async () => {
    await open(workbook);
    expect((await openWorkbook(workbook)).settings).toEqual(settings);
  });

  it('whatever its settings are', async () => {
    await fuzz((random) => open(withParts(workbook, { [part]: settingsAsXml(damagedSettings(random)) })));
  });

  it('whatever the part with its settings is', async () => {
    const mutate = (text: string, random: Random): string =>
      new TextDecoder().decode(
        random.pick(textMutations)(new TextEncoder().encode(text), random) as Uint8Array,
      );
    await fuzz((random) =>
      open(withParts(workbook, { [part]: (xml) => mutate(mutate(xml, random), random) })),
    );
  });

  it('whatever its mark is', async () => {
    const facts = [
      'edition=2021',
      'edition=1999',
      'edition=__proto__',
      'year=2024',
      'year=1e9',
      'kind=constructor',
      'totals=typed',
      'totals=',
      '=',
      ';',
      '"',
      '&amp;',
      '"&amp;"',
      'x'.repeat(5000),
    ];
    await fuzz(async (random) => {
      const content = Array.from({ length: random.whole(0, 6) }, () => random.pick(facts)).join(';');
      const written = random.pick([`"${content}"`, content, `"${content}"&amp;`, `'表二'!$A$1`]);
      const marked = withParts(workbook, {
        'xl/workbook.xml': (xml) => {
          const changed = xml.replace(/(name="ZFXX_MARK"[^>]*>)[^<]*/u, (_, tag: string) => tag + written);
          expect(changed).toContain(written);
          return changed;
        },
      });
      await open(marked);
    });
  });
});
