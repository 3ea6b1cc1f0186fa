import type { Settings } from '../stored/settings-xml';
import { namePrefix, textFormula, textOfFormula } from '../stored/workbook-mark';
import { contentOf } from './workbook-names';

/** The names hold `number of names;text`, the text being the JSON of this. */
interface Copy {
  readonly settings: Settings;
  /** Keys that are only in the XML part. */
  readonly omitted: readonly string[];
}

const nameOf = (number: number): string => `${namePrefix}STORED${number}`;

/** Characters of one constant: 255 at the most, perhaps with each quote counted twice. */
const longestConstant = 125;
/** Characters of the text in one name; a formula has at most 8192 characters, and quotes are doubled. */
const longest = 3000;
/** Characters of the text in all names. Longer settings, such as templates, are in the XML part only. */
const mostText = 100_000;

/** What Excel would change in a formula, or cut in two: control characters and pairs of surrogates. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff\u{10000}-\u{10ffff}]|\p{Surrogate}/gu;

const escaped = (json: string): string =>
  json.replace(unsafe, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );

/** The texts of the names for these settings, the smallest settings first. */
export function textsOfNames(settings: Settings): readonly string[] {
  const bySize = Object.entries(settings).sort(([, a], [, b]) => a.length - b.length);
  let size = 0;
  const fitting = bySize.filter(([, text]) => (size += escaped(JSON.stringify(text)).length) <= mostText);
  const copy: Copy = {
    settings: Object.fromEntries(fitting),
    omitted: bySize.slice(fitting.length).map(([key]) => key),
  };
  const pieces = escaped(JSON.stringify(copy)).match(new RegExp(`[^]{1,${longest}}`, 'gu')) ?? [];
  return pieces.map((piece, index) => (index === 0 ? `${pieces.length};${piece}` : piece));
}

/** The copy of the settings in hidden names, as Excel gives them. */
export class StoredNames {
  readonly #first: Excel.NamedItem;
  #others: readonly Excel.NamedItem[] = [];

  /** Asks for the first name with the next `sync`. */
  constructor(private readonly names: Excel.NamedItemCollection) {
    this.#first = this.#ask(1);
  }

  /** Once the first name is there: asks for the others. */
  askOthers(): void {
    const count = Number(/^\d+(?=;)/u.exec(textIn(this.#first) ?? '')?.[0] ?? 0);
    this.#others = Array.from({ length: Math.min(count, mostText) - 1 }, (_, index) => this.#ask(index + 2));
  }

  /** Once all names are there: the copy; null if there is none, or if it is incomplete. */
  copy(): Copy | null {
    const texts = [this.#first, ...this.#others].map(textIn);
    if (texts.some((text) => text === null)) return null;
    return copyOf(texts.join('').replace(/^\d+;/u, ''));
  }

  /** Writes this copy with the next `sync`. Returns the new names, which are still visible. */
  write(texts: readonly string[]): readonly string[] {
    const present = [this.#first, ...this.#others].filter((name) => !name.isNullObject);
    present.slice(texts.length).forEach((name) => name.delete());
    return texts.flatMap((text, index) => {
      const formula = `=${textFormula(text, longestConstant)}`;
      const item = present[index];
      if (item !== undefined) {
        item.formula = formula;
        return [];
      }
      this.names.add(nameOf(index + 1), formula);
      return [nameOf(index + 1)];
    });
  }

  #ask(number: number): Excel.NamedItem {
    const name = this.names.getItemOrNullObject(nameOf(number));
    name.load('formula');
    return name;
  }
}

const textIn = (name: Excel.NamedItem): string | null =>
  name.isNullObject ? null : (textOfFormula(contentOf(name.formula).trim()) ?? null);

function copyOf(json: string): Copy | null {
  try {
    const { settings, omitted } = JSON.parse(json) as Partial<Record<keyof Copy, unknown>>;
    const isSound =
      typeof settings === 'object' &&
      settings !== null &&
      Object.values(settings).every((text) => typeof text === 'string') &&
      Array.isArray(omitted);
    return isSound ? { settings: settings as Settings, omitted: omitted as readonly string[] } : null;
  } catch {
    return null;
  }
}
