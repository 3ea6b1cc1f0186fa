import { rolledYears } from '../../../app/charts/rolled-years';
import type { RollupRequest } from '../../../app/rollup/roll-up-files';
import { parentOf } from '../../../app/rollup/set/read-set';
import { settleList } from '../../../app/rollup/settle-list';
import { rollupScopes } from '../../../core/rollup/agency';
import { cellsOfReference } from '../../../core/report/cell-references';
import { editions, newestEdition } from '../../../core/statute/editions';
import { mostYears } from '../../../core/statute/panels';
import { rollupCells } from '../../../core/statute/rules/roll-up';
import type { CellId } from '../../../core/statute/types';
import { chartTexts } from '../../../messages/zh-CN/charts';
import { chartCommandTexts as texts } from '../../../messages/zh-CN/command-charts';
import type { Arguments } from '../arguments';
import { oneOf, timeLimitOf } from '../arguments';
import type { Machine } from '../command';
import { FileError, UsageError } from '../command';
import { partitionsOf, readSetFolder, regionOf } from '../rollup/set-folder';

/** The cell that the pictures of the members show. */
function cellIn(parsed: Arguments): CellId {
  const name = parsed.text('cell');
  if (name === undefined) return rollupCells.newRequests;
  const [cell, second] = cellsOfReference(editions[newestEdition], name) ?? [];
  if (cell === undefined || second !== undefined) throw new UsageError(texts.badCell(name));
  return cell;
}

/**
 * The roll-ups in a set: the totals of each year, and pictures of the members.
 *
 * @throws {FileError} if the set has no such year, or several regions
 */
export async function yearsOfSet(
  folder: string,
  parsed: Arguments,
  { from = 0, to = Infinity }: { readonly from?: number; readonly to?: number },
  machine: Machine,
) {
  const cell = cellIn(parsed);
  const region = parsed.text('region') === undefined ? undefined : regionOf(parsed.text('region'));
  const scope = oneOf(parsed.text('scope') ?? 'townships', rollupScopes, 'scope');
  const found = partitionsOf(folder).filter((one) => region === undefined || one.region === region);
  const years = [...new Set(found.map(({ year }) => year))].filter((year) => year >= from && year <= to);
  const shown = years.sort((a, b) => a - b).slice(-mostYears);
  if (shown.length === 0) throw new FileError(texts.nothing);
  const requests: RollupRequest[] = [];
  for (const year of shown) {
    const set = await readSetFolder(folder, year, region, timeLimitOf(parsed), machine);
    const { agencies, files, entries } = set;
    const parent = parentOf(set);
    requests.push({ year, scope, files, entries, ...settleList({ list: agencies, files, year, parent }) });
  }
  return { ...(await rolledYears(requests, cell, chartTexts)), earlier: years.slice(0, -shown.length) };
}
