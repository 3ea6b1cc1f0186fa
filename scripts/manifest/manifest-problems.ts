import { JSDOM } from 'jsdom';
import { startActions } from '../../src/pane/start-action';

/** Resolves files of the manifest: the bytes of a file of the add-in by its path, undefined if missing. */
export type FileOf = (path: string) => Uint8Array | undefined;

/** Office's length limit in characters. */
const longest = {
  resid: 32,
  control: 125,
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};

const defaultLocale = 'zh-CN';
const otherLocales = ['en-US'];

/** Pixels of the icons that every button has. */
const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** The task pane that Office can open with a workbook. All commands use it: two panes would overwrite each other's texts. */
const onlyPane = 'Office.AutoShowTaskpaneWithDocument';

/** Manifest errors that a schema cannot find, one sentence each. */
export function manifestProblems(manifest: string, version: string, fileOf: FileOf): readonly string[] {
  const document = parsed(manifest);
  if (document === undefined) return ['it is not well-formed XML'];
  const origin = new URL(textOf(document, 'SourceLocation')).origin;
  return [
    ...(document.querySelector('Version')?.textContent === version ? [] : [`its version is not ${version}`]),
    ...urlProblems(document, origin),
    ...idProblems(document),
    ...textProblems(document),
    ...iconProblems(document, fileOf),
    ...commandProblems(document),
  ];
}

function parsed(manifest: string): Document | undefined {
  try {
    return new JSDOM(manifest, { contentType: 'application/xml' }).window.document;
  } catch {
    return undefined;
  }
}

const all = (document: Document, selector: string): readonly Element[] => [
  ...document.querySelectorAll(selector),
];

const valueOf = (element: Element): string => element.getAttribute('DefaultValue') ?? '';

const textOf = (document: Document, name: string): string => {
  const element = document.querySelector(name);
  return element === null ? '' : valueOf(element);
};

/** Office loads only https, and nothing from other addresses without asking the user. */
const urlProblems = (document: Document, origin: string): readonly string[] =>
  all(document, '[DefaultValue^="http"]')
    .map(valueOf)
    .filter((url) => !url.startsWith('https://') || new URL(url).origin !== origin)
    .map((url) => `${url} is not on ${origin} over https`);

function idProblems(document: Document): readonly string[] {
  const defined = all(document, 'Resources [id]').map(({ id }) => id);
  const used = new Set(all(document, '[resid]').map((element) => element.getAttribute('resid') ?? ''));
  const controls = all(document, 'Control, Group, Item').map(({ id }) => id);
  return [
    ...[...used].filter((id) => !defined.includes(id)).map((id) => `resid ${id} is not defined`),
    ...defined.filter((id) => !used.has(id)).map((id) => `resource ${id} is not used`),
    ...defined
      .filter((id, index) => defined.indexOf(id) !== index)
      .map((id) => `resource ${id} is defined twice`),
    ...defined.filter((id) => id.length > longest.resid).map((id) => `resource id ${id} is too long`),
    ...controls.filter((id) => id.length > longest.control).map((id) => `control id ${id} is too long`),
    ...controls
      .filter((id, index) => controls.indexOf(id) !== index)
      .map((id) => `control ${id} is there twice`),
  ];
}

/** Every text exists in every language, and none is too long. */
function textProblems(document: Document): readonly string[] {
  const texts = (
    [
      ['OfficeApp > DisplayName', longest.DisplayName],
      ['OfficeApp > Description', longest.Description],
      ['ShortStrings > *', longest.ShortStrings],
      ['LongStrings > *', longest.LongStrings],
    ] as const
  ).flatMap(([selector, most]) => all(document, selector).map((element) => ({ element, most })));
  const locale = document.querySelector('DefaultLocale')?.textContent;
  return [
    ...(locale === defaultLocale ? [] : [`the default locale is not ${defaultLocale}`]),
    ...texts.flatMap(({ element, most }) => {
      const name = element.id === '' ? element.localName : element.id;
      const overrides = [...element.children].map((child) => child.getAttribute('Locale') ?? '');
      const values = [
        valueOf(element),
        ...[...element.children].map((child) => child.getAttribute('Value') ?? ''),
      ];
      return [
        ...(overrides.join() === otherLocales.join()
          ? []
          : [`${name} is not in exactly ${otherLocales.join()} as well`]),
        ...values.filter((value) => value.trim() === '').map(() => `${name} is empty`),
        ...values.filter((value) => value.length > most).map((value) => `${name} is too long: ${value}`),
      ];
    }),
  ];
}

/** What the commands open: one page in one pane, each of its starts once, first of all without any. */
function commandProblems(document: Document): readonly string[] {
  const page = textOf(document, 'DefaultSettings > SourceLocation');
  const urlOf = new Map(all(document, 'Urls > *').map((element) => [element.id, valueOf(element)]));
  const opened = all(document, 'Action > SourceLocation').map(
    (element) => urlOf.get(element.getAttribute('resid') ?? '') ?? '',
  );
  const wanted = [page, ...startActions.map((action) => `${page}?start=${action}`)];
  const panes = all(document, 'Action').map((action) => action.querySelector('TaskpaneId')?.textContent);
  return [
    ...(opened.join() === wanted.join() ? [] : [`the commands open ${opened.join(' ')}`]),
    ...panes.filter((pane) => pane !== onlyPane).map((pane) => `a command opens the pane ${pane ?? ''}`),
    ...all(document, 'OfficeMenu')
      .map((menu) => [...menu.children].map((control) => control.getAttribute('xsi:type')).join())
      .filter((types) => types !== 'Menu')
      .map((types) => `a context menu has the controls ${types}`),
  ];
}

function iconProblems(document: Document, fileOf: FileOf): readonly string[] {
  const urlOf = new Map(all(document, 'Images > *').map((element) => [element.id, valueOf(element)]));
  const stated = [
    { url: textOf(document, 'IconUrl'), size: 32 },
    { url: textOf(document, 'HighResolutionIconUrl'), size: 64 },
    ...all(document, 'Icon > *').map((image) => ({
      url: urlOf.get(image.getAttribute('resid') ?? '') ?? '',
      size: Number(image.getAttribute('size')),
    })),
  ];
  return [
    ...all(document, 'Icon').flatMap((icon) => {
      const sizes = [...icon.children].map((image) => Number(image.getAttribute('size')));
      return sizes.join() === iconSizes.join() ? [] : [`an icon has the sizes ${sizes.join()}`];
    }),
    ...stated.flatMap(({ url, size }) => {
      const bytes = fileOf(URL.canParse(url) ? new URL(url).pathname : url);
      if (bytes === undefined) return [`${url} does not exist`];
      return pngSize(bytes) === `${size}x${size}` ? [] : [`${url} is not ${size} pixels wide and high`];
    }),
  ];
}

/** Width and height in the header of a PNG file; empty for other files. */
function pngSize(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length > 24 && view.getUint32(0) === 0x89504e47;
  return isPng ? `${view.getUint32(16)}x${view.getUint32(20)}` : '';
}
