import type { GridControlTexts } from '../../messages/zh-CN/grid';

// The oldest browsers have neither `:has()` nor `:is()`, and `:not()` only for simple selectors.
type NameOf = (texts: GridControlTexts, element: Element) => string;

const sheetButton = '[data-u-comp="sheet-bar-append-button"]';
const trigger = '[data-slot="dropdown-menu-trigger"]';

/** Elements that the spreadsheet library leaves unnamed, and their names. */
const names: readonly (readonly [selector: string, nameOf: NameOf])[] = [
  ['[role="toolbar"]', (texts) => texts.tools],
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
  document.querySelector(barField)?.setAttribute('tabindex', '-1');
  for (const [selector, repair] of repairs) grid.querySelectorAll(selector).forEach(repair);
  for (const [selector, nameOf] of names)
    for (const element of grid.querySelectorAll(selector)) set(element, nameOf(texts, element));
  for (const [command, name] of Object.entries(texts.commands))
    for (const element of grid.querySelectorAll(`[data-u-command="${command}"]`)) {
      // Some commands are triggered by part of the element, or chosen from a list next to a field.
      const parts = element.querySelectorAll('input, [aria-haspopup], button');
      for (const part of parts.length > 0 ? parts : [element]) set(part, name);
    }
  for (const element of grid.querySelectorAll('[role="button"][aria-haspopup="dialog"]:not([aria-label])'))
    if (element.textContent.trim() !== '')
      set(element, `${texts.numberFormat} ${element.textContent.trim()}`);
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
  new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(rename);
  }).observe(grid, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-expanded', 'aria-haspopup', 'role'],
  });
  rename();
  return (chosen) => {
    texts = chosen;
    rename();
  };
}
