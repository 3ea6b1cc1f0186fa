import { cellReferencesOf, figureOf } from '../../core/report/cell-references';
import { plainLabel } from '../../core/report/cell-names';
import type { FormCell } from '../../core/report/cells';
import { cellId, cellIndexOf, leavesOf } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import type { TextPart } from '../../core/report/text-part';
import type { FigureName } from '../../core/statute/edition-text';
import type { CellId } from '../../core/statute/types';

/** A figure of the report, as texts refer to it. */
export interface ReportFigure {
  readonly name: string;
  /** The reference to it, in braces. */
  readonly figure: string;
  /** Null if a cell is blank or not a number. */
  readonly value: number | null;
  /** Those of its cells that are blank or not numbers. */
  readonly missing: readonly CellId[];
}

/** The figures of a report by their references in texts. */
export class ReportFigures {
  constructor(
    private readonly report: Report,
    private readonly part: TextPart,
  ) {}

  /** @throws Error for a figure that the form does not count */
  of(name: FigureName): ReportFigure {
    return this.named('', this.cellsOf(name));
  }

  /** The rows or columns that a total adds up, each with its name; a group of rows counts as one. */
  partsOf(total: FigureName): readonly ReportFigure[] {
    const parts = new Map<string, CellId[]>();
    for (const cell of this.cellsOf(total)) {
      const form = cellIndexOf(this.part.edition).get(cell);
      for (const [name, cells] of form === undefined ? [] : partsOfTotal(form))
        parts.set(name, [...(parts.get(name) ?? []), ...cells]);
    }
    return [...parts].map(([name, cells]) => this.named(name, cells));
  }

  private cellsOf(name: FigureName): readonly CellId[] {
    const cells = this.part.cellsOf(name);
    if (cells === null) throw new Error(`edition ${this.part.edition.id} does not count “${name}”`);
    return cells;
  }

  private named(name: string, cells: readonly CellId[]): ReportFigure {
    const state = figureOf(this.report, this.part.edition, cells);
    const value = state.kind === 'number' ? state.value : null;
    const missing =
      value === null ? cells.filter((cell) => this.report.cells.get(cell)?.kind !== 'number') : [];
    return { name, figure: `{${this.referenceTo(cells)}}`, value, missing };
  }

  private referenceTo(cells: readonly CellId[]): string {
    for (const [name, own] of cellReferencesOf(this.part.edition))
      if (own.length === cells.length && own.every((cell, at) => cell === cells[at])) return name;
    throw new Error(`no name for ${cells.join(', ')}`);
  }
}

/** What a total adds up in its column, or in its row if it is in a column of totals. */
function partsOfTotal({ table, row, column }: FormCell): readonly (readonly [string, readonly CellId[]])[] {
  if (row.node.total === true)
    return (row.path.at(-2)?.children ?? [])
      .filter((part) => part.total !== true)
      .map((part) => [
        plainLabel(part),
        leavesOf([part]).map((leaf) => cellId(table, leaf.node.id, column.node.id)),
      ]);
  return (column.path.at(-2)?.children ?? [])
    .filter((part) => part.total !== true)
    .map((part) => [
      plainLabel(part),
      leavesOf([part]).map((leaf) => cellId(table, row.node.id, leaf.node.id)),
    ]);
}
