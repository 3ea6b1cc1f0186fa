import { earlierField } from '../../app/narrative/draft-editor';
import type { Clock } from '../../app/session/debounce';
import type { Session } from '../../app/session/session';
import type { TypedFields } from '../../app/session/typed-texts';
import { damagedField } from '../../app/session/typed-texts';
import type { CopyStore } from '../browser/copies/copy-store';
import type { Locks } from '../browser/copies/page-locks';
import { heldNames, ownName } from '../browser/copies/page-locks';

/** Milliseconds from the first change that is not stored to its storing; that must end within a second. */
const storeAfter = 200;
/** Copies for other workbooks that nobody opens again must not fill the storage. */
const mostCopies = 20;

const everyPrefix = 'nianbao.typed';

export interface TypedSurroundings {
  readonly session: Pick<Session, 'typed' | 'update'>;
  readonly openStore: () => Promise<CopyStore>;
  readonly locks: Locks | undefined;
  readonly later: Clock['later'];
  /** Separates users of the same storage. */
  readonly partition: string;
  /** Where the workbook is; empty if it was never saved. */
  readonly address: string;
}

/**
 * Stores what is typed in the pane until the workbook has it, and gives it back when the pane is opened with the same
 * workbook after it was lost. Each pane has a separate copy, and holds a lock of its name.
 */
export class TypedCopies {
  private readonly own: string;
  private readonly prefix: string;
  private store: Promise<CopyStore> | null = null;
  private stopWaiting: (() => void) | null = null;
  private generation = 0;
  private isReported = false;

  constructor(private readonly surroundings: TypedSurroundings) {
    const { partition, address, locks } = surroundings;
    this.prefix = `${everyPrefix}${partition}:${address}#`;
    this.own = ownName(this.prefix, locks);
  }

  /** Gives back what a pane of this workbook lost, and stores what is typed from now on. The workbook has been read. */
  async start(): Promise<void> {
    const { session, later } = this.surroundings;
    const storeSoon = () => {
      this.stopWaiting ??= later(() => void this.write(), storeAfter);
    };
    session.typed.subscribe(storeSoon);
    // Typed before this was loaded.
    if (Object.keys(session.typed.all).length > 0) storeSoon();
    try {
      await this.giveBack();
    } catch {
      // Without storage there is nothing to give back; that nothing can be stored is reported when something is typed.
    }
  }

  /** Stores what waits for it, because the pane may be about to end. */
  storeWaiting(): void {
    if (this.stopWaiting !== null) void this.write();
  }

  private async giveBack(): Promise<void> {
    const { session, locks, address } = this.surroundings;
    const store = await this.opened();
    const held = await heldNames(locks);
    const all = (await store.list(everyPrefix)).filter(({ owner }) => owner !== this.own && !held.has(owner));
    const lost = all.filter(({ owner }) => owner.startsWith(this.prefix));
    // The newest last: its fields count.
    const fields: Record<string, string> = {};
    for (const { owner } of [...lost].reverse()) {
      const copy = await store.read(owner);
      // What cannot be read is still the user's.
      const given: TypedFields =
        copy === null ? { [damagedField]: await store.raw(owner) } : (copy.contents.at(-1) as TypedFields);
      const damaged = [fields, given].flatMap((each) => each[damagedField] ?? []);
      Object.assign(fields, given, damaged.length === 0 ? {} : { [damagedField]: damaged.join('\n') });
    }
    session.typed.restore(address === '' ? offered(fields) : fields);
    if (lost.length > 0 && (await this.write())) for (const { owner } of lost) await store.drop(owner);
    for (const { owner } of all.filter((copy) => !lost.includes(copy)).slice(mostCopies))
      await store.drop(owner);
  }

  /** Returns whether the storage holds what is typed. */
  private async write(): Promise<boolean> {
    this.stopWaiting?.();
    this.stopWaiting = null;
    const { session } = this.surroundings;
    const content = session.typed.all;
    const isNothing = Object.keys(content).length === 0;
    const outcome = await this.opened()
      .then(async (store) => {
        if (isNothing) {
          await store.drop(this.own);
          return 'stored';
        }
        this.generation += 1;
        const { own: owner, generation } = this;
        return store.write({
          owner,
          generation,
          index: 0,
          at: Date.now(),
          label: '',
          isWhole: true,
          content,
        });
      })
      .catch(() => 'refused');
    if (outcome !== 'stored' && !isNothing && !this.isReported) {
      this.isReported = true;
      session.update({ problem: 'typedNotStored' });
    }
    return outcome === 'stored';
  }

  private opened(): Promise<CopyStore> {
    return (this.store ??= this.surroundings.openStore());
  }
}

/** Any workbook that was never saved may be another one: its text is offered, not continued. */
function offered({ narrative, ...fields }: TypedFields): TypedFields {
  return narrative === undefined ? fields : { ...fields, [earlierField]: narrative };
}
