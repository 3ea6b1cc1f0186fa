import { describe, expect, it } from 'vitest';
import {
  largestSettingsPart,
  settingsAsXml,
  settingsNamespace,
} from '../../../src/workbook/stored/settings-xml';
import { namesOfSettings } from '../../../src/workbook/stored/settings-names';
import type { DefinedName } from '../../../src/workbook/stored/workbook-mark';
import { escapedContent } from '../../../src/workbook/xml/markup-text';
import { readXlsx } from '../../fixtures/read-files';
import type { RawEntry } from '../open/raw-zip';
import { rawZip } from '../open/raw-zip';
import { row, text, workbookParts } from './workbook-file';

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** A workbook with these custom XML parts. */
function withParts(...parts: readonly Pick<RawEntry, 'data' | 'declared'>[]): Uint8Array {
  const workbook = workbookParts({ sheets: [{ xml: `<sheetData>${row(text('A1', '甲'))}</sheetData>` }] });
  const links = parts
    .map(
      (_, index) =>
        `<Relationship Id="c${index}" Type="${relation}" Target="../customXml/item${index}.xml"/>`,
    )
    .join('');
  return rawZip([
    ...workbook.map((entry) =>
      entry.name === 'xl/_rels/workbook.xml.rels'
        ? { ...entry, data: String(entry.data).replace('</Relationships>', `${links}</Relationships>`) }
        : entry,
    ),
    ...parts.map((part, index) => ({ name: `customXml/item${index}.xml`, ...part })),
  ]);
}

const own = { data: settingsAsXml({ a: '说明' }) };

async function settingsIn(...parts: readonly Pick<RawEntry, 'data' | 'declared'>[]) {
  const { grids, settings } = await readXlsx(withParts(...parts));
  // The figures are read in any case.
  expect(grids.map(({ cells }) => cells.map(({ content }) => content))).toEqual([['甲']]);
  return settings;
}

describe('settings in a workbook', () => {
  it('are read from our part among others', async () => {
    const foreign = {
      data: '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"/>',
    };
    expect(await settingsIn(foreign, own, foreign)).toEqual({ a: '说明' });
  });

  it('are read from UTF-16, as some programs write it', async () => {
    const data = Buffer.from(`\ufeff${own.data}`, 'utf16le');
    expect(await settingsIn({ data })).toEqual({ a: '说明' });
  });

  it('are found if LibreOffice references the part from the package', async () => {
    const link = `<Relationship Id="c1" Type="${relation}" Target="../../customXml/item1.xml"/>`;
    const parts = workbookParts({ sheets: [{ xml: `<sheetData>${row(text('A1', '甲'))}</sheetData>` }] });
    const { settings } = await readXlsx(
      rawZip([
        ...parts.map((entry) =>
          entry.name === '_rels/.rels'
            ? { ...entry, data: String(entry.data).replace('</Relationships>', `${link}</Relationships>`) }
            : entry,
        ),
        { name: 'customXml/item1.xml', ...own },
      ]),
    );
    expect(settings).toEqual({ a: '说明' });
  });

  it('are absent in a workbook without a part', async () => {
    expect(await settingsIn()).toBeUndefined();
  });

  const inNames = (names: readonly DefinedName[]) =>
    `<definedNames>${names
      .map(
        ({ name, content }) =>
          `<definedName name="${name}" hidden="1">${escapedContent(content)}</definedName>`,
      )
      .join('')}</definedNames>`;
  const inFile = async (names: readonly DefinedName[], xml?: string) => {
    const entries = workbookParts({
      sheets: [{ xml: `<sheetData>${row(text('A1', '甲'))}</sheetData>` }],
      workbook: inNames(names),
    }).map((entry) => {
      const link = `<Relationship Id="c0" Type="${relation}" Target="../customXml/item0.xml"/>`;
      return entry.name === 'xl/_rels/workbook.xml.rels' && xml !== undefined
        ? { ...entry, data: String(entry.data).replace('</Relationships>', `${link}</Relationships>`) }
        : entry;
    });
    const part = xml === undefined ? [] : [{ name: 'customXml/item0.xml', data: xml }];
    return (await readXlsx(rawZip([...entries, ...part]))).settings;
  };
  const long = { a: '说明“一”\n"二"😀'.repeat(600), revision: '3' };

  it('are read from hidden names if Excel lost the part, or if they are newer', async () => {
    expect(await inFile(namesOfSettings(long))).toEqual(long);
    expect(await inFile(namesOfSettings(long), settingsAsXml({ a: '旧', revision: '2' }))).toEqual(long);
    expect(await inFile(namesOfSettings(long), settingsAsXml({ a: '新', revision: '3' }))).toEqual({
      a: '新',
      revision: '3',
    });
  });

  it('are not read from names that are incomplete, too many or too long', async () => {
    const names = namesOfSettings(long);
    expect(names.length).toBeGreaterThan(2);
    expect(await inFile(names.slice(0, -1))).toBeUndefined();
    expect(await inFile([{ name: 'ZFXX_STORED1', content: '"99999;{}"' }])).toBeUndefined();
    expect(await inFile([{ name: 'ZFXX_STORED1', content: `"1;${'x'.repeat(9000)}"` }])).toBeUndefined();
    expect(
      await inFile([{ name: 'ZFXX_STORED1', content: '"1;{""settings"":{""a"":1},""omitted"":[]}"' }]),
    ).toBeUndefined();
  });

  it.each([
    ['damaged', { data: own.data, declared: { crc: 1 } }],
    ['no XML', { data: 'PK\u0003\u0004' }],
    ['cut off', { data: own.data.slice(0, 40) }],
    ['no text at all', { data: new Uint8Array(64) }],
    ['of a later schema', { data: own.data.replace('schema="1"', 'schema="2"') }],
    [
      'full of entities',
      {
        data: `<!DOCTYPE settings [<!ENTITY a "aaaa">]><settings xmlns="${settingsNamespace}" schema="1"><setting key="a">&a;</setting></settings>`,
      },
    ],
    ['too large', { data: own.data.replace('说明', '说'.repeat(largestSettingsPart / 3)) }],
  ])('are ignored if the part is %s, and the next one counts', async (_, broken) => {
    expect(await settingsIn(broken)).toBeUndefined();
    expect(await settingsIn(broken, own)).toEqual({ a: '说明' });
  });
});
