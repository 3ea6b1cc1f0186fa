import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../../src/files/xlsx/write-xlsx';
import { lightIntake } from '../../../../src/hosts/cli/reader/light-files';
import { SystemRefusal, TooHeavy } from '../../../../src/hosts/cli/reader/refusals';
import { workbookFile } from '../../../files/xlsx/workbook-file';
import { uniformReport } from '../../../fixtures/reports';
import { scratch } from '../run-command';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url));

const take = (bytes: Uint8Array, name: string) => lightIntake.source({ kind: 'file', name, bytes });

describe('a thread', () => {
  it('reads ordinary files', async () => {
    const workbook = await writeXlsx(uniformReport(0), { totals: 'formula' });
    expect(take(workbook, '年报.xlsx')).toMatchObject({ kind: 'opened', file: { kind: 'xlsx' } });
    expect(take(fixture('libreoffice-stacked.xls'), '年报.xls')).toMatchObject({ kind: 'opened' });
    expect(take(new TextEncoder().encode('一、本年新收 1'), '年报.txt')).toMatchObject({ kind: 'opened' });
    const path = scratch()('年报.xlsx');
    writeFileSync(path, workbook);
    expect(await lightIntake.bytes(path)).toEqual(workbook);
  });

  it('refuses every PDF, large files, and small ones that unpack to a lot', () => {
    expect(() => take(fixture('pdf/cut.pdf'), '年报.pdf')).toThrow(TooHeavy);
    expect(() => take(new TextEncoder().encode(' '.repeat(300_000)), '年报.txt')).toThrow(TooHeavy);
    const packed = workbookFile({ sheets: [{ xml: '<sheetData/>'.padEnd(300_000) }] });
    expect(packed.length).toBeLessThan(20_000);
    expect(() => take(packed, '年报.xlsx')).toThrow(TooHeavy);
    expect(() => lightIntake.checkTemplate(packed)).toThrow(TooHeavy);
    const html = '<p>'.repeat(100_000);
    expect(() => lightIntake.source({ kind: 'pasted', html, text: '' })).toThrow(TooHeavy);
  });

  it('leaves to others why something is no template', () => {
    expect(() => lightIntake.checkTemplate(new Uint8Array())).not.toThrow();
  });

  it('does not open large files, folders, and files that only look empty', async () => {
    const at = scratch();
    writeFileSync(at('大.txt'), ' '.repeat(300_000));
    writeFileSync(at('空.txt'), '');
    for (const path of [at('大.txt'), at('空.txt'), at('.')])
      await expect(lightIntake.bytes(path)).rejects.toThrow(TooHeavy);
    await expect(lightIntake.bytes(at('没有.txt'))).rejects.toEqual(new SystemRefusal('ENOENT'));
  });

  it.skipIf(process.platform === 'win32')('does not open pipes and devices', async () => {
    const pipe = scratch()('年报.xlsx');
    execFileSync('mkfifo', [pipe]);
    // Opening it would not return.
    await expect(lightIntake.bytes(pipe)).rejects.toThrow(TooHeavy);
    await expect(lightIntake.bytes('/dev/zero')).rejects.toThrow(TooHeavy);
  });
});
