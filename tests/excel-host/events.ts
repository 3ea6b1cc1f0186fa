import { accessDenied } from './host-error';
import type { EventEntry } from './transport';

/** Kinds of events by their numbers on the wire. */
const eventTypes = {
  changed: 10,
  activated: 11,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
  visibilityChanged: 26,
} as const;

export type EventKind = keyof typeof eventTypes;

/** The category of all events of objects, and the target of those of the whole workbook. */
const category = 65536;
const wholeWorkbook = 'Workbook';

/** How events are delivered; tests change it to simulate bad conditions. */
export interface Delivery {
  /** Nothing is delivered while true. */
  held: boolean;
  doubled: boolean;
  reversed: boolean;
  /** They arrive before the response, at the moment of their cause. */
  first: boolean;
}

/** Holds events until the response is sent, then delivers them. Only registered kinds are delivered. */
export class HostEvents {
  readonly delivery: Delivery = {
    held: false,
    doubled: false,
    reversed: false,
    first: false,
  };
  /** The number of library handlers for each kind. */
  readonly registered = new Map<EventKind, number>();
  sent = 0;
  /** Kinds for which the host accepts no handlers. */
  readonly refused = new Set<EventKind>();
  /** Kinds that the host never reports. */
  readonly unreported = new Set<EventKind>();

  #waiting: EventEntry[] = [];
  #isDue = false;

  constructor(private readonly send: (entries: readonly EventEntry[]) => void) {}

  register(kind: EventKind, step: 1 | -1): void {
    if (this.refused.has(kind)) throw accessDenied(`no handlers for ${kind}`);
    this.registered.set(kind, (this.registered.get(kind) ?? 0) + step);
  }

  emit(kind: EventKind, message: object): void {
    if ((this.registered.get(kind) ?? 0) <= 0 || this.unreported.has(kind)) return;
    this.#waiting.push([category, eventTypes[kind], wholeWorkbook, JSON.stringify(message), 0, false]);
    if (this.delivery.first) this.flush();
    if (this.delivery.first || this.#isDue) return;
    this.#isDue = true;
    // The response is sent in the next turn.
    setImmediate(() =>
      setImmediate(() => {
        this.#isDue = false;
        if (!this.delivery.held) this.flush();
      }),
    );
  }

  /** Delivers waiting events, one entry at a time. */
  flush(): void {
    const entries = this.#waiting;
    this.#waiting = [];
    if (this.delivery.reversed) entries.reverse();
    for (const entry of entries)
      for (let times = this.delivery.doubled ? 2 : 1; times > 0; times -= 1) {
        this.sent += 1;
        this.send([entry]);
      }
  }
}
