import type { Report } from '../report/report';
import { formatNumber } from '../report/parse-number';
import type { Grid } from './grid';

/**
 * Puts the figures of a report into a laid-out table. Blank cells stay empty and what could not be read keeps its text;
 * cells that the report does not have stay empty. With `as: 'text'` numbers become their printed form.
 */
export function fillIn(grid: Grid, report: Report, as: 'number' | 'text' = 'number'): Grid {
  return {
    ...grid,
    cells: grid.cells.map((cell) => {
      const state = cell.cellId === undefined ? undefined : report.cells.get(cell.cellId);
      if (state === undefined || state.kind === 'blank') return cell;
      if (state.kind === 'invalid') return { ...cell, content: state.raw };
      return { ...cell, content: as === 'text' ? formatNumber(state.value) : state.value };
    }),
  };
}
