import { markupText } from '../../workbook/xml/markup-text';

/** What of a drawing is written out; both a browser's document and the one of the command have it. */
interface DrawnNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DrawnNode>;
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>;
}

const elementType = 1;
const textType = 3;

/** Two decimals of a pixel are enough, and the same for every engine. */
const rounded = (value: string): string =>
  value.replace(/[-\d.]+(?:e-\d+)?/gu, (number) =>
    /\.\d{3}|e/u.test(number) ? String(Number(Number(number).toFixed(2)) + 0) : number,
  );

/** On coarse screens, and only there, the library moves groups by half a pixel; we move them by whole ones. */
const settled = (name: string, transform: string): string =>
  name === 'g'
    ? transform.replace(/-?\d+\.5(?!\d)/gu, (number) => String(Math.floor(Number(number)) + 0))
    : transform;

/**
 * A drawn element and what is in it as SVG, in the same bytes whatever document it is in. Style sheets are left out:
 * pages with a strict policy refuse them. So are the names that the library gives to groups, which are no texts of ours.
 *
 * @param more attributes of an element
 */
function svgMarkup(node: DrawnNode, more: (node: DrawnNode) => string): string {
  if (node.nodeType === textType) return markupText(node.nodeValue ?? '');
  if (node.nodeType !== elementType) return '';
  const name = node.nodeName.toLowerCase();
  if (name === 'style') return '';
  const attributes = Array.from(node.attributes ?? [])
    .filter((attribute) => !/^(?:xmlns|class|aria-|style)/u.test(attribute.name))
    .map((attribute) => ({ name: attribute.name, value: settled(name, rounded(attribute.value)) }))
    .filter(({ value }) => value !== 'translate(0,0)')
    .map((attribute) => ` ${attribute.name}="${markupText(attribute.value)}"`)
    .join('');
  const content = Array.from(node.childNodes, (child) => svgMarkup(child, more)).join('');
  return content === ''
    ? name === 'g'
      ? ''
      : `<${name}${attributes}${more(node)}/>`
    : `<${name}${attributes}${more(node)}>${content}</${name}>`;
}

/** What is in a drawn element. */
export const svgContent = (node: DrawnNode, more: (node: DrawnNode) => string): string =>
  Array.from(node.childNodes, (child) => svgMarkup(child, more)).join('');
