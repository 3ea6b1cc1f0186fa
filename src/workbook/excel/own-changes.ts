/** A change of cells as Excel tells it. */
export interface ChangeTold {
  readonly worksheetId: string;
  readonly address: string;
  readonly source?: string;
  /** From ExcelApi 1.14. */
  readonly triggerSource?: string;
  /** Only for a change of a single cell. */
  readonly valueAfter?: unknown;
}

/** A change that we made ourselves: of cells, or without an address of the sheet as a whole, such as that it was added. */
export interface OwnChange {
  readonly sheet: string;
  readonly address?: string;
  /** What was written, where it is a single cell with a plain content. */
  readonly content?: string | number;
}

/** How long after a change of ours Excel may still tell of it, in milliseconds. */
export const echo = 2000;

/**
 * Tells changes of ours from those of others. Newer versions of Excel say who was the cause. For older ones, and for
 * calculations, the places that were written last are remembered for as long as their echo may come.
 */
export class OwnChanges {
  readonly #made: { readonly change: OwnChange; readonly until: number }[] = [];

  constructor(
    private readonly tellsCause: boolean,
    private readonly now: () => number,
  ) {}

  add(changes: readonly OwnChange[]): void {
    const until = this.now() + echo;
    this.#forget();
    this.#made.push(...changes.map((change) => ({ change, until })));
  }

  isOwnEdit(told: ChangeTold): boolean {
    if (told.triggerSource === 'ThisLocalAddin') return true;
    if (this.tellsCause || told.source === 'Remote') return false;
    this.#forget();
    return this.#made.some(
      ({ change: { sheet, address, content } }) =>
        sheet === told.worksheetId &&
        address === told.address &&
        (content === undefined || told.valueAfter === undefined || told.valueAfter === content),
    );
  }

  /** A calculation that follows a change of ours. One that follows a change of the user comes with that change. */
  isOwnCalculation(): boolean {
    this.#forget();
    return this.#made.length > 0;
  }

  /** Something about a sheet that we added, hid or showed. */
  isOwnSheet(id: string): boolean {
    this.#forget();
    return this.#made.some(({ change }) => change.sheet === id && change.address === undefined);
  }

  #forget(): void {
    const now = this.now();
    const left = this.#made.filter(({ until }) => until >= now);
    this.#made.splice(0, this.#made.length, ...left);
  }
}
