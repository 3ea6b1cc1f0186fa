import type { PlacedReport } from '../../core/recognise/recognise';
import type { CellId } from '../../core/statute/types';
import type { Selection, SheetAddress, SheetContent, WorkbookPort } from '../../workbook/port';
import type { Clock, Debounce } from './debounce';
import { debounce, pauses } from './debounce';
import type { CellAddresses, RecogniseAside } from './recognise-sheets';

/** A workbook at one moment. */
export interface Reading {
  /** When reading began; milliseconds since 1970. */
  readonly at: number;
  readonly sheets: readonly SheetContent[];
  readonly document: PlacedReport;
  readonly addresses: CellAddresses;
}

interface Listener {
  /** The user or another program changed the workbook. */
  readonly changed: () => void;
  /** The pause requested by `readSoon` is over. */
  readonly due: () => void;
  /** Another cell was selected; null if it is none of the report's cells. */
  readonly selected: (cell: CellId | null) => void;
}

/** Follows a workbook: listens for its changes and reads it. It never writes. */
export class WorkbookFollower {
  private readonly stops: (() => void)[] = [];
  private readonly pause: Debounce;
  /** Numbers the reads of the workbook: the result of an older one is out of date. */
  private generation = 0;
  private last: Pick<Reading, 'sheets' | 'addresses'> = { sheets: [], addresses: new Map() };
  /** What the user selected last, in whatever sheet. */
  selection: Selection | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly surroundings: Clock & { readonly recogniseAside?: RecogniseAside },
    private readonly listener: Listener,
  ) {
    this.pause = debounce(() => listener.due(), pauses.liveCheck, surroundings);
  }

  /** As of the last read. */
  get sheets(): readonly SheetContent[] {
    return this.last.sheets;
  }

  get addresses(): CellAddresses {
    return this.last.addresses;
  }

  start(): void {
    this.stop();
    this.stops.push(
      this.port.onChange(() => {
        // The read under way may predate this change.
        this.generation += 1;
        this.listener.changed();
      }),
      this.port.onSelect((selection) => {
        this.selection = selection;
        this.listener.selected(cellAt(this.addresses, selection));
      }),
    );
  }

  stop(): void {
    this.pause.cancel();
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Requests a read after the next pause in typing. */
  readSoon(): void {
    this.pause.request();
  }

  /** Starts a read. Returns whether it is still the latest one and nothing has changed since. */
  begin(): () => boolean {
    this.pause.cancel();
    this.generation += 1;
    const own = this.generation;
    return () => own === this.generation;
  }

  /** Reads the workbook in one round trip; null if the reading is already out of date. */
  async read(isCurrent: () => boolean): Promise<Reading | null> {
    const at = this.surroundings.now();
    // Loaded while the program answers the first time: the pane is shown before.
    const [sheets, { recogniseSheets }] = await Promise.all([this.port.read(), import('./recognise-sheets')]);
    if (!isCurrent()) return null;
    const found = await recogniseSheets(sheets, this.surroundings.recogniseAside);
    return isCurrent() ? { at, sheets, ...found } : null;
  }

  /** Accepts a reading as the current workbook. */
  accept({ sheets, addresses }: Reading): void {
    this.last = { sheets, addresses };
  }
}

/** The report's cell at an address; null if there is none. */
function cellAt(addresses: CellAddresses, { sheet, row, column }: SheetAddress): CellId | null {
  for (const [cell, address] of addresses)
    if (address.sheet === sheet && address.row === row && address.column === column) return cell;
  return null;
}
