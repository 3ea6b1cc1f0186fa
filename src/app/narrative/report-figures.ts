import { cellReferencesOf, figureOf } from '../../core/report/cell-references';
import { cellId, leavesOf } from '../../core/report/cells';
import { plainLabel } from '../../core/report/cell-names';
import type { Report } from '../../core/report/report';
import type { CellId, Edition, TableId } from '../../core/statute/types';

/** A figure of the report, as a text names it. */
export interface ReportFigure {
  readonly name: string;
  /** The reference to it, in braces. */
  readonly figure: string;
  /** Null where a cell is blank or no number. */
  readonly value: number | null;
  /** Those of its cells. */
  readonly missing: readonly CellId[];
}

/** The figures of a report by what refers to them in a text. */
export class ReportFigures {
  constructor(
    private readonly report: Report,
    private readonly edition: Edition,
  ) {}

  /** The figure of a cell, or the sum of several that texts have a name for. */
  of(...cells: readonly CellId[]): ReportFigure {
    return this.named('', cells);
  }

  /** The parts of a group of rows, in one column. */
  rowsOf(table: TableId, group: string, column: string): readonly ReportFigure[] {
    const rows = this.edition.tables[table].blocks.flatMap((block) => block.rows);
    const parts = rows.find(({ id }) => id === group)?.children ?? [];
    return parts
      .filter(({ total }) => total !== true)
      .map((row) =>
        this.named(
          plainLabel(row),
          leavesOf([row]).map((leaf) => cellId(table, leaf.node.id, column)),
        ),
      );
  }

  /** How the disputes of one or more groups of table 4 ended. */
  outcomesOf(...groups: readonly string[]): {
    readonly all: ReportFigure;
    readonly outcomes: readonly ReportFigure[];
  } {
    const leaves = this.edition.tables.t4.blocks
      .flatMap(({ columns }) => leavesOf(columns))
      .filter(({ path }) => path.at(-2)?.id === groups[0]);
    const figures = leaves.map(({ node }) => ({
      isTotal: node.total === true,
      figure: this.named(
        plainLabel(node),
        groups.map((group) => cellId('t4', '', node.id.replace(/^[^.]+/u, group))),
      ),
    }));
    const all = figures.find(({ isTotal }) => isTotal)?.figure;
    if (all === undefined) throw new Error(`no total of ${groups.join(', ')}`);
    return { all, outcomes: figures.flatMap(({ isTotal, figure }) => (isTotal ? [] : [figure])) };
  }

  private named(name: string, cells: readonly CellId[]): ReportFigure {
    const state = figureOf(this.report, this.edition, cells);
    const value = state.kind === 'number' ? state.value : null;
    const missing =
      value === null ? cells.filter((cell) => this.report.cells.get(cell)?.kind !== 'number') : [];
    return { name, figure: `{${this.referenceTo(cells)}}`, value, missing };
  }

  private referenceTo(cells: readonly CellId[]): string {
    for (const [name, own] of cellReferencesOf(this.edition))
      if (own.length === cells.length && own.every((cell, at) => cell === cells[at])) return name;
    throw new Error(`no name for ${cells.join(', ')}`);
  }
}
