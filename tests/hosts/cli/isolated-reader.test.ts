import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCost } from '../../../src/hosts/cli/isolated-reader';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { uniformReport } from '../../fixtures/reports';
import { workbookFile } from '../../files/xlsx/workbook-file';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

const isHeavy = (bytes: Uint8Array, name: string) => readCost(bytes, name).level === 'high';

describe('a separate process', () => {
  it('is not worth it for an ordinary file', async () => {
    expect(isHeavy(await writeXlsx(uniformReport(0), { totals: 'formula' }), '年报.xlsx')).toBe(false);
    expect(isHeavy(fixture('libreoffice-stacked.xls'), '年报.xls')).toBe(false);
    expect(isHeavy(new TextEncoder().encode('一、本年新收 1'), '年报.txt')).toBe(false);
  });

  it('is used for every PDF, for large files, and for small ones that unpack to a lot', () => {
    expect(isHeavy(fixture('pdf/cut.pdf'), '年报.pdf')).toBe(true);
    expect(isHeavy(new TextEncoder().encode(' '.repeat(300_000)), '年报.txt')).toBe(true);
    const packed = workbookFile({ sheets: [{ xml: '<sheetData/>'.padEnd(300_000) }] });
    expect(packed.length).toBeLessThan(20_000);
    expect(isHeavy(packed, '年报.xlsx')).toBe(true);
  });
});
