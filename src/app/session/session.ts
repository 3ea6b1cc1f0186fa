import type { Finding } from '../../core/check/finding';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { textOfDraft } from '../../core/report/narrative-draft';
import type { AgencyProfile, Report } from '../../core/report/report';
import { isSameState } from '../../core/report/cell-state';
import { currentEdition } from '../../core/statute/editions';
import type { CellId, TableId } from '../../core/statute/types';
import type { Arrangement } from '../../workbook/plan/sheet-layouts';
import type { SheetAddress } from '../../workbook/port';
import { explain, saveExplanations } from './explanations';
import type { FigureChange } from './figure-change';
import { writeOf } from './figure-change';
import { FollowedWorkbook, problemOf } from './followed-workbook';
import { keptKeys, textOfReport } from './kept-texts';
import type { NewReport } from '../layout/new-report';
import type { ImportPlan } from '../import/plan-import';
import { newReport } from '../layout/new-report';
import type { TemplateShelf } from '../export/report-template';
import type { Restoration } from '../layout/restore-layout';
import { missingFormulas } from '../layout/total-repair';

/**
 * The one store behind every pane: follows a workbook, keeps the findings about it, and does what the user asks for. The live
 * check reads the workbook once for each pause in typing and never writes.
 */
export class Session extends FollowedWorkbook {
  /**
   * Adds the three tables of a new report as new sheets, or as one. Figures that were read elsewhere are in them where there are any;
   * then a total that is not the sum of its parts stays as it is, and no formula takes its place.
   */
  async insertTables(
    wanted: NewReport & {
      readonly totals: TotalsKind;
      readonly arrangement?: Arrangement;
      readonly figures?: Report;
    },
  ): Promise<boolean> {
    const { agency, year, profile, arrangement } = wanted;
    return this.act(async () => {
      // Only the first use of it costs a download.
      const { planTables } = await import('../layout/plan-tables');
      const { plans, totals } = planTables(wanted.figures ?? newReport(wanted), wanted.totals, arrangement);
      const said = { edition: currentEdition, agency, year, totals };
      await this.port.insert(plans, profile === undefined ? said : { ...said, profile });
      this.isTotalsSaid = true;
      this.update({ totals, profile: profile ?? {} });
      // The tables are there, whether or not these can be kept.
      await this.tell(this.kept.keep(keptKeys.totals, () => totals));
      await this.tell(this.kept.keep(keptKeys.profile, () => JSON.stringify(profile ?? {})));
    });
  }

  /** Cells of a table that 空白填 0 would fill: blank, with a known place, and not meant to be formulas. */
  blanksOf(table: TableId): readonly CellId[] {
    const { report, totals } = this.state;
    if (report === null) return [];
    // A formula that shows nothing yet is no blank, nor is a total that shall become a formula again.
    const formulas = new Set([
      ...(report.formulas ?? []),
      ...(totals === 'formula' ? missingFormulas(report, this.places).keys() : []),
    ]);
    return [...report.cells].flatMap(([cell, state]) =>
      cell.startsWith(`${table}.`) && state.kind === 'blank' && this.places.has(cell) && !formulas.has(cell)
        ? [cell]
        : [],
    );
  }

  /** Writes 0 into these cells, after making sure that they are still blank. Only ever at the user's click. */
  async fillBlanks(cells: readonly CellId[]): Promise<boolean> {
    if (!(await this.check())) return false;
    const blank = cells.filter((cell) => this.stateOf(cell)?.kind === 'blank');
    return this.act(() => this.port.write(this.placed(blank).map((place) => ({ ...place, content: 0 }))));
  }

  /**
   * Writes these figures as one step, provided that every cell still holds what the change starts from, and reads them again. Only
   * ever at the user's click.
   */
  async change(changes: readonly FigureChange[]): Promise<boolean> {
    if (!(await this.check())) return false;
    const { report } = this.state;
    const writes = changes.flatMap((change) =>
      report === null || !isSameState(this.stateOf(change.cell), change.from)
        ? []
        : (writeOf(change, report, this.places) ?? []),
    );
    if (writes.length < changes.length) {
      this.update({ problem: 'figuresChanged' });
      return false;
    }
    if (!(await this.act(() => this.port.write(writes)))) return false;
    // Something else may have changed in the meantime.
    if (this.state.isStale && !(await this.check())) return false;
    const isTaken = changes.every(({ cell, to }) => isSameState(this.stateOf(cell), to));
    if (!isTaken) this.update({ problem: 'figuresNotTaken' });
    return isTaken;
  }

  /** What taking these figures over into the tables would do; null where there are no tables. */
  async planImport(figures: Report): Promise<ImportPlan | null> {
    const { planImport } = await import('../import/plan-import');
    const { report } = this.state;
    return report === null ? null : planImport(figures, report, this.places);
  }

