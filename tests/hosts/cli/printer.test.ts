import fc from 'fast-check';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../../src/hosts/cli/command';
import { printer } from '../../../src/hosts/cli/printer';
import { templateOf } from '../../files/docx/docx-parts';
import { nianbao, sample, scratch } from './run-command';

/** What a terminal obeys or does not show, except line ends; written out by code, unlike in the program. */
const codes: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];
const obeyed = (text: string): readonly string[] =>
  Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return codes.some(([from, to]) => code >= from && code <= to);
    })
    .map((character) => JSON.stringify(character));

const attack =
  '\u001b[1A\u001b[2K\u0007\b\u007f\u009b\r\u202e\u2066\u200f\u061c\u2028\u2029\u200b\ufeff\n没有问题';

function printed(...lines: readonly string[]): string {
  let text = '';
  const add = (more: string) => void (text += more);
  printer(add, add).result(...lines);
  return text;
}

it('prints more lines than a call has room for', () => {
  let text = '';
  const add = (more: string) => void (text += more);
  const many = Array<string>(500_000).fill('x');
  printer(add, add).result(many);
  expect(text.length).toBe(1_000_000);
  expect(new FileError(many, 'y').lines.length).toBe(500_001);
});

describe('a printed line', () => {
  it('shows each character that a terminal obeys as a mark', () => {
    expect(printed('a\u001b[2K\u202eb\n\u009bc\u{e0001}d')).toBe(
      'a<U+001B>[2K<U+202E>b<U+000A><U+009B>c<U+E0001>d\n',
    );
  });

  it('is one line and obeys nothing, whatever it contains', () => {
    const character = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom(...codes.flatMap(([from, to]) => [from, to]).map((code) => String.fromCodePoint(code))),
    );
    fc.assert(
      fc.property(
        fc.array(character).map((all) => all.join('')),
        (text) => {
          const line = printed(text);
          expect(obeyed(line)).toEqual([]);
          expect(line.indexOf('\n')).toBe(line.length - 1);
          expect(line).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });

  it.each(['某某市人民政府（本级）', '葛\u{e0100}城区 ‐ 3／7　“甲”…①℃', '𠮷林', '⚠\ufe0f'])(
    'is not changed for %s',
    (text) => {
      expect(printed(text)).toBe(`${text}\n`);
    },
  );

  it('shows a variation selector where nothing has variants', () => {
    expect(printed('1\ufe00 2')).toBe('1<U+FE00> 2\n');
  });
});

describe('words of a file or of the call', () => {
  const suqian = sample('suqian-2024.json');
  const lastYear = sample('suqian-2023.json');

  /** A report with hostile words wherever a file may have words. */
  function hostile(path: string): string {
    const report = JSON.parse(readFileSync(suqian, 'utf8')) as { cells: Record<string, object> };
    const cells = {
      ...report.cells,
      't2.gz.issued': { value: null, state: 'invalid', raw: `1${attack}` },
      't3.r3.1.np': { value: 1 },
    };
    const narrative = {
      preamble: [`导语${attack}`],
      sections: [
        { id: '一', heading: `一、总体情况${attack}`, paragraphs: [`新收政府信息公开申请 1 件${attack}`] },
        { id: '五', heading: '五、问题', paragraphs: [`XX${attack}待补`] },
      ],
    };
    writeFileSync(path, JSON.stringify({ ...report, agency: `甲局${attack}`, cells, narrative }));
    return path;
  }

  it('are marked in everything that is printed', async () => {
    const at = scratch();
    const file = hostile(at(`a${attack}.json`));
    mkdirSync(at(attack));
    writeFileSync(at('x\u001b.docx'), templateOf('{\u001b机关}{机关\u202e名称}{表二}', '{表三}', '{表四}'));
    writeFileSync(at('no\u202e.pdf'), 'x');
    const calls: readonly (readonly string[])[] = [
      ['read', file],
      ['check', file],
      ['check', file, suqian, '--previous', lastYear],
      ['check', suqian, '--previous', file],
      ['fill', file, '-o', at(`${attack}/b.xlsx`)],
      ['export', file, '-o', at(`${attack}/b.docx`)],
      ['export', file, '-o', at(`${attack}/b.html`), '--sections', 'report', '--allow-errors'],
      ['export', suqian, '-o', at('b.docx'), '--template', at('x\u001b.docx')],
      ['template', at('x\u001b.docx')],
      ['template', file],
      ['checklist', file, '-o', at(`${attack}/c.html`)],
      ['read', at('no\u202e.pdf')],
      ['read', at(`missing${attack}`)],
      ['export', suqian, '-o', at(`b.${attack}`)],
      ['export', suqian, '-o', at(`no${attack}/b.docx`)],
      [attack],
      ['check', `--${attack}`],
      ['check', suqian, `--index=${attack}`],
      ['check', suqian, `--agency-kind=${attack}`],
      ['read', suqian, attack],
      ['new', attack, '-o', at('n.xlsx')],
    ];
    for (const args of calls) {
      const { stdout, stderr } = await nianbao(...args);
      expect([args, obeyed(stdout + stderr)]).toEqual([args, []]);
      expect(stdout + stderr).not.toMatch(/^没有问题/mu);
    }
  });

  it('stay what they are in JSON, escaped', async () => {
    const at = scratch();
    const file = hostile(at('a.json'));
    for (const args of [
      ['read', file, '--json'],
      ['check', file, '--json'],
    ]) {
      const { stdout } = await nianbao(...args);
      expect(obeyed(stdout)).toEqual([]);
      expect(JSON.stringify(JSON.parse(stdout))).toContain(JSON.stringify(attack).slice(1, -1));
    }
    await nianbao('export', file, '-o', at('b.json'), '--allow-errors');
    expect(obeyed(readFileSync(at('b.json'), 'utf8'))).toEqual([]);
    expect((await nianbao('read', at('b.json'), '--json')).stdout).toContain('\\u202e');
  });
});
