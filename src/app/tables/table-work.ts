import type { Pattern } from '../../core/tables/pattern';
import { UnusableFile } from '../../files/unusable-file';
import type { Selection, SheetContent } from '../../workbook/port';
import type { Session } from '../session/session';
import type { Watched } from '../session/store';
import { Store } from '../session/store';
import { definedAt, keyOfSum, withAccepted } from './define-sums';
import type { FoundTable, NamedSum } from './find-tables';
import { foundTables } from './find-tables';
import { saveDefinitions, storedDefinitions } from './store-tables';
import { nameOfTable } from './table-definitions';

/** A sum that was found, as a question to the user. */
export interface ProposedSum {
  readonly id: string;
  readonly sum: NamedSum;
  readonly pattern: Pattern;
  readonly isChosen: boolean;
}

/** A table that was found, with the sums that the user has not answered yet. */
export interface ProposedTable {
  readonly id: string;
  readonly name: string;
  readonly sheet: SheetContent;
  readonly table: FoundTable['table'];
  readonly sums: readonly ProposedSum[];
}

export interface TableWorkState {
  /** nothing: the last search found no sums, or none that are not accepted or refused already. */
  readonly search: 'idle' | 'running' | 'nothing' | 'tooLarge' | 'failed';
  readonly proposals: readonly ProposedTable[];
}

const idle: TableWorkState = { search: 'idle', proposals: [] };

/**
 * The user's work on the tables of a workbook that are not of the form: finding sums, accepting or refusing them. What
 * was accepted is stored with the workbook; the session checks it. Nothing here writes a cell.
 */
export class TableWork {
  private readonly states = new Store(idle);
  private readonly refused = new Set<string>();
  private running: AbortController | null = null;
  private searches = 0;
  private workbook: number;

  constructor(private readonly session: Session) {
    this.workbook = session.snapshot.workbook;
  }

  get store(): Watched<TableWorkState> {
    return this.states;
  }

  /** Forgets proposals once another workbook is opened. Returns the function that stops it. */
  follow(): () => void {
    const stop = this.session.store.watch(
      ({ workbook }) => workbook,
      (workbook) => {
        if (workbook === this.workbook) return;
        this.workbook = workbook;
        this.refused.clear();
        this.cancel();
        this.states.set(idle);
      },
    );
    return () => {
      stop();
      this.cancel();
    };
  }

  /** Searches a sheet, or the selected part of it. */
  async find(sheet: SheetContent, selection: Selection | null): Promise<void> {
    this.cancel();
    const own = new AbortController();
    this.running = own;
    this.states.set({ search: 'running', proposals: [] });
    const { name, grid } = sheet;
    const searched = { name, grid: selection === null ? grid : within(grid, selection) };
    try {
      const { loadTableTasks } = this.session.surroundings;
      const found =
        loadTableTasks === undefined
          ? foundTables([searched])
          : await (await loadTableTasks()).find([searched], own.signal);
      if (this.running !== own) return;
      const proposals = this.proposalsOf(found, sheet);
      this.states.set({ search: proposals.length === 0 ? 'nothing' : 'idle', proposals });
    } catch (error) {
      if (this.running !== own) return;
      this.states.set({ search: error instanceof UnusableFile ? 'tooLarge' : 'failed', proposals: [] });
    }
    this.running = null;
  }

  cancel(): void {
    if (this.running === null) return;
    this.running.abort();
    this.running = null;
    this.states.set(idle);
  }

  choose(id: string, isChosen: boolean): void {
    this.changeSums((sum) => (sum.id === id ? [{ ...sum, isChosen }] : [sum]));
  }

  /** 不是: the sum is not proposed again as long as the pane is open. */
  refuse(id: string): void {
    this.changeSums((sum, proposed) => {
      if (sum.id !== id) return [sum];
      this.refused.add(keyOf(proposed, sum));
      return [];
    });
  }

  /** Stores the chosen sums; the others remain as questions. */
  async accept(): Promise<void> {
    let definitions = storedDefinitions(this.session) ?? [];
    for (const { sheet, table, name, sums } of this.states.state.proposals) {
      const accepted = sums.filter(({ isChosen }) => isChosen).map(({ pattern }) => pattern);
      if (accepted.length > 0) definitions = withAccepted(definitions, { sheet, table, name, accepted });
    }
    this.changeSums((sum) => (sum.isChosen ? [] : [sum]));
    await saveDefinitions(this.session, definitions);
  }

  /** Closes the list of proposals. */
  dismiss(): void {
    this.states.set(idle);
  }

  private proposalsOf(found: readonly FoundTable[], sheet: SheetContent): readonly ProposedTable[] {
    this.searches += 1;
    const definitions = storedDefinitions(this.session) ?? [];
    return found.flatMap(({ table, sums: named }, at): readonly ProposedTable[] => {
      const known = definedAt(definitions, sheet, table);
      const accepted = new Set(known === null ? [] : definitions[known.at]?.sums.map(keyOfSum));
      const proposed = {
        id: `${this.searches}-${at}`,
        name: definitions[known?.at ?? -1]?.name ?? nameOfTable({ sheet, table }),
        sheet,
        table,
      };
      const sums = [...table.patterns, ...table.limits].flatMap((pattern, i): readonly ProposedSum[] => {
        const sum = named[i];
        if (sum === undefined) return [];
        const isKnown = known !== null && accepted.has(keyOfSum(known.frame.sumOf(pattern, [])));
        const one = { id: `${proposed.id}-${i}`, sum, pattern, isChosen: sum.isStrong };
        return isKnown || this.refused.has(keyOf(proposed, one)) ? [] : [one];
      });
      return sums.length === 0 ? [] : [{ ...proposed, sums }];
    });
  }

  private changeSums(change: (sum: ProposedSum, proposed: ProposedTable) => readonly ProposedSum[]): void {
    const proposals = this.states.state.proposals.flatMap((proposed) => {
      const sums = proposed.sums.flatMap((sum) => change(sum, proposed));
      return sums.length === 0 ? [] : [{ ...proposed, sums }];
    });
    this.states.set({ search: 'idle', proposals });
  }
}

/** Identifies a proposal across searches. */
const keyOf = ({ sheet, name }: Omit<ProposedTable, 'sums'>, { sum }: Pick<ProposedSum, 'sum'>): string =>
  JSON.stringify([sheet.id, name, sum.relation, sum.axis, sum.total, sum.parts]);

/** What lies in a selection, where it is. */
function within(
  grid: SheetContent['grid'],
  { row: top, column: left, rows = 1, columns = 1 }: Selection,
): SheetContent['grid'] {
  return {
    ...grid,
    cells: grid.cells.filter(
      ({ row, column }) => row >= top && row < top + rows && column >= left && column < left + columns,
    ),
  };
}
