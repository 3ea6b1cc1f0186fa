import { hostileFiles, times } from '../hostile-file';
import { sampleFiles, sampleJson, textOf } from '../sample-files';

const sample = async (): Promise<string> => textOf(await sampleFiles.txt());
const before = (more: string) => async () => `${more}\n${await sample()}`;
const after = (more: string) => async () => `${await sample()}\n${more}`;

/** What patterns over texts begin or continue with. */
const units = [
  '《',
  '（',
  '{',
  '"',
  '&',
  '1 ',
  '1\n',
  ' \t',
  '一、',
  '总计1',
  '共收到1件，',
  '占1%',
  '2024年',
  '政府信息公开',
  '| ',
  '未收到',
  '第1页\n',
  '\u200b',
  '\u0301',
];

export const texts = [
  ...hostileFiles('text', '.txt', {
    ...Object.fromEntries(
      units.map((unit) => [
        `nothing but ${JSON.stringify(unit)}`,
        () => times(Math.ceil(300_000 / unit.length), unit),
      ]),
    ),
    '《 and what titles look for': before(times(900, '《') + times(900, '政府信息公开')),
    'a figure of 1, 150,000 line ends and x': after(`1${'\n'.repeat(150_000)}x`),
    'a line of 60 MB': () => 'a'.repeat(60 * 1024 * 1024),
    '20 MB of Chinese in a line': () => '政'.repeat(7_000_000),
    '1,000,000 lines': () => times(1_000_000, '一 1\n'),
    '2000 reports': async () => times(300, `${await sample()}\n`),
    '10,000 headings': before(times(10_000, '二、主动公开政府信息情况\n')),
    'control characters in labels': async () =>
      (await sample()).replace(/\t/u, '\u001b[1A\u001b[2K没有问题\u0007\b\t'),
    'control characters in the title': before(
      '\u001b]0;x\u0007\u202e某局\u009b2J2024年政府信息公开工作年度报告',
    ),
    zeros: () => new Uint8Array(1_000_000),
    'UTF-16 without a mark': async () => new Uint8Array(Buffer.from(await sample(), 'utf16le')),
    'a mark of UTF-16 before UTF-8': async () =>
      Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(await sample())]),
    'half a character of UTF-16': () => Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41),
    '100,000 byte order marks': before('\ufeff'.repeat(100_000)),
    'random bytes': (random) => Uint8Array.from({ length: 500_000 }, () => random.whole(0, 255)),
    'random bytes of GB 18030': (random) =>
      Uint8Array.from({ length: 500_000 }, () => random.whole(0x81, 0xfe)),
    'broken UTF-8': async () =>
      Buffer.concat([Buffer.from(await sample()), Uint8Array.of(0xc3, 0x28, 0xf0, 0x9f)]),
    'bars of a Markdown table': () => times(2000, `${times(300, '|1')}|\n|${times(300, '---|')}\n`),
  }),
  ...hostileFiles('records', '.csv', {
    '1,000,000 fields in a line': () => times(1_000_000, '1,'),
    '1,000,000 lines of two fields': () => times(1_000_000, 'a,1\n'),
    'a field and 60,000 blanks': () => `a,1,2\nb,3,4\na,${' '.repeat(60_000)}x`,
    'a field and 60,000 blanks in each line': () => times(100, `a,${' '.repeat(60_000)}x\n`),
    'a quote that does not end': () => `"${'a,1\n'.repeat(500_000)}`,
    '1,000,000 quotes': () => times(1_000_000, '"'),
    'quotes in quotes': () => times(200_000, '"a""b",'),
    'lines of ever more fields': () => times(1500, (at) => `${times(at, '1,')}\n`),
    'a row of ours 50,000 times': async () => {
      const lines = textOf(await sampleFiles.csv()).split('\n');
      return [...lines, times(50_000, `${lines[5] ?? ''}\n`)].join('\n');
    },
    'formulas in every field': async () =>
      textOf(await sampleFiles.csv()).replace(/,(?=[^\d])/gu, ",=cmd|'/c calc'!A0"),
    'control characters': async () =>
      textOf(await sampleFiles.csv()).replace(/宿迁/gu, '\u001b[2J宿迁\u202e'),
    'lines that end in every way': () => times(200_000, 'a,1\r\r\n\n\u2028\u0085'),
  }),
];

const report = (change: (text: string) => string) => () => change(sampleJson);
const agency = (name: string) =>
  report((text) => text.replace(/"agency":\s*"[^"]*"/u, () => `"agency": ${JSON.stringify(name)}`));
const added = (more: string) => report((text) => text.replace('{', () => `{${more},`));

export const json = hostileFiles('JSON', '.json', {
  'lists 100,000 deep': () => `[[${'['.repeat(100_000)}`,
  'lists 10,000,000 deep': () => `[[${'['.repeat(10_000_000)}`,
  'lists 100,000 deep that end': added(`"x":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'objects 100,000 deep': added(`"x":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  'a text of 30 MB': added(`"x":"${'a'.repeat(30_000_000)}"`),
  'a text that does not end': () => `{"x":"${'\\"'.repeat(10_000_000)}`,
  '200,000 keys twice': added(times(200_000, '"x":1,').slice(0, -1)),
  '1,000,000 keys': added(`"x":{${times(1_000_000, (at) => `"k${at}":1,`).slice(0, -1)}}`),
  '10,000,000 numbers': added(`"x":[${times(10_000_000, '1,')}1]`),
  '500,000 unknown cells': report((text) =>
    text.replace(
      /"cells":\s*\{/u,
      (begin) => `${begin}${times(500_000, (at) => `"t9.x${at}":{"kind":"number","value":1},`)}`,
    ),
  ),
  'a cell twice': report((text) =>
    text.replace(/"cells":\s*\{/u, (begin) => `${begin}"t2.gz.issued":{"kind":"number","value":1},`),
  ),
  'the prototype as a key': added('"__proto__":{"agency":"x"},"constructor":{"prototype":{"x":1}}'),
  'figures beyond all numbers': report((text) => text.replace(/"value":\s*\d+/gu, '"value": 1e999')),
  'figures with 100,000 digits': report((text) =>
    text.replace(/"value":\s*\d+/u, () => `"value": ${'9'.repeat(100_000)}`),
  ),
  'figures that are texts': report((text) => text.replace(/"value":\s*(\d+)/gu, '"value": "$1\\u0000"')),
  'a year that is a list': report((text) => text.replace(/"year":\s*\d+/u, '"year": [2024]')),
  'a year of 10^21': report((text) => text.replace(/"year":\s*\d+/u, '"year": 1e21')),
  'control characters in the name': agency('\u001b[1A\u001b[2K没有问题\u0007\b\u202e\u0000'),
  'a name of 10 MB': agency('政'.repeat(3_300_000)),
  'a name of nothing but 《': agency(times(100_000, '《')),
  'half characters in the name': agency('\ud800局\udc00'),
  '1000 reports': () => `[${times(1000, `${sampleJson},`)}${sampleJson}]`,
  'sections of 5 MB each': added(
    `"texts":{"一":"${'共1件。'.repeat(400_000)}"},"narrative":"${'{'.repeat(400_000)}"`,
  ),
  'notes of the wrong kind': added('"notes":[null,1,[],{"code":"__proto__"}]'),
  'no object': () => '{}',
  'a number': () => '[[1]]',
});
