import type { PageTexts } from '../../messages/zh-CN/page';
import { readableFiles } from '../../files/formats';
import type { WebWorkbook } from '../../workbook/embedded/web-workbook';
import { gridTexts } from '../../messages/grid';
import type { Documents } from './documents';
import type { SampleName } from './files';
import { FindBar } from './find-bar';
import type { Page } from './page';
import { pageElement } from './page';
import type { Views } from './views';

interface Parts {
  readonly page: Page;
  readonly workbook: WebWorkbook;
  readonly views: Views;
  readonly documents: Documents;
}

/** Everything outside the grid and the pane that handles clicks, keys and files. */
export function addControls({ page, workbook, views, documents }: Parts): void {
  const { textTables } = views;
  const toolbar = createToolbar(pageElement('toolbar'), {
    choose: () => void documents.choice.choose(),
    open: (file) => void documents.open(file),
    save: () => void documents.save(),
    undo: () => void documents.run('undo', () => workbook.undo()),
    redo: () => void documents.run('redo', () => workbook.redo()),
    print: () => void documents.print(),
    textTables: () => void documents.run('textTables', () => textTables.toggle()),
    sample: (name) => void documents.openSample(name),
  });
  page.label((texts) => toolbar.label(texts));
  documents.isBusy.subscribe(() => {
    const isBusy = documents.isBusy.state;
    toolbar.setBusy(isBusy);
    document.body.setAttribute('aria-busy', String(isBusy));
  });
  textTables.isShown.subscribe(() => toolbar.setTextTables(textTables.isShown.state));
  pageElement('text-tables').addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    textTables.hide();
    toolbar.focusTextTables();
  });
  pageElement('skip').addEventListener('click', () => views.show('pane'));
  const enterGrid = () => {
    views.show('grid');
    if (textTables.isShown.state) pageElement('text-tables').focus();
    else workbook.focus();
  };
  const enterPane = () => {
    views.show('pane');
    pageElement('pane').focus();
  };
  leadWithF6([
    {
      element: pageElement('banner'),
      enter: () => document.querySelector<HTMLElement>('#toolbar > button')?.focus(),
    },
    { element: pageElement('sheet'), enter: enterGrid },
    { element: pageElement('pane'), enter: enterPane },
  ]);
  onCommandKeys({
    s: { act: () => void documents.save() },
    p: { act: () => void documents.print() },
    f: {
      act: () => {
        views.show('grid');
        find.open();
      },
      // The text of the pane and the tables as text are left to the browser.
      isWanted: () => !textTables.isShown.state && !pageElement('pane').contains(document.activeElement),
    },
  });
  const find = new FindBar(pageElement('sheet'), {
    texts: () => gridTexts[page.wording.state.language].find,
    read: () => workbook.read(),
    reveal: (address) => workbook.reveal(address),
    closed: () => workbook.focus(),
  });
  acceptDrops({
    hover: (isOver) => document.body.classList.toggle('dropping', isOver),
    open: (file) => void documents.open(file),
    refuse: (reason) => page.report(reason === 'folder' ? page.texts.dropFolder : page.texts.dropOne),
  });
}

/** What the buttons do. */
interface PageActions {
  choose(): void;
  open(file: File): void;
  save(): void;
  undo(): void;
  redo(): void;
  print(): void;
  textTables(): void;
  sample(name: SampleName): void;
}

/** The row of buttons above the workbook. */
interface Toolbar {
  /** Changes its language. */
  label(texts: PageTexts): void;
  /** Work is in progress; buttons keep the focus but do nothing. */
  setBusy(isBusy: boolean): void;
  /** Shows whether the text view is on. */
  setTextTables(isShown: boolean): void;
  /** The button that shows the tables as text. */
  focusTextTables(): void;
}

type TextName = Extract<keyof PageTexts, 'open' | 'save' | 'undo' | 'redo' | 'print' | 'textTables'>;

/** Builds the row of buttons in an element. */
function createToolbar(element: HTMLElement, actions: PageActions): Toolbar {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = readableFiles;
  chooser.hidden = true;
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    if (file !== undefined) actions.open(file);
    // So that the same file can be chosen again.
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
    button('open', () => actions.choose()),
    button('save', () => actions.save()),
    button('undo', () => actions.undo()),
    button('redo', () => actions.redo()),
    button('print', () => actions.print()),
    textTables,
    samples,
    chooser,
  );
  return {
    label(texts) {
      element.setAttribute('aria-label', texts.toolbar);
      for (const [name, made] of buttons) made.textContent = texts[name];
      buttons.get('save')?.setAttribute('title', texts.saveHint);
      buttons.get('print')?.setAttribute('title', texts.printHint);
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

/** A part of the page that F6 moves to. */
interface Region {
  readonly element: HTMLElement;
  readonly enter: () => void;
}

/** F6 moves from part to part, and back with Shift: in the grid the tab key goes from cell to cell and never out. */
function leadWithF6(regions: readonly Region[]): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const now = regions.findIndex(({ element }) => element.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = now === -1 ? 0 : (now + step + regions.length) % regions.length;
      regions[next]?.enter();
    },
    // Before the grid, which captures every key.
    { capture: true },
  );
}

interface CommandKey {
  readonly act: () => void;
  /** Otherwise the browser does what it does with any page. Default: always. */
  readonly isWanted?: () => boolean;
}

/** Ctrl or, on a Mac, ⌘ with a letter does what the page means by it instead of what the browser does with any page. */
function onCommandKeys(actions: Readonly<Record<string, CommandKey>>): void {
  addEventListener(
    'keydown',
    (event) => {
      const action = actions[event.key.toLowerCase()];
      if (action === undefined || action.isWanted?.() === false) return;
      if (event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) action.act();
    },
    // Before the grid, which captures every key.
    { capture: true },
  );
}

interface Drops {
  /** Called when a file drag enters or leaves the page. */
  readonly hover: (isOver: boolean) => void;
  readonly open: (file: File) => void;
  /** The dropped content is not a single file. */
  readonly refuse: (reason: 'several' | 'folder') => void;
}

/** Opens a file dropped anywhere on the page. Dragged texts and cells are left alone. */
function acceptDrops({ hover, open, refuse }: Drops): void {
  // What takes files itself, such as the roll-up, is left alone.
  const hasFiles = ({ dataTransfer, target }: DragEvent) =>
    dataTransfer?.types.includes('Files') === true &&
    !(target instanceof Element && target.closest('[data-drop-files]') !== null);
  // Before the grid, which would stop the event.
  const early = { capture: true };
  addEventListener(
    'dragover',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      hover(true);
    },
    early,
  );
  addEventListener(
    'dragleave',
    (event) => {
      // Left the window, rather than moving between elements.
      if (event.relatedTarget === null) hover(false);
    },
    early,
  );
  addEventListener(
    'drop',
    (event) => {
      hover(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
      const [file] = event.dataTransfer?.files ?? [];
      if (items.some((item) => item.webkitGetAsEntry()?.isDirectory === true)) refuse('folder');
      else if (items.length > 1) refuse('several');
      else if (file !== undefined) open(file);
    },
    early,
  );
}
