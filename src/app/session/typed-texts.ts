import type { Watched } from './store';
import { Store } from './store';
import type { StoredName } from './stored-items';

/** Typed texts, by the field that they are typed into. */
export type TypedFields = Readonly<Record<string, string>>;

/** A field whose text belongs to what is stored with the workbook under this name. */
export type StoredField = StoredName | `${StoredName}:${string}`;

/** Holds the raw data of a copy that is damaged, for the user to take. */
export const damagedField = 'damaged';

/**
 * What is typed in the pane and stored nowhere else yet. A host stores it, and gives it back after a crash. Fields have
 * names of the form `part` or `part:which`.
 */
export class TypedTexts {
  private readonly fields = new Store<TypedFields>({});
  private readonly given = new Store<readonly string[]>([]);
  /** Texts that are being stored, as they were when that began. */
  private readonly handedOver = new Map<StoredField, string | null>();

  get all(): TypedFields {
    return this.fields.state;
  }

  /** The text of a field; null if nothing is typed into it. */
  of(field: string): string | null {
    return this.all[field] ?? null;
  }

  /** Notes the text of a field; null when it is stored elsewhere, or given up. */
  set(field: string, text: string | null): void {
    if (this.of(field) === text) return;
    const others = Object.entries(this.all).filter(([other]) => other !== field);
    this.fields.set(Object.fromEntries(text === null ? others : [...others, [field, text]]));
  }

  /** The text of a field is being stored: it stays noted until the workbook has it. */
  handOver(field: StoredField): void {
    this.handedOver.set(field, this.of(field));
  }

  /** Something else was chosen instead of the text that was handed over; what was typed since stays. */
  replaced(field: StoredField): void {
    if (this.of(field) === this.handedOver.get(field)) this.set(field, null);
    this.handedOver.delete(field);
  }

  /** Notes no longer what the workbook has by now. */
  forgetStored(isUnstored: (name: StoredName) => boolean): void {
    for (const field of this.handedOver.keys())
      if (!isUnstored(field.split(':')[0] as StoredName)) this.replaced(field);
  }

  /** The fields whose text was given back after a crash, until the user has noticed. */
  get restored(): Watched<readonly string[]> {
    return this.given;
  }

  /** Takes over what was typed before a crash, except into fields that were typed into since. */
  restore(fields: TypedFields): void {
    if (Object.keys(fields).length === 0) return;
    this.fields.set({ ...fields, ...this.all });
    this.given.set(Object.keys(fields));
  }

  /** The user has noticed what was given back. */
  noticed(): void {
    this.given.set([]);
  }

  /** Another workbook was opened in place of this one. */
  forget(): void {
    if (Object.keys(this.all).length > 0) this.fields.set({});
    this.handedOver.clear();
    this.noticed();
  }

  /** Calls the listener after every change. Returns the unsubscribe function. */
  subscribe(listener: () => void): () => void {
    return this.fields.subscribe(listener);
  }
}
