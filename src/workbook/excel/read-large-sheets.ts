import { editionIds, editions } from '../../core/statute/editions';
import type { Block, ColumnNode, RowNode } from '../../core/statute/types';
import type { SheetContent } from '../port';
import { WorkbookError } from '../port';
import { addressOf } from '../../core/grid/addresses';
import { searched } from '../grid-of-cells';
import { emptyGrid, gridOf, usedRange } from './read-sheets';
import type { Run } from './run-excel';

/** Labels by which a table is found, of each table of each edition; the longest occur nowhere else. */
const labelsOfTable = 3;
/** A sheet that is too large for one answer is read in so many parts. */
const parts = 25;

/**
 * The visible sheets one by one, where Excel cannot give all of them in one answer, as on the web with large sheets of
 * others. Only sheets on which Excel finds a label of the form are read; the others are added to `foreign`.
 */
export async function readLargeSheets(run: Run, foreign: Set<string>): Promise<readonly SheetContent[]> {
  const shown = await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
    await context.sync();
    return worksheets.items
      .filter(({ visibility }) => visibility === 'Visible')
      .map(({ id, name, protection }) => ({
        id,
        name,
        ...(protection.protected ? { isProtected: true } : {}),
      }));
  });
  const withLabels = await run((context) =>
    probe(
      context,
      shown.map(({ id }) => id).filter((id) => !foreign.has(id)),
    ),
  );
  const sheets: SheetContent[] = [];
  for (const sheet of shown) {
    const { id } = sheet;
    if (!withLabels.has(id)) foreign.add(id);
    sheets.push({ ...sheet, grid: withLabels.has(id) ? await readSheet(run, id) : emptyGrid });
  }
  return sheets;
}

/** The ids of the sheets that show a label of the form somewhere. Excel searches, so the answer is small. */
async function probe(context: Excel.RequestContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const probes = ids.flatMap((id) => {
    const range = context.workbook.worksheets.getItem(id).getRange(searched.address);
    return probedLabels().map((label) => {
      const found = range.findOrNullObject(label, { completeMatch: false, matchCase: false });
      found.load('rowIndex');
      return { id, found };
    });
  });
  await context.sync();
  return new Set(probes.filter(({ found }) => !found.isNullObject).map(({ id }) => id));
}

async function readSheet(run: Run, id: string): Promise<SheetContent['grid']> {
  const read = (addresses: readonly string[]) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const ranges = addresses.map((address) => usedRange(sheet, address));
      await context.sync();
      return await gridOf(ranges);
    });
  try {
    return await read([searched.address]);
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'tooLarge') throw error;
  }
  const rows = searched.rows / parts;
  const grids = [];
  for (let part = 0; part < parts; part += 1)
    grids.push(
      await read([`${addressOf(part * rows, 0)}:${addressOf((part + 1) * rows - 1, searched.columns - 1)}`]),
    );
  return {
    ...emptyGrid,
    rows: Math.max(...grids.map((grid) => grid.rows)),
    columns: Math.max(...grids.map((grid) => grid.columns)),
    cells: grids.flatMap((grid) => grid.cells),
  };
}

/** Without their numbers, which offices change. */
const probedLabels = (): readonly string[] => [
  ...new Set(
    editionIds.flatMap((edition) =>
      Object.values(editions[edition].tables).flatMap(({ blocks }) =>
        blocks
          .flatMap(labelsOf)
          .map((label) => label.replace(/^(?:（[一二三四五六七]）|[一二三四五六七]、|\d\.)/u, ''))
          .sort((a, b) => b.length - a.length)
          .slice(0, labelsOfTable),
      ),
    ),
  ),
];

const labelsOf = ({ columns, rows }: Block): readonly string[] => [...nodes(columns), ...nodes(rows)];

const nodes = (list: readonly (ColumnNode | RowNode)[]): readonly string[] =>
  list.flatMap(({ label, children }) => [label, ...nodes(children ?? [])]);
