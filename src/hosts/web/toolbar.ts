import type { PageTexts } from '../../messages/zh-CN/page';
import { readableFiles } from '../../pane/parts/readable-files';

/** What the buttons do. */
export interface PageActions {
  open(file: File): void;
  save(): void;
  undo(): void;
  redo(): void;
  print(): void;
  textTables(): void;
  sample(name: SampleName): void;
}

export type SampleName = 'good' | 'bad' | 'blank';

/** The row of buttons over the workbook. */
export interface Toolbar {
  /** Changes its language. */
  say(texts: PageTexts): void;
  /** Work is going on; buttons keep the focus but do nothing. */
  setBusy(isBusy: boolean): void;
  /** Shows whether the tables are shown as text. */
  setTextTables(isShown: boolean): void;
  /** The button that shows the tables as text. */
  focusTextTables(): void;
}

type TextName = Extract<keyof PageTexts, 'open' | 'save' | 'undo' | 'redo' | 'print' | 'textTables'>;

/** Builds the row of buttons in an element. */
export function createToolbar(element: HTMLElement, actions: PageActions): Toolbar {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = `${readableFiles},.tsv`;
  chooser.hidden = true;
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    if (file !== undefined) actions.open(file);
    // The same file can be chosen again.
    chooser.value = '';
  });

  const buttons = new Map<TextName, HTMLButtonElement>();
  const button = (name: TextName, run: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.addEventListener('click', run);
    buttons.set(name, made);
    return made;
  };
  const samples = document.createElement('select');
  const options = (['blank', 'good', 'bad'] as const).map((name) => {
    const option = document.createElement('option');
    option.value = name;
    return option;
  });
  const heading = document.createElement('option');
  heading.value = '';
  samples.append(heading, ...options);
  samples.addEventListener('change', () => {
    const name = samples.value;
    samples.value = '';
    if (name === 'good' || name === 'bad' || name === 'blank') actions.sample(name);
  });

  const textTables = button('textTables', () => actions.textTables());
  textTables.setAttribute('aria-pressed', 'false');
  element.setAttribute('role', 'group');
  element.append(
    button('open', () => chooser.click()),
    button('save', () => actions.save()),
    button('undo', () => actions.undo()),
    button('redo', () => actions.redo()),
    button('print', () => actions.print()),
    textTables,
    samples,
    chooser,
  );
  return {
    say(texts) {
      element.setAttribute('aria-label', texts.toolbar);
      for (const [name, made] of buttons) made.textContent = texts[name];
      samples.setAttribute('aria-label', texts.samples);
      heading.textContent = texts.samples;
      const names = [texts.blankWorkbook, texts.goodSample, texts.badSample];
      options.forEach((option, index) => (option.textContent = names[index] ?? ''));
    },
    setBusy(isBusy) {
      for (const made of buttons.values()) made.setAttribute('aria-disabled', String(isBusy));
    },
    setTextTables: (isShown) => textTables.setAttribute('aria-pressed', String(isShown)),
    focusTextTables: () => textTables.focus(),
  };
}
