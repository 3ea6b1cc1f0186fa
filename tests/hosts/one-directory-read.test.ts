import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readZipDirectory } from '../../src/files/open/zip-directory';
import { readInWorker } from '../../src/hosts/browser/isolated-files';
import { InputFile } from '../../src/hosts/cli/input-file';
import { lightIntake } from '../../src/hosts/cli/reader/light-files';
import { anyIntake } from '../../src/hosts/cli/reader/intake';
import { performTask, tasksWith } from '../../src/hosts/cli/reader/tasks';
import { docxWriter } from '../../src/files/docx/write-docx';
import { writeXlsx } from '../../src/files/xlsx/write-xlsx';
import { builtInTemplate } from '../files/docx/docx-parts';
import { uniformReport } from '../fixtures/reports';
import { scratch } from './cli/run-command';

vi.mock(import('../../src/files/open/zip-directory'), async (original) => {
  const module = await original();
  return { ...module, readZipDirectory: vi.fn(module.readZipDirectory) };
});

const report = uniformReport(3);
const files = [
  ['年报.xlsx', await writeXlsx(report, { totals: 'typed' })],
  ['年报.docx', await docxWriter(builtInTemplate)(report)],
] as const;

beforeEach(() => {
  vi.mocked(readZipDirectory).mockClear();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(files)('the directory of %s is read once', (name, bytes) => {
  it.each([
    ['thread', lightIntake],
    ['process', anyIntake],
  ])('by the %s of the command', async (_, intake) => {
    const path = scratch()(name);
    writeFileSync(path, bytes);
    const file = new InputFile(path, 10, {
      isolated: (task, args) => performTask(tasksWith(intake), task, args) as Promise<never>,
    });
    const loaded = await file.load(undefined);
    expect(loaded.report.cells).toEqual(report.cells);
    expect(readZipDirectory).toHaveBeenCalledTimes(1);
  });

  it('by a page', async () => {
    vi.stubGlobal('Worker', undefined);
    const loaded = await readInWorker({ kind: 'file', name, bytes });
    expect(loaded.report.cells).toEqual(report.cells);
    expect(readZipDirectory).toHaveBeenCalledTimes(1);
  });
});
