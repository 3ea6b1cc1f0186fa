import { attributeOf } from '../../../workbook/xml/scan-xml';
import type { ImportedFormats } from './added-formats';
import { withAttributes } from './added-formats';
import { childNamed, childrenOf, outlineOf, elementPut, replaced, sliceOf } from './children';
import { worksheetOrder } from './worksheet-order';

/** The texts of a workbook that this program wrote, each as the content of its element. */
export function stringsOf(xml: string | undefined): readonly string[] {
  if (xml === undefined) return [];
  const part = 'xl/sharedStrings.xml';
  const outline = outlineOf(xml, part);
  return outline.children.map((child) => {
    const text = sliceOf(outline, child);
    return text.slice(text.indexOf('>') + 1, text.lastIndexOf('</'));
  });
}

/**
 * A worksheet that this program wrote, for a package with other formats and texts: its texts stand in its cells, its
 * formats have the numbers of the package.
 *
 * @param carried elements of the sheet that it replaces, such as its drawing
 */
export function fittedSheet(
  xml: string,
  strings: readonly string[],
  { cellFormats, differentialFormats }: ImportedFormats,
  carried: readonly (readonly [name: string, xml: string])[],
): string {
  const fitted = xml
    .replace(
      /<c (r="[A-Z]+\d+") t="s"([^>]*)><v>(\d+)<\/v><\/c>/gu,
      (_, address: string, rest: string, index: string) => {
        const content = strings[Number(index)] ?? '';
        return `<c ${address}${rest} t="inlineStr"><is>${content}</is></c>`;
      },
    )
    .replace(/(<c [^>]*\bs=")(\d+)(")/gu, (_, before: string, index: string, after: string) => {
      return `${before}${cellFormats[Number(index)] ?? 0}${after}`;
    })
    .replace(/\bdxfId="(\d+)"/gu, (_, index: string) => `dxfId="${differentialFormats[Number(index)] ?? 0}"`)
    .replace(/ tabSelected="(?:1|true)"/gu, '');
  return carried.reduce(
    (text, [name, element]) =>
      replaced(text, [elementPut(outlineOf(text, 'worksheet'), worksheetOrder, name, element)]),
    fitted,
  );
}

/** What another program put on a sheet of our form, and stays there. */
const passedOn = ['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture'];

/** What of a sheet of our form is not passed on when its tables are written anew. */
const notPassedOn = [
  'autoFilter',
  'hyperlinks',
  'oleObjects',
  'controls',
  'tableParts',
  'rowBreaks',
  'colBreaks',
];

/** A protection that needs a password; ours needs none, and is written again. */
const hasPassword = (element: string): boolean => /\s(?:password|hashValue)=/u.test(element);

/** The elements of the old part of a sheet that its new part takes over, and whether others are lost. */
export function carriedFrom(
  xml: string,
  part: string,
): { readonly carried: readonly (readonly [string, string])[]; readonly hasMore: boolean } {
  const outline = outlineOf(xml, part);
  return {
    carried: passedOn.flatMap((name): readonly (readonly [string, string])[] => {
      const element = childNamed(outline, name);
      return element === undefined ? [] : [[name, withNamespaces(sliceOf(outline, element), xml)]];
    }),
    hasMore:
      ['sheetProtection', 'protectedRanges'].some((name) => {
        const element = childNamed(outline, name);
        return element !== undefined && hasPassword(sliceOf(outline, element));
      }) ||
      notPassedOn.some((name) => {
        const element = childNamed(outline, name);
        return (
          element !== undefined &&
          (name !== 'tableParts' || childrenOf(outline, element, part).children.length > 0)
        );
      }),
  };
}

/** An element that declares the prefixes that it uses, under its plain name. */
function withNamespaces(element: string, xml: string): string {
  const end = element.indexOf('>') + 1;
  const root = /<(?![?!])[^<>]*>/u.exec(xml)?.[0] ?? '';
  const [, prefix = '', name = ''] = /^<(?:([\w.-]+):)?([\w.-]+)/u.exec(element) ?? [];
  const used = new Set(
    [...element.slice(0, end).matchAll(/\s([\w.-]+):[\w.-]+=/gu)].map(([, own = '']) => own),
  );
  const declared = Object.fromEntries(
    [...used].flatMap((own) => {
      const uri = attributeOf(root.replaceAll(`xmlns:${own}=`, 'declared='), 0, root.length, 'declared');
      return uri === undefined || own === 'xml' ? [] : [[`xmlns:${own}`, uri]];
    }),
  );
  const plain = prefix === '' ? element : element.replaceAll(`${prefix}:${name}`, name);
  return withAttributes(plain, declared);
}
