import type { Watched } from './store';
import { Store } from './store';

/** Typed texts, by the field that they are typed into. */
export type TypedFields = Readonly<Record<string, string>>;

/** Holds the raw data of a copy that is damaged, for the user to take. */
export const damagedField = 'damaged';

/**
 * What is typed in the pane and stored nowhere else yet. A host stores it, and gives it back after a crash. Fields have
 * names of the form `part` or `part:which`.
 */
export class TypedTexts {
  private readonly fields = new Store<TypedFields>({});
  private readonly given = new Store<readonly string[]>([]);

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
    this.noticed();
  }

  /** Calls the listener after every change. Returns the unsubscribe function. */
  subscribe(listener: () => void): () => void {
    return this.fields.subscribe(listener);
  }
}
