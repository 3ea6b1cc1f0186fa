import type { GridTexts } from '../../messages/zh-CN/grid';
import type { SheetAddress, SheetContent } from '../../workbook/port';

interface Surroundings {
  readonly texts: () => GridTexts['find'];
  readonly read: () => Promise<readonly SheetContent[]>;
  readonly reveal: (address: SheetAddress) => Promise<void>;
  /** The keyboard goes back to the grid. */
  readonly closed: () => void;
}

/** As typed and as written, whatever the width and case of letters. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** The cells that show a text, sheet by sheet, row by row. */
function cellsWith(text: string, sheets: readonly SheetContent[]): readonly SheetAddress[] {
  const wanted = folded(text);
  if (wanted === '') return [];
  return sheets.flatMap(({ id, grid }) =>
    grid.cells
      .filter(({ content }) => content !== null && folded(String(content)).includes(wanted))
      .map(({ row, column }) => ({ sheet: id, row, column })),
  );
}

/** Finds text in the sheets: a field above the grid, Enter to the next place, Shift and Enter back, Esc to end. */
export class FindBar {
  readonly #element = document.createElement('form');
  readonly #field = document.createElement('input');
  readonly #count = document.createElement('output');
  readonly #buttons: Readonly<Record<'previous' | 'next' | 'close', HTMLButtonElement>>;
  /** The text that was looked for last, and the number of the place that is shown. */
  #last = { text: '', at: -1 };

  constructor(
    parent: HTMLElement,
    private readonly surroundings: Surroundings,
  ) {
    const button = (act: () => void) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.addEventListener('click', act);
      return made;
    };
    this.#buttons = {
      previous: button(() => void this.#go(-1)),
      next: button(() => void this.#go(1)),
      close: button(() => this.close()),
    };
    this.#element.hidden = true;
    this.#field.type = 'search';
    this.#element.id = 'find';
    this.#element.setAttribute('role', 'search');
    const { previous, next, close } = this.#buttons;
    this.#element.append(this.#field, this.#count, previous, next, close);
    this.#element.addEventListener('submit', (event) => event.preventDefault());
    this.#element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
      else if (event.key === 'Enter' && event.target === this.#field && !event.isComposing)
        void this.#go(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
    });
    parent.prepend(this.#element);
    this.label();
  }

  /** Writes its labels in the language of the page. */
  label(): void {
    const { label, ...texts } = this.surroundings.texts();
    this.#field.placeholder = label;
    this.#field.setAttribute('aria-label', label);
    this.#element.setAttribute('aria-label', label);
    for (const name of ['previous', 'next', 'close'] as const) this.#buttons[name].textContent = texts[name];
    this.#count.textContent = '';
  }

  open(): void {
    this.label();
    this.#element.hidden = false;
    this.#field.select();
    this.#field.focus();
  }

  close(): void {
    this.#element.hidden = true;
    this.surroundings.closed();
  }

  async #go(step: 1 | -1): Promise<void> {
    const { texts, read, reveal } = this.surroundings;
    const text = this.#field.value;
    const found = cellsWith(text, await read());
    const isSame = text === this.#last.text;
    const from = isSame ? this.#last.at : step === 1 ? -1 : 0;
    const at = found.length === 0 ? -1 : (from + step + found.length) % found.length;
    this.#last = { text, at };
    const address = found[at];
    this.#count.textContent =
      text.trim() === '' ? '' : address === undefined ? texts().nothing : texts().count(at + 1, found.length);
    if (address === undefined) return;
    await reveal(address);
    // The next press of Enter goes on.
    this.#field.focus();
  }
}
