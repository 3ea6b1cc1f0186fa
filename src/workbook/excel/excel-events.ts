import type { Abilities } from './office';

/** What Excel reports about the workbook. */
export type ReportedChange =
  | { readonly kind: 'changed'; readonly change: ChangeReport }
  | { readonly kind: 'calculated' }
  | { readonly kind: 'added' | 'shownOrHidden'; readonly sheet: string }
  | { readonly kind: 'deleted' | 'renamed'; readonly sheet: string }
  | { readonly kind: 'selected'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'activated'; readonly sheet: string };

/** The registered handlers, for removal. */
export type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>;

/**
 * Registers for all relevant events, on the collection: such registrations also cover sheets added later, and survive
 * renaming. No handler queries Excel. Takes effect with the next `sync`.
 */
export function registerEvents(
  { worksheets }: Excel.Workbook,
  { sheetEvents }: Abilities,
  report: (change: ReportedChange) => void,
): readonly Handler[] {
  const handler =
    <T>(make: (args: T) => ReportedChange) =>
    (args: T): Promise<void> => {
      report(make(args));
      return Promise.resolve();
    };
  return [
    worksheets.onChanged.add(
      handler(({ worksheetId, address, source, ...rest }) => {
        // Missing in older versions, and for changes of several cells, despite the types.
        const { triggerSource, details } = rest as Partial<typeof rest>;
        return {
          kind: 'changed',
          change: {
            worksheetId,
            address,
            source,
            ...(triggerSource === undefined ? {} : { triggerSource }),
            ...(details === undefined ? {} : { valueAfter: details.valueAfter as unknown }),
          },
        };
      }),
    ),
    worksheets.onCalculated.add(handler(() => ({ kind: 'calculated' }))),
    worksheets.onAdded.add(handler(({ worksheetId }) => ({ kind: 'added', sheet: worksheetId }))),
    worksheets.onDeleted.add(handler(({ worksheetId }) => ({ kind: 'deleted', sheet: worksheetId }))),
    worksheets.onActivated.add(handler(({ worksheetId }) => ({ kind: 'activated', sheet: worksheetId }))),
    worksheets.onSelectionChanged.add(
      handler(({ worksheetId, address }) => ({ kind: 'selected', sheet: worksheetId, address })),
    ),
    ...(sheetEvents
      ? [
          worksheets.onNameChanged.add(
            handler(({ worksheetId }) => ({ kind: 'renamed', sheet: worksheetId })),
          ),
          worksheets.onVisibilityChanged.add(
            handler(({ worksheetId }) => ({ kind: 'shownOrHidden', sheet: worksheetId })),
          ),
        ]
      : []),
  ];
}

/** The first cell of an address: `B4`, `B4:C7`, whole columns or rows, several areas. Null if there is none. */
export function firstCell(address: string): { readonly row: number; readonly column: number } | null {
  const found = /^(?:.*!)?\$?([A-Z]{1,3})?\$?(\d+)?(?:[:,]|$)/u.exec(address);
  const [, letters, digits] = found ?? [];
  if (letters === undefined && digits === undefined) return null;
  let column = -1;
  for (const letter of letters ?? 'A') column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  return { row: Number(digits ?? 1) - 1, column };
}

/** A cell change as Excel reports it. */
interface ChangeReport {
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

/**
 * Distinguishes our changes from those of others. Newer versions of Excel name the source of a change. For older ones,
 * and for calculations, the cells written last are remembered for as long as their echo may arrive.
 */
export class OurChanges {
  readonly #made: { readonly change: OurChange; readonly until: number }[] = [];

  constructor(
    private readonly reportsSource: boolean,
    private readonly now: () => number,
  ) {}

  add(changes: readonly OurChange[]): void {
    const until = this.now() + echo;
    this.#forget();
    this.#made.push(...changes.map((change) => ({ change, until })));
  }

  isOurEdit(change: ChangeReport): boolean {
    if (change.triggerSource === 'ThisLocalAddin') return true;
    if (this.reportsSource || change.source === 'Remote') return false;
    this.#forget();
    return this.#made.some(
      ({ change: { sheet, address, content } }) =>
        sheet === change.worksheetId &&
        address === change.address &&
        (content === undefined || change.valueAfter === undefined || change.valueAfter === content),
    );
  }

  /** A calculation caused by one of our changes. One caused by a user's change is reported with that change. */
  isOwnCalculation(): boolean {
    this.#forget();
    return this.#made.length > 0;
  }

  /** An event about a sheet that we added, hid or showed. */
  isOurSheet(id: string): boolean {
    this.#forget();
    return this.#made.some(({ change }) => change.sheet === id && change.address === undefined);
  }

  #forget(): void {
    const now = this.now();
    const left = this.#made.filter(({ until }) => until >= now);
    this.#made.splice(0, this.#made.length, ...left);
  }
}
