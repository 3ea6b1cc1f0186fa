import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { settingsAsXml } from '../../../src/workbook/stored/settings-xml';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { ExcelHost } from '../../excel-host/excel-host';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';

let excel: StartedExcel;
let host: ExcelHost;
let port: ExcelWorkbook;
beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.17' });
});
beforeEach(async () => {
  ({ host } = excel.open());
  port = await openExcelWorkbook();
  return () => port.close();
});

const texts = fc.string({ unit: 'binary', maxLength: 60 });

describe('settings of a workbook in Excel', () => {
  it('are read back unchanged, whatever they contain', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (key, value) => {
        await port.saveSetting(key, value);
        const second = await openExcelWorkbook();
        expect(await second.setting(key)).toBe(value);
        await second.close();
      }),
      { numRuns: 60 },
    );
  });

  it.each(['&lt;', '&amp;lt;', 'a&b', '<"\'>', ' \r\n\t ', '&#10;', '一\u0000二'])(
    'are read back as %j',
    async (value) => {
      await port.saveSetting('a', value);
      await port.saveSetting('b', '');
      const second = await openExcelWorkbook();
      expect(await second.setting('a')).toBe(value);
      expect(await second.setting('b')).toBe('');
      await second.close();
    },
  );

  it('all persist if several are stored at once, in one part', async () => {
    await Promise.all(['a', 'b', 'c'].map((key) => port.saveSetting(key, key)));
    expect(await Promise.all(['a', 'b', 'c'].map((key) => port.setting(key)))).toEqual(['a', 'b', 'c']);
    expect(host.workbook.xmlParts).toHaveLength(1);
  });

  it('of another author persist when one of ours is stored', async () => {
    await port.saveSetting('a', '1');
    const [part] = host.workbook.xmlParts;
    if (part !== undefined)
      part.xml = part.xml.replace('</settings>', '<setting key="b">2</setting></settings>');
    await port.saveSetting('a', '3');
    expect([await port.setting('a'), await port.setting('b')]).toEqual(['3', '2']);
  });

  it('are requested again if they could not be read', async () => {
    host.failRequest(0, { code: 'GeneralException' });
    await expect(port.setting('a')).rejects.toMatchObject({ code: 'hostFailed' });
    expect(await port.setting('a')).toBeNull();
  });

  it('leave foreign parts alone', async () => {
    host.workbook.xmlParts.push({ id: 'x', xml: '<other xmlns="urn:other"/>' });
    await port.saveSetting('a', '1');
    expect(host.workbook.xmlParts.map(({ xml }) => xml)).toEqual([
      '<other xmlns="urn:other"/>',
      settingsAsXml({ a: '1', revision: '1' }),
    ]);
  });

  it('of a later version are not overwritten', async () => {
    const xml = settingsAsXml({ a: '1' }).replace('schema="1"', 'schema="2"');
    host.workbook.xmlParts.push({ id: 'x', xml });
    expect(await port.setting('a')).toBeNull();
    await expect(port.saveSetting('b', '2')).rejects.toThrow('notSupported');
    expect(host.workbook.xmlParts).toEqual([{ id: 'x', xml }]);
  });
});
