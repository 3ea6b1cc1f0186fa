import { decodedMarkup } from '../../workbook/xml/markup-text';
import { attributesOf, prefixAt } from '../../workbook/xml/scan-xml';
import { visitTags } from '../open/xml-tags';
import { UnusableFile } from '../unusable-file';

/** The namespaces of WordprocessingML: the usual one, and that of strict files. */
const wordNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** An element of a part, by its position in the text. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /**
   * The namespace if it is one of WordprocessingML, otherwise null: drawings and formulas have elements p, r and t,
   * too.
   */
  readonly word: string | null;
  readonly from: number;
  /** One past its start tag. */
  readonly open: number;
  readonly parent: XmlElement | null;
}

/** Called for each element at its start, and at its end with the start and end of the end tag. */
export interface ElementVisitor {
  readonly start: (element: XmlElement) => void;
  readonly end: (element: XmlElement, close: number, to: number) => void;
}

/**
 * Walks through the elements of a part with their namespaces, since programs may choose another prefix than `w`. Throws
 * `UnusableFile` if tags do not match, and where `visitTags` does.
 */
export function visitElements(xml: string, part: string, visitor: ElementVisitor): void {
  let spaces: ReadonlyMap<string, string> = new Map();
  /** The open element; in a holder, because callbacks change it. */
  const at: { top: XmlElement | null } = { top: null };
  /** The elements that declare namespaces, with the previous bindings. */
  const declared: { readonly element: XmlElement; readonly before: ReadonlyMap<string, string> }[] = [];
  const close = (element: XmlElement, from: number, to: number) => {
    visitor.end(element, from, to);
    at.top = element.parent;
    if (declared.at(-1)?.element === element) spaces = declared.pop()?.before ?? spaces;
  };
  visitTags(xml, part, (name, kind, from, to) => {
    if (kind === 'end') {
      if (at.top?.name !== name) throw new UnusableFile({ code: 'damaged', part });
      close(at.top, from, to);
      return;
    }
    const before = spaces;
    if (xml.slice(from, to).includes('xmlns')) spaces = withDeclarations(spaces, attributesOf(xml, from, to));
    const uri = spaces.get(prefixAt(xml, from));
    const word = uri !== undefined && wordNamespaces.has(uri) ? uri : null;
    const element: XmlElement = { name, word, from, open: to, parent: at.top };
    if (spaces !== before) declared.push({ element, before });
    at.top = element;
    visitor.start(element);
    if (kind === 'empty') close(element, to, to);
  });
  if (at.top !== null) throw new UnusableFile({ code: 'damaged', part });
}

function withDeclarations(
  spaces: ReadonlyMap<string, string>,
  attributes: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  const all = new Map(spaces);
  for (const [name, raw] of attributes)
    if (name === 'xmlns' || name.startsWith('xmlns:')) all.set(name.slice(6), decodedMarkup(raw));
  return all;
}
