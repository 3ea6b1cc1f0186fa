import { fillIn, layOut } from '../../core/grid/lay-out';
import { tableIds } from '../../core/report/cells';
import { editions } from '../../core/statute/editions';
import { bytesOfFile } from '../../files/open/bytes-of-file';
import { openFile } from '../../files/open/guard';
import { readJson } from '../../files/json/read-json';
import { readDocument } from '../../files/read-document';
import { UnusableFile } from '../../files/unusable-file';
import type { ReportSource } from '../import/load-report';
import type { TableDefinition } from '../../core/tables/definition';
import type { Sheet } from './sheet';
import { definitionsIn } from './table-definitions';

/** The sheets of a workbook, with the definitions of its tables if it has any. */
interface SheetsOfFile {
  readonly sheets: readonly Sheet[];
  readonly definitions: readonly TableDefinition[] | null;
}

/**
 * The contents of any readable file as sheets; a report in JSON is laid out as its form.
 *
 * @throws {UnusableFile}
 */
export async function sheetsOfFile(source: ReportSource): Promise<SheetsOfFile> {
  if (source.kind === 'pasted') throw new UnusableFile({ code: 'empty' });
  const file =
    source.kind === 'opened'
      ? source.file
      : source.kind === 'file'
        ? openFile(source.bytes, source.name)
        : openFile(await bytesOfFile(source.file), source.file.name);
  if (file.kind === 'json') {
    const report = readJson(file.bytes);
    const sheets = tableIds.map((table) => ({
      name: null,
      grid: fillIn(layOut(editions[report.edition], table), report),
    }));
    return { sheets, definitions: null };
  }
  const { grids, names, settings } = await readDocument(file);
  return {
    sheets: grids.map((grid, at) => ({ name: names?.[at] ?? null, grid })),
    definitions: definitionsIn(settings?.['tables'] ?? ''),
  };
}
