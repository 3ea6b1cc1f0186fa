import { fillIn, layOut } from '../../core/grid/lay-out';
import { tableIds } from '../../core/report/cells';
import { editions } from '../../core/statute/editions';
import { bytesOfFile } from '../../files/open/bytes-of-file';
import { openFile } from '../../files/open/guard';
import { readJson } from '../../files/json/read-json';
import { readDocument } from '../../files/read-document';
import { UnusableFile } from '../../files/unusable-file';
import type { ReportSource } from '../import/load-report';
import type { Sheet } from './sheet';

/**
 * The contents of any readable file as sheets; a report in JSON is laid out as its form.
 *
 * @throws {UnusableFile}
 */
export async function sheetsOfFile(source: ReportSource): Promise<readonly Sheet[]> {
  if (source.kind === 'pasted') throw new UnusableFile({ code: 'empty' });
  const file =
    source.kind === 'opened'
      ? source.file
      : source.kind === 'file'
        ? openFile(source.bytes, source.name)
        : openFile(await bytesOfFile(source.file), source.file.name);
  if (file.kind === 'json') {
    const report = readJson(file.bytes);
    return tableIds.map((table) => ({
      name: null,
      grid: fillIn(layOut(editions[report.edition], table), report),
    }));
  }
  const { grids, names } = await readDocument(file);
  return grids.map((grid, at) => ({ name: names?.[at] ?? null, grid }));
}