  /** Cells changed since the relations last held, the last one last. */
  changedBefore(): readonly CellId[] {
    return this.edits.changedBefore();
  }

  /** Total cells that hold no formula although totals are to be formulas. */
  overwrittenTotals(): readonly CellId[] {
    const { report, totals } = this.state;
    return report === null || totals !== 'formula' ? [] : [...missingFormulas(report, this.places).keys()];
  }

  /** Writes the sums back into the total cells that lost them. */
  async restoreFormulas(): Promise<boolean> {
    if (!(await this.check())) return false;
    const { report } = this.state;
    if (report === null) return false;
    const formulas = [...missingFormulas(report, this.places)];
    return this.act(() =>
      this.port.write(
        formulas.flatMap(([cell, content]) => this.placed([cell]).map((place) => ({ ...place, content }))),
      ),
    );
  }

  /** What `restoreLayout` would do with the workbook as it was read last; null where that would change a figure. */
  async restoration(): Promise<Restoration | null> {
    const { planRestoration } = await import('../layout/restore-layout');
    return planRestoration(this.sheets, this.state.totals);
  }

  /** Puts tables that are not in our layout on new sheets, with their figures, and hides the old sheets. */
  async restoreLayout(): Promise<boolean> {
    if (!(await this.check())) return false;
    const restoration = await this.restoration();
    if (restoration === null) {
      this.update({ problem: 'notRestorable' });
      return false;
    }
    const { plans, instead, report } = restoration;
    const { totals, profile } = this.state;
    const { edition, agency, year } = report;
    return this.act(async () => {
      await this.port.insert(
        plans,
        { edition, agency, year, totals, profile },
        instead.map(({ id }) => id),
      );
      this.isTotalsSaid = true;
      await this.tell(this.kept.keep(keptKeys.totals, () => totals));
    });
  }

  /** Puts lines of text on a new sheet, one in each row. Returns whether they stand there. */
  async addTextSheet(name: string, lines: readonly string[]): Promise<boolean> {
    const { planTextSheet, holdsLines } = await import('../layout/text-sheet');
    const isDone = await this.act(() => this.port.insert([planTextSheet(name, lines)], null));
    return isDone && this.sheets.some(({ grid }) => holdsLines(grid, lines));
  }

  /** Selects a cell in the workbook. */
  async reveal(cell: CellId): Promise<boolean> {
    const place = this.places.get(cell);
    if (place === undefined) {
      this.update({ problem: 'cellGone' });
      return false;
    }
    try {
      await this.port.reveal(place);
      this.update({ selected: cell, problem: null });
      return true;
    } catch (error) {
      this.update({ problem: problemOf(error, 'cellGone') });
      return false;
    }
  }

  /** Keeps a written explanation for a finding with the workbook; an empty text removes it. */
  async explain(finding: Finding, text: string): Promise<void> {
    const explanations = explain(finding, text, this.state.explanations);
    this.update({ explanations });
    await this.tell(this.kept.keep(keptKeys.explanations, () => saveExplanations(explanations)));
  }

  /** Compares with this report from now on, and keeps it with the workbook. */
  async setPrevious(previous: Report | null): Promise<void> {
    this.update({ previous });
    this.retake();
    const text = () => (previous === null ? null : textOfReport(previous));
    await this.tell(this.kept.keep(keptKeys.previous, text));
  }

  async setProfile(profile: AgencyProfile): Promise<void> {
    this.update({ profile });
    this.retake();
    await this.tell(this.kept.keep(keptKeys.profile, () => JSON.stringify(profile)));
  }

  /** The text around the tables, kept with the workbook; null removes it. */
  async setDraft(draft: NarrativeDraft | null): Promise<void> {
    this.update({ draft });
    const keeping = this.kept.keep(keptKeys.narrative, () => (draft === null ? null : textOfDraft(draft)));
    await this.tell(keeping);
    await this.loadTexts(draft !== null);
    if (this.state.draft === draft) this.retake();
  }

  /** Who approved which figures, as `app/approvals` writes it, kept with the workbook; null removes it. */
  async setApprovals(approvals: string | null): Promise<void> {
    this.update({ approvals });
    await this.tell(this.kept.keep(keptKeys.approvals, () => approvals));
  }

  /** Where larger things than settings lie with the workbook, in pieces. */
  readonly shelf: TemplateShelf = {
    read: (key) => this.port.setting(key),
    keep: (key, text) =>
      this.port.saveSetting(key, text).then(
        () => true,
        () => false,
      ),
  };

  setLiveCheck(liveCheck: boolean): void {
    this.update({ liveCheck });
    if (liveCheck && this.state.isStale) void this.check();
  }

  dismissProblem(): void {
    this.update({ problem: null });
  }

  private placed(cells: readonly CellId[]): readonly SheetAddress[] {
    return cells.flatMap((cell) => this.places.get(cell) ?? []);
  }
}
