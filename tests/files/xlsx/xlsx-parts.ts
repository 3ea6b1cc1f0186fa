import { partOf } from '../open/unpacked';

export const sheetXml = (bytes: Uint8Array, table: 't2' | 't3' | 't4'): string =>
  partOf(bytes, `xl/worksheets/sheet${Number(table.slice(1)) - 1}.xml`);

/** The attributes of every element of this name, in order. */
export const attributesOf = (xml: string, name: string): readonly Readonly<Record<string, string>>[] =>
  [...xml.matchAll(new RegExp(`<${name}(?=[\\s/>])([^>]*)>`, 'gu'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, plain(value)]),
    ),
  );

const plain = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/gu,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  );

export interface WrittenFormat {
  readonly ranges: string;
  readonly formula: string;
  readonly priority: number;
  /** Index of the format in the styles part. */
  readonly look: number;
}

/** The conditional formats of a worksheet by priority. */
export const formatsIn = (xml: string): readonly WrittenFormat[] =>
  [...xml.matchAll(/<conditionalFormatting sqref="([^"]*)">(.*?)<\/conditionalFormatting>/gsu)]
    .flatMap(([, ranges = '', rules = '']) =>
      [...rules.matchAll(/<cfRule ([^>]*)><formula>([^<]*)<\/formula><\/cfRule>/gu)].map(
        ([, attributes = '', formula = '']) => ({
          ranges,
          formula: plain(formula),
          priority: Number(/priority="(\d+)"/u.exec(attributes)?.[1]),
          look: Number(/dxfId="(\d+)"/u.exec(attributes)?.[1]),
        }),
      ),
    )
    .sort((a, b) => a.priority - b.priority);
