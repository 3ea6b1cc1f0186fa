import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf } from '../src/core/report/cells';
import type { Report } from '../src/core/report/report';
import { numberState } from '../src/core/report/report';
import { editions, newestEdition } from '../src/core/statute/editions';
import type { CellId } from '../src/core/statute/types';
import { unpackEntry } from '../src/files/open/unpack-entry';
import { readZipDirectory } from '../src/files/open/zip-directory';
import { packParts } from '../src/files/write-package';
import { writeXlsx } from '../src/files/xlsx/write-xlsx';
import { figuresThatAddUp } from '../tests/fixtures/reports';

const edition = editions[newestEdition];
const form = cellsOf(edition);

/** Whole numbers below a bound, the same in every run. */
export function numbersFrom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const reportWith = (agency: string, figures: ReadonlyMap<CellId, number>): Report => ({
  edition: newestEdition,
  year: 2025,
  agency,
  cells: new Map([...figures].map(([id, value]) => [id, numberState(value)])),
  notes: [],
});

/** Longer than the name that replaces it, and found nowhere else. */
const agencyMark = '模板机关模板机关模板机关';

/**
 * Writes workbooks of as many agencies, all of this program's own form: the parts of one that the writer has written, its
 * figures and its name exchanged. Four of five inputs are 0, as in published reports.
 */
export async function writeCounty(folder: string, count: number, seed = 1): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const marks = new Map<number, CellId>();
  // Sums that are different from each other and from all inputs.
  const template = reportWith(
    agencyMark,
    figuresThatAddUp(
      newestEdition,
      ({ id }) => 100_003 + 37 * form.findIndex((cell) => cell.id === id) ** 2,
      1,
    ),
  );
  for (const [id, state] of template.cells) if (state.kind === 'number') marks.set(state.value, id);
  if (marks.size !== form.length) throw new Error('Two cells of the template have the same figure');
  const bytes = await writeXlsx(template, { totals: 'formula' });
  const parts: (readonly [string, string | Uint8Array])[] = [];
  for (const entry of readZipDirectory(bytes).values()) {
    const content = await unpackEntry(bytes, entry);
    const isText = /sheet\d+\.xml$|sharedStrings|workbook\.xml$|core\.xml$/u.test(entry.name);
    parts.push([entry.name, isText ? new TextDecoder().decode(content) : content]);
  }
  const next = numbersFrom(seed);
  for (let number = 1; number <= count; number += 1) {
    const agency = `测试县第${String(number).padStart(5, '0')}局`;
    const figures = figuresThatAddUp(newestEdition, ({ id }) =>
      id.startsWith('t2.gz.') || next(5) > 0 ? 0 : next(200),
    );
    const exchanged = parts.map(([name, content]): readonly [string, string | Uint8Array] => {
      if (typeof content !== 'string') return [name, content];
      return [
        name,
        content.replaceAll(agencyMark, agency).replace(/<v>(\d{6,})<\/v>/gu, (all, mark: string) => {
          const value = figures.get(marks.get(Number(mark)) ?? ('' as CellId));
          return value === undefined ? all : `<v>${value}</v>`;
        }),
      ];
    });
    writeFileSync(join(folder, `${agency}.xlsx`), packParts(exchanged));
  }
}
