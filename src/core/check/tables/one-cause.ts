import type { CellId } from '../../statute/types';
import type { BrokenFinding, TableFinding } from '../finding';

/** A finding about a cell with text instead of a number. */
type TextInCell = BrokenFinding<'V-INT'>;

const isTextInCell = (finding: TableFinding): finding is TextInCell =>
  finding.ruleId === 'V-INT' && finding.params.problem === 'text';

/** The row of a cell; table 4 is one row. */
const rowOf = (cell: CellId | undefined): string =>
  cell === undefined || cell.startsWith('t4.') ? 't4' : cell.slice(0, cell.lastIndexOf('.'));

/**
 * One finding for the cells of a row that hold the same text: the figures of a row that could not be assigned to its
 * columns stand in each of them. In the order of the first of them.
 */
export function oneForEachCause(findings: readonly TableFinding[]): readonly TableFinding[] {
  if (findings.filter(isTextInCell).length < 2) return findings;
  // Of other findings, each is its own key.
  const joined = new Map<string | TableFinding, TableFinding>();
  for (const finding of findings) {
    const key = isTextInCell(finding) ? `${rowOf(finding.cells[0])} ${finding.params.found}` : finding;
    const before = joined.get(key);
    joined.set(
      key,
      before === undefined ? finding : { ...before, cells: [...before.cells, ...finding.cells] },
    );
  }
  return [...joined.values()];
}
