import { addressOf } from '../../../core/grid/addresses';
import { tablesFindingText } from '../../../messages/zh-CN/rollup-tables';
import { positionIn } from './result-cells';
import type { RolledTables, TablesFinding } from './roll-up-tables';

/** A finding as a sentence that names the member, its sheet and the cell. */
export function findingSentence(result: RolledTables, { table, member, problem }: TablesFinding): string {
  const own = result.members[member ?? -1];
  const rolled = result.tables[table ?? -1] ?? null;
  const read = own?.file.read;
  const found = read !== undefined && 'tables' in read ? read.tables[table ?? -1] : undefined;
  const sheet = found?.kind === 'found' ? found.table.sheet : null;
  const cellOf = ({ row, column }: { readonly row: number; readonly column: number }): string => {
    if (own !== undefined || rolled === null) return addressOf(row, column);
    const position = positionIn(rolled, row, column);
    return addressOf(position.row, position.column);
  };
  return tablesFindingText(problem, {
    name: own?.name ?? null,
    file: own?.file.file ?? null,
    table: result.request.definitions[table ?? -1]?.name ?? null,
    sheet,
    cellOf,
  });
}
