import type { Report } from '../../../core/report/report';
import { UnusableFile } from '../../../files/unusable-file';
import type { LoadedReport, ReportSource } from '../../import/load-report';
import { Store } from '../../session/store';
import type { Clock } from '../../session/debounce';
import { editionForYear, editions } from '../../../core/statute/editions';
import type { ChosenMember } from '../read-chosen';
import type { ReadEntries } from '../read-entries';
import { readEntries } from '../read-entries';
import { isLeftover } from '../left-over-file';
import type { ReadingOptions } from '../read-many';
import { rollUpFiles } from '../roll-up-files';
import type { ChosenPart, ChosenSet } from '../set/chosen-set';
import { chosenSetIn } from '../set/chosen-set';
import { regionNamed } from '../set/set-layout';
import type { TextTable } from '../table-rows';
import { rowsOfText } from '../table-rows';
import type { DeskNotice, DeskState } from './desk-state';
import { emptyDesk } from './desk-state';
import { givenListIn } from './given-list';
import type { MemberFilesOf } from './merge-files';
import { filesMerged } from './merge-files';
import type { RollupDraft } from './rollup-draft';
import { emptyDraft, requestOf } from './rollup-draft';
import type { RollupHost } from './rollup-host';
import { choiceOf, isReadable, onlyPart, setTaken } from './set-choice';

/** Milliseconds after a change until it is stored. */
const pauseBeforeStoring = 400;

/**
 * The roll-up that a pane works on: what was gathered, and what follows from it. Each change is calculated and stored at
 * once. It outlives the view.
 */
export class RollupDesk {
  private readonly states = new Store<DeskState>(emptyDesk);
  /** The chosen files by name, for opening them; a restored roll-up has none. */
  private readonly chosen = new Map<string, File>();
  private calculations = 0;
  private reader: AbortController | null = null;
  private stopStoring: () => void = () => undefined;

  constructor(
    readonly host: RollupHost,
    private readonly clock: Pick<Clock, 'later'>,
    private readonly readReport: (source: ReportSource) => Promise<LoadedReport>,
  ) {}

  get store(): Pick<Store<DeskState>, 'state' | 'subscribe' | 'watch'> {
    return this.states;
  }

  get draft(): RollupDraft {
    return this.states.state.draft;
  }

  fileOf(name: string): File | null {
    return this.chosen.get(name) ?? null;
  }

  /** Changes what the roll-up is made from, calculates it and stores it. */
  async change(change: Partial<RollupDraft>): Promise<void> {
    this.states.update({ draft: { ...this.draft, ...change } });
    this.storeSoon();
    await this.calculate();
  }

  /** Who approved the roll-up, as `sign-off/approvals.ts` writes it. Changes nothing of what they approved. */
  setApprovals(approvals: string | null): void {
    this.states.update({ draft: { ...this.draft, approvals } });
    this.storeSoon();
  }

  /** Reads files and adds them. One with the name of an earlier one replaces it: it was corrected. */
  async addFiles(files: readonly ChosenMember[], of: MemberFilesOf): Promise<void> {
    const wanted = files.filter(({ name }) => !isLeftover(name.slice(name.lastIndexOf('/') + 1)));
    if (wanted.length === 0) {
      this.notify({ kind: 'noFilesInside' });
      return;
    }
    const set = of === 'own' ? null : chosenSetIn(wanted);
    if (set !== null) {
      await this.considerSet(set, of);
      return;
    }
    const outcomes = await this.read(wanted.length, (options) => this.host.readMembers(wanted, options));
    if (outcomes === null) return;
    for (const { file, name } of wanted) this.chosen.set(name, file);
    await this.change(filesMerged(this.draft, wanted, outcomes, of, this.usedVersions()));
  }

  /** Reads a part of a set: it becomes what is gathered, or the reports of last year. */
  async takeSet(part: ChosenPart, of: MemberFilesOf): Promise<void> {
    const { year } = part;
    const region = regionNamed(part);
    const name = region === null ? String(year) : `${year} ${region}`;
    try {
      const set = await this.read(part.files.length, ({ signal }) => this.host.readSet(part, signal));
      if (set === null) return;
      if (of !== 'previous') this.chosen.clear();
      this.notify({ kind: 'setRead', year, region, files: set.files.length });
      await this.change(setTaken(this.draft, set, { year, of, name }));
    } catch (error) {
      this.notifyUnread(name, error);
    }
  }

  /** Nothing is read of the set. */
  leaveSet(): void {
    this.states.update({ setChoice: null });
  }

  /** Gives up what is being read; what was there before stays. */
  cancel(): void {
    this.reader?.abort(new DOMException('The reading was given up', 'AbortError'));
    this.endReading();
  }

  async removeFile(name: string): Promise<void> {
    const { files, refusals, ownFile } = this.draft;
    await this.change({
      files: files.filter(({ file }) => file !== name),
      refusals: new Map([...refusals].filter(([file]) => file !== name)),
      ownFile: ownFile === name ? null : ownFile,
    });
  }

  async takeList(file: File): Promise<void> {
    try {
      await this.acceptList(file.name, await this.host.readTables(file));
    } catch (error) {
      this.notifyUnread(file.name, error);
    }
  }

