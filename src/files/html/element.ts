import type { Element } from './parse-page';

/** The role of an element within a table; a page may build tables without table tags. */
type TablePart = 'table' | 'caption' | 'head' | 'body' | 'foot' | 'row' | 'cell';

const partsByTag: ReadonlyMap<string, TablePart> = new Map([
  ['table', 'table'],
  ['caption', 'caption'],
  ['thead', 'head'],
  ['tbody', 'body'],
  ['tfoot', 'foot'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
]);
const partsByDisplay: ReadonlyMap<string, TablePart> = new Map([
  ['table', 'table'],
  ['inline-table', 'table'],
  ['table-caption', 'caption'],
  ['table-header-group', 'head'],
  ['table-row-group', 'body'],
  ['table-footer-group', 'foot'],
  ['table-row', 'row'],
  ['table-cell', 'cell'],
]);
const partsByRole: ReadonlyMap<string, TablePart> = new Map([
  ['table', 'table'],
  ['grid', 'table'],
  ['rowgroup', 'body'],
  ['row', 'row'],
  ['cell', 'cell'],
  ['gridcell', 'cell'],
  ['columnheader', 'cell'],
  ['rowheader', 'cell'],
]);

/**
 * Content that no reader of the page sees, or that is not text. Struck text is the former content, also with tracked
 * changes in Word: a replaced figure must not run together with the new one.
 */
const unseen = new Set(
  (
    'head title script style template noscript noframes noembed iframe object svg math canvas video audio map datalist ' +
    'colgroup rp rt del s strike button'
  ).split(' '),
);

const blocks = new Set(
  (
    'html body address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary ul'
  ).split(' '),
);

/** The value of an attribute; undefined if absent. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((own) => own.name === name)?.value;

/** An element with the few style properties that decide what is visible. */
export interface Seen {
  /** Takes up no space. */
  readonly isHidden: boolean;
  /** Takes up space, but is invisible. */
  readonly isInvisible: boolean;
  readonly isBlock: boolean;
  readonly isRaised: boolean;
  readonly keepsSpaces: boolean;
  readonly part: TablePart | undefined;
  /** Tabs that Word writes as spaces. */
  readonly tabs: number;
}

/** How an element is displayed, as far as the element itself specifies it: style sheets are not read. */
export function seenAs(element: Element): Seen {
  const tag = element.tagName;
  const style = styleOf(element);
  const display = style.get('display') ?? '';
  const part =
    partsByTag.get(tag) ?? partsByDisplay.get(display) ?? partsByRole.get(attribute(element, 'role') ?? '');
  const isStruck = /line-through/u.test(
    `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`,
  );
  return {
    isHidden:
      unseen.has(tag) ||
      display === 'none' ||
      (part === 'row' && style.get('visibility') === 'collapse') ||
      (isStruck && part === undefined) ||
      style.get('mso-hide') === 'all' ||
      attribute(element, 'hidden') !== undefined ||
      (tag === 'option' && attribute(element, 'selected') === undefined) ||
      (tag === 'dialog' && attribute(element, 'open') === undefined),
    isInvisible:
      /^(?:hidden|collapse)$/u.test(style.get('visibility') ?? '') || (isStruck && part === 'cell'),
    isBlock: blocks.has(tag) || part !== undefined || /^(?:block|flex|grid|list-item)$/u.test(display),
    isRaised:
      tag === 'sup' ||
      tag === 'sub' ||
      /^(?:super|sub)$/u.test(style.get('vertical-align') ?? '') ||
      /\bMso(?:Foot|End)noteReference\b/u.test(attribute(element, 'class') ?? ''),
    keepsSpaces: tag === 'pre' || /^pre(?:-wrap)?$/u.test(style.get('white-space') ?? ''),
    part,
    tabs: Math.min(mostTabs, Number(style.get('mso-tab-count') ?? 0) || 0),
  };
}

const mostTabs = 16;
const relevantStyle = /display|visibility|mso-hide|mso-tab-count|align:\s*su[bp]|white-space|line-through/iu;
const noStyle: ReadonlyMap<string, string> = new Map();

function styleOf(element: Element): ReadonlyMap<string, string> {
  const text = attribute(element, 'style');
  // Most styles only affect appearance.
  if (text === undefined || !relevantStyle.test(text)) return noStyle;
  return new Map(
    text.split(';').map((declaration) => {
      const colon = declaration.indexOf(':');
      const value = declaration.slice(colon + 1).replace('!important', '');
      return [declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase()] as const;
    }),
  );
}

/** The content of a form field, typed by someone or filled by a program. */
export function fieldText(element: Element): string | undefined {
  if (element.tagName !== 'input') return undefined;
  const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
  return /^(?:text|number|tel|search|email|date|month|)$/u.test(type)
    ? attribute(element, 'value')
    : undefined;
}

/**
 * The number that a spreadsheet stores in an HTML cell next to the displayed text, which may be rounded: `x:num` of
 * Excel, `sdval` of LibreOffice, `data-v` of SheetJS.
 */
export function storedNumber(element: Element): number | undefined {
  const text =
    attribute(element, 'x:num') ??
    attribute(element, 'sdval') ??
    (attribute(element, 'data-t') === 'n' ? attribute(element, 'data-v') : undefined) ??
    '';
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(text) ? Number(text) : undefined;
}
