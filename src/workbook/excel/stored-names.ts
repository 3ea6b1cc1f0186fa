import type { SettingsCopy } from '../stored/settings-names';
import { copyInNames, nameOfPiece, piecesAfter } from '../stored/settings-names';
import type { DefinedName } from '../stored/workbook-mark';
import { contentOf } from './workbook-names';

/** The copy of the settings in the hidden names of a workbook in Excel. */
export class StoredNames {
  readonly #first: Excel.NamedItem;
  #others: readonly Excel.NamedItem[] = [];

  /** Asks for the first name with the next `sync`. */
  constructor(private readonly names: Excel.NamedItemCollection) {
    this.#first = this.#ask(1);
  }

  /** Once the first name is there: asks for the others. */
  askOthers(): void {
    const others = Math.max(0, piecesAfter(contentIn(this.#first)) - 1);
    this.#others = Array.from({ length: others }, (_, index) => this.#ask(index + 2));
  }

  /** Once all names are there. */
  copy(): SettingsCopy | null {
    return copyInNames([this.#first, ...this.#others].map(contentIn));
  }

  /** Writes these names with the next `sync`. Returns the new ones, which are still visible. */
  write(wanted: readonly DefinedName[]): readonly string[] {
    const present = [this.#first, ...this.#others];
    for (const name of present.slice(wanted.length)) if (!name.isNullObject) name.delete();
    return wanted.flatMap(({ name, content }, index) => {
      const item = present[index];
      if (item?.isNullObject === false) {
        item.formula = `=${content}`;
        return [];
      }
      this.names.add(name, `=${content}`);
      return [name];
    });
  }

  #ask(number: number): Excel.NamedItem {
    const name = this.names.getItemOrNullObject(nameOfPiece(number));
    name.load('formula');
    return name;
  }
}

const contentIn = (name: Excel.NamedItem): string | null =>
  name.isNullObject ? null : contentOf(name.formula);
