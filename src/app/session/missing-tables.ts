import { tableIds } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import type { TableId } from '../../core/statute/types';

/** The tables of the form of which the workbook has nothing, while it has others: somebody deleted their sheets. */
export const missingTables = ({ cells }: Report): readonly TableId[] =>
  tableIds.filter((table) => ![...cells.keys()].some((cell) => cell.startsWith(`${table}.`)));
