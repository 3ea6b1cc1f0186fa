import type { GridControlTexts } from '../../messages/zh-CN/grid';

// The oldest browsers have neither `:has()` nor `:is()`, and `:not()` only for simple selectors.
type NameOf = (texts: GridControlTexts, element: Element) => string;

const sheetButton = '[data-u-comp="sheet-bar-append-button"]';
const trigger = '[data-slot="dropdown-menu-trigger"]';

/** Elements that the spreadsheet library leaves unnamed, and their names. */
const names: readonly (readonly [selector: string, nameOf: NameOf])[] = [
  ['[data-u-comp="editor"]', (texts) => texts.cell],
  ['[data-u-comp="defined-name"] input', (texts) => texts.nameBox],
  ['[data-u-comp="defined-name"] a', (texts) => texts.names],
  ['[data-u-comp="slide-tab-bar"]', (texts) => texts.sheets],
  [`footer div:first-child > ${sheetButton}:first-child`, (texts) => texts.addSheet],
  [`footer ${trigger} ${sheetButton}`, (texts) => texts.allSheets],
  [
    `footer div:last-child > ${sheetButton}`,
    (texts, element) => (element.closest(trigger) === null ? texts.sheetsBefore : texts.allSheets),
  ],
  [`footer ${sheetButton} + ${sheetButton}`, (texts) => texts.sheetsAfter],
  [`footer section section [data-u-comp="button"]:not(${trigger})`, (texts) => texts.zoomIn],
  ['footer section section [data-u-comp="button"]:first-child', (texts) => texts.zoomOut],
  ['footer [role="track"] > a, footer [role="presentation"] > a', (texts) => texts.zoomReset],
  ['footer [role="handle"], footer [role="presentation"] > button', (texts) => texts.zoom],
];

/** Names that the library has in English only. */
const englishNames: Readonly<Record<string, (texts: GridControlTexts) => string>> = {
  Close: (texts) => texts.close,
  'Close sidebar': (texts) => texts.close,
  'Sidebar panel': (texts) => texts.sidebar,
  'Resize sidebar': (texts) => texts.sidebarWidth,
  Previous: (texts) => texts.previous,
  Next: (texts) => texts.next,
  increment: (texts) => texts.increase,
  decrement: (texts) => texts.decrease,
};

/** What is named so in the grid, or in dialogs of the library over the page. */
const named = '#grid [aria-label], #grid .univer-sr-only, [class*="univer-"] .univer-sr-only';

function translate(texts: GridControlTexts): void {
  for (const element of document.querySelectorAll<HTMLElement>(named)) {
    const label = element.getAttribute('aria-label');
    const original = element.dataset['libraryName'] ?? label ?? element.textContent;
    const name = englishNames[original]?.(texts);
    if (name === undefined || name === (label ?? element.textContent)) continue;
    element.dataset['libraryName'] = original;
    if (label === null) element.textContent = name;
    else element.setAttribute('aria-label', name);
  }
}

const hasControls = (element: Element): boolean => element.querySelector('input, button') !== null;

/** Invalid roles and attributes, and their replacements. */
const repairs: readonly (readonly [selector: string, repair: (element: Element) => void])[] = [
  ['[data-u-comp="editor"]:not([role])', (element) => element.setAttribute('role', 'textbox')],
  // The page has one complementary region: the pane.
  ['aside:not([role])', (element) => element.setAttribute('role', 'none')],
  [
    '[role="complementary"]',
    (element) => {
      element.setAttribute('role', 'region');
      element.removeAttribute('aria-expanded');
    },
  ],
  ['[role="track"]', (element) => element.setAttribute('role', 'presentation')],
  ['[role="handle"]', (element) => element.removeAttribute('role')],
  // A tab stop before everything else in the page.
  ['canvas[tabindex="1"]', (element) => element.setAttribute('tabindex', '-1')],
  [
    'div[aria-haspopup], div[aria-expanded]',
    (element) => {
      if (!hasControls(element)) return;
      element.removeAttribute('aria-haspopup');
      element.removeAttribute('aria-expanded');
    },
  ],
  [
    'div[aria-haspopup]:not([role]), a[aria-haspopup]:not([role])',
    (element) => {
      if (!hasControls(element)) element.setAttribute('role', 'button');
    },
  ],
];

const set = (element: Element, name: string) => {
  if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
};

/** The formula bar's field is outside the grid, at the end of the page: the tab key would lead there and never out. */
const barField = '#__editor___INTERNAL_EDITOR__DOCS_FORMULA_BAR';

function nameAll(grid: HTMLElement, texts: GridControlTexts): void {
  translate(texts);
  document.querySelector(barField)?.setAttribute('tabindex', '-1');
  for (const [selector, repair] of repairs) grid.querySelectorAll(selector).forEach(repair);
  for (const [selector, nameOf] of names)
    for (const element of grid.querySelectorAll(selector)) set(element, nameOf(texts, element));
  grid
    .querySelectorAll('section[aria-live]')
    .forEach((section, index) => set(section, texts.notifications(index + 1)));
}

/**
 * Gives the controls of the embedded spreadsheet the names and roles that its library omits, whenever it draws new
 * ones. Returns the function that changes the language.
 */
export function nameGridControls(
  grid: HTMLElement,
  first: GridControlTexts,
): (texts: GridControlTexts) => void {
  let texts = first;
  let isAsked = false;
  const rename = () => {
    isAsked = false;
    nameAll(grid, texts);
  };
  const observer = new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(rename);
  });
  observer.observe(grid, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-expanded', 'aria-haspopup', 'role'],
  });
  // Dialogs of the library.
  observer.observe(document.body, { childList: true });
  rename();
  return (chosen) => {
    texts = chosen;
    rename();
  };
}