  takePastedList(text: string, name: string): Promise<void> {
    return this.acceptList(name, [{ name: null, rows: rowsOfText(text) }]);
  }

  /** A report of the government itself: as somebody else has added it up, or of last year. */
  async takeReport(file: File, as: 'given' | 'previous'): Promise<void> {
    try {
      const { report, rollup } = await this.readReport({ kind: 'chosen', file });
      if (rollup !== undefined && as === 'given') this.notify({ kind: 'isRollup', file: file.name });
      await this.change({ [as]: { file: file.name, report: figuresOf(report) } });
    } catch (error) {
      this.notifyUnread(file.name, error);
    }
  }

  /** Takes over the entries in a file, such as an earlier roll-up workbook. Throws `UnusableFile`. */
  async takeEntries(file: File): Promise<ReadEntries> {
    const request = requestOf(this.draft);
    if (typeof request === 'string') return { kind: 'read', entries: [] };
    const edition = editions[editionForYear(request.year)];
    const read = readEntries(await this.host.readTables(file), edition, request.agencies);
    if (read.kind === 'read') await this.change({ entries: [...this.draft.entries, ...read.entries] });
    return read;
  }

  /** Goes on with a roll-up that was stored, under the name of this page. */
  async resume(id: string): Promise<boolean> {
    const draft = await this.host.stored.read(id);
    if (draft === null) return false;
    this.chosen.clear();
    await this.change({ ...emptyDraft, ...draft });
    await this.write();
    await this.host.stored.drop(id);
    return true;
  }

  /** Begins with nothing; what was stored of this page is gone. */
  async startAnew(): Promise<void> {
    this.cancel();
    this.chosen.clear();
    this.states.update({ notices: [], setChoice: null });
    await this.change(emptyDraft);
  }

  dismiss(notice: DeskNotice): void {
    const { notices } = this.states.state;
    this.states.update({ notices: notices.filter((one) => one !== notice) });
  }

  private notify(...notices: readonly DeskNotice[]): void {
    this.states.update({ notices });
  }

  private notifyUnread(file: string, error: unknown): void {
    this.notify({ kind: 'notRead', file, refusal: error instanceof UnusableFile ? error.refusal : null });
  }

  private async considerSet(set: ChosenSet, of: MemberFilesOf): Promise<void> {
    this.cancel();
    this.states.update({ notices: [], setChoice: null });
    if (!(await isReadable(set))) this.notify({ kind: 'unknownSet' });
    else if (set.parts.length === 0) this.notify({ kind: 'emptySet' });
    else {
      const setChoice = choiceOf(set, of, this.draft, this.states.state.rolled?.request.year ?? null);
      const only = onlyPart(setChoice);
      if (only === null) this.states.update({ setChoice });
      else await this.takeSet(only, of);
    }
  }

  /** What reading gives; null if it was given up, by the user or by the next one. */
  private async read<T>(
    all: number,
    reading: (options: ReadingOptions & { readonly signal: AbortSignal }) => Promise<T>,
  ): Promise<T | null> {
    this.cancel();
    const reader = new AbortController();
    const { signal } = reader;
    this.reader = reader;
    this.states.update({ reading: { done: 0, all, left: null }, notices: [], setChoice: null });
    try {
      const result = await reading({
        signal,
        onProgress: (progress) => {
          if (this.reader === reader) this.states.update({ reading: progress });
        },
      });
      return this.reader === reader ? result : null;
    } catch (error) {
      if (!signal.aborted) throw error;
      return null;
    } finally {
      if (this.reader === reader) this.endReading();
    }
  }

  private endReading(): void {
    this.reader = null;
    this.states.update({ reading: null });
  }

  private usedVersions(): ReadonlyMap<string, string> {
    const used = this.states.state.rolled?.rollup.assigned.used ?? new Map<string, never>();
    return new Map([...used].map(([id, { hash }]) => [id, hash]));
  }

  private async acceptList(file: string, tables: readonly TextTable[]): Promise<void> {
    const { agencies, notices } = givenListIn(file, tables);
    this.notify(...notices);
    if (agencies !== null) await this.change({ list: { file, agencies } });
  }

  /** Calculates the result of the draft; one that has changed meanwhile is calculated by the next call. */
  private async calculate(): Promise<void> {
    const number = (this.calculations += 1);
    const request = requestOf(this.draft);
    if (typeof request === 'string') {
      this.states.update({ rolled: null, gap: request, isCalculating: false });
      return;
    }
    this.states.update({ isCalculating: true });
    const rolled = await rollUpFiles(request, this.host);
    if (number === this.calculations) this.states.update({ rolled, gap: null, isCalculating: false });
  }

  private storeSoon(): void {
    this.stopStoring();
    this.stopStoring = this.clock.later(() => void this.write(), pauseBeforeStoring);
  }

  private async write(): Promise<void> {
    const { draft, rolled } = this.states.state;
    const isStored = await this.host.stored.write(draft, {
      parent: rolled?.rollup.parent.agency ?? draft.parent,
      year: rolled?.request.year ?? draft.year,
      files: draft.files.length,
    });
    if (!isStored) this.notify({ kind: 'notStored' });
  }
}

/** A report that is compared or continued, without its text and its notes. */
function figuresOf({ edition, year, agency, cells }: Report): Report {
  return { edition, year, agency, cells, notes: [] };
}
