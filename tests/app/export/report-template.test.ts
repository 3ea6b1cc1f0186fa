import { describe, expect, it } from 'vitest';
import type { ReportTemplate } from '../../../src/app/export/report-template';
import { considerTemplate, fillReportTemplate } from '../../../src/app/export/report-template';
import type { TemplateStorage } from '../../../src/app/export/template-storage';
import { longestTemplate, storeTemplate, storedTemplate } from '../../../src/app/export/template-storage';
import { longestSetting } from '../../../src/workbook/stored/settings-xml';
import { fillTemplate } from '../../../src/files/template/fill-template';
import { wholeReport } from '../../fixtures/whole-report';
import { builtInTemplate, tablesOf, templateOf, wholeReportTemplate } from '../../files/docx/docx-parts';
import { partOf } from '../../files/open/unpacked';

/** A workbook that accepts a given number of texts, and then refuses. */
function storageOf(texts = new Map<string, string>(), most = Number.POSITIVE_INFINITY): TemplateStorage {
  let taken = 0;
  return {
    setting: (key) => Promise.resolve(texts.get(key) ?? null),
    saveSetting: (key, text) => {
      taken += 1;
      if (taken > most) return Promise.reject(new Error('busy'));
      if (text === null) texts.delete(key);
      else texts.set(key, text);
      return Promise.resolve();
    },
  };
}

const template = (bytes: Uint8Array, more: Partial<ReportTemplate> = {}): ReportTemplate => ({
  name: '本局模板.docx',
  bytes,
  places: null,
  ...more,
});
const someBytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31) & 0xff);

describe('considerTemplate', () => {
  it('distinguishes placeholders, slots and refusals', async () => {
    expect(await considerTemplate(builtInTemplate)).toMatchObject({
      kind: 'placeholders',
      inspection: { isUsable: true, problems: [] },
    });
    expect(await considerTemplate(templateOf('{机关名称}'))).toMatchObject({
      kind: 'placeholders',
      inspection: { isUsable: false },
    });
    const { bytes } = await fillTemplate(wholeReportTemplate, wholeReport());
    const found = await considerTemplate(bytes);
    expect(found.kind === 'places' ? found.proposal.slots.length : found).toBe(3);
    expect(await considerTemplate(new TextEncoder().encode('文字'))).toMatchObject({
      kind: 'refused',
      error: { code: 'notADocx' },
    });
  });

  it('does not mistake braces in prose for placeholders', async () => {
    expect(await considerTemplate(templateOf('集合 {a}', '二、主动公开政府信息情况'))).toMatchObject({
      kind: 'places',
      proposal: { slots: [{ table: 't2' }] },
    });
  });
});

describe('fillReportTemplate', () => {
  it('fills placeholders, and reports gaps', async () => {
    const filled = await fillReportTemplate(template(wholeReportTemplate), wholeReport({ sections: [] }));
    expect(filled.gaps.map(({ placeholder }) => placeholder)).toContain('第五部分');
    expect(filled.otherYears).toEqual([]);
  });

  it('fills slots, and reports other years', async () => {
    const { bytes } = await fillTemplate(wholeReportTemplate, { ...wholeReport(), year: 2023 });
    const found = await considerTemplate(bytes);
    if (found.kind !== 'places') throw new Error('no places');
    const filled = await fillReportTemplate({ bytes, places: found.proposal.slots }, wholeReport());
    expect(tablesOf(partOf(filled.bytes, 'word/document.xml'))).toHaveLength(3);
    expect(filled.otherYears.map(({ year }) => year)).toEqual([2023, 2023]);
  });
});

describe('a template stored with the workbook', () => {
  const places = [{ table: 't2', kind: 'replace', blocks: [3], heading: '二、' }] as const;

  it.each([1, longestSetting, 300_001, longestTemplate])(
    'is read back unchanged: %i bytes',
    async (length) => {
      const texts = new Map<string, string>();
      expect(await storeTemplate(storageOf(texts), template(someBytes(length), { places }))).toBe('stored');
      expect([...texts.values()].every((text) => text.length <= longestSetting)).toBe(true);
      const { bytes, ...rest } = (await storedTemplate(storageOf(texts))) ?? template(new Uint8Array());
      expect(rest).toEqual({ name: '本局模板.docx', places });
      expect(Buffer.compare(bytes, someBytes(length))).toBe(0);
    },
  );

  it('is replaced by another one, and by the built-in one, without leftovers', async () => {
    const texts = new Map<string, string>();
    await storeTemplate(storageOf(texts), template(someBytes(500_000)));
    await storeTemplate(storageOf(texts), template(someBytes(10)));
    expect([...texts.keys()].sort()).toEqual(['template', 'template.1']);
    expect((await storedTemplate(storageOf(texts)))?.bytes).toEqual(someBytes(10));
    expect(await storeTemplate(storageOf(texts), null)).toBe('stored');
    expect(texts.size).toBe(0);
    expect(await storedTemplate(storageOf(texts))).toBe(null);
  });

  it('is refused if it is too large, and nothing is touched', async () => {
    const texts = new Map([['template', 'x']]);
    expect(await storeTemplate(storageOf(texts), template(someBytes(longestTemplate + 1)))).toBe('tooLarge');
    expect([...texts]).toEqual([['template', 'x']]);
  });

  it.each([0, 1, 2, 3])('is absent if the workbook stops storing texts after %i', async (most) => {
    const texts = new Map<string, string>();
    expect(await storeTemplate(storageOf(texts, most), template(someBytes(250_000)))).toBe('refused');
    expect(await storedTemplate(storageOf(texts))).toBe(null);
  });

  it.each([
    'no JSON',
    'null',
    '{"schema":1}',
    '{"schema":1,"name":"a","texts":99999,"places":null}',
    '{"schema":1,"name":"a","texts":1,"places":[{"table":"t9","kind":"replace","blocks":[1],"heading":""}]}',
    '{"schema":1,"name":"a","texts":2,"places":null}',
  ])('is absent if someone wrote %s', async (text) => {
    const texts = new Map([
      ['template', text],
      ['template.1', btoa('abc')],
    ]);
    expect(await storedTemplate(storageOf(texts))).toBe(null);
  });
});
