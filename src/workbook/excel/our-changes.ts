/** A cell change as Excel reports it. */
export interface ChangeReport {
  readonly worksheetId: string;
  readonly address: string;
  readonly source?: string;
  /** From ExcelApi 1.14. */
  readonly triggerSource?: string;
  /** Only for a change of a single cell. */
  readonly valueAfter?: unknown;
}

/** One of our changes: of cells, or without an address of the sheet as a whole, such as adding it. */
export interface OurChange {
  readonly sheet: string;
  readonly address?: string;
  /** The value written, if it is a single cell with a plain content. */
  readonly content?: string | number;
}

/** How long after one of our changes Excel may still report it, in milliseconds. */
export const echo = 2000;

/** Excel may report a change twice at once. Later than this in milliseconds, the second report is of an undo. */
const twice = 250;

interface Made {
  readonly change: OurChange;
  readonly until: number;
  /** When Excel first reported it. */
  heardAt: number | null;
}

/**
 * Distinguishes our changes from those of others. Newer versions of Excel name the source of a change, but the undo of
 * our change may carry the same name. So what we changed is remembered for as long as its echo may arrive.
 */
export class OurChanges {
  #made: readonly Made[] = [];

  constructor(
    private readonly reportsSource: boolean,
    private readonly now: () => number,
  ) {}

  add(changes: readonly OurChange[]): void {
    const until = this.now() + echo;
    this.#made = [...this.#current(), ...changes.map((change) => ({ change, until, heardAt: null }))];
  }

  /** `unsure`: on a sheet that we have just added, as formats and merges may be reported, or the user typed already. */
  judge(report: ChangeReport): 'ours' | 'unsure' | 'theirs' {
    const { triggerSource, source, worksheetId, address } = report;
    const isNamed = triggerSource === 'ThisLocalAddin';
    if (!isNamed && (this.reportsSource || source === 'Remote')) return 'theirs';
    const onSheet = this.#current().filter(({ change }) => change.sheet === worksheetId);
    const sameCells = onSheet.filter(({ change }) => change.address === address);
    if (sameCells.some((made) => this.#isEcho(made, report))) return 'ours';
    if (sameCells.length > 0 || onSheet.length === 0) return 'theirs';
    if (isNamed) return 'ours';
    return onSheet.some(({ change }) => change.address === undefined) ? 'unsure' : 'theirs';
  }

  #isEcho(made: Made, { valueAfter }: ChangeReport): boolean {
    const { content } = made.change;
    if (content !== undefined && valueAfter !== undefined && valueAfter !== content) return false;
    const now = this.now();
    made.heardAt ??= now;
    return now - made.heardAt <= twice;
  }

  /** A calculation caused by one of our changes. One caused by a user's change is reported with that change. */
  isOwnCalculation(): boolean {
    return this.#current().length > 0;
  }

  /** An event about a sheet that we added, hid or showed. */
  isOurSheet(id: string): boolean {
    return this.#current().some(({ change }) => change.sheet === id && change.address === undefined);
  }

  #current(): readonly Made[] {
    const now = this.now();
    this.#made = this.#made.filter(({ until }) => until >= now);
    return this.#made;
  }
}
