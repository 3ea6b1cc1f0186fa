import type { Settings } from '../../workbook/stored/settings-xml';
import { settingsAsXml, settingsNamespace } from '../../workbook/stored/settings-xml';
import { namePrefix } from '../../workbook/stored/workbook-mark';
import { unpackEntry } from '../open/unpack-entry';
import { readZipDirectory } from '../open/zip-directory';
import { declaration, officeRelations, packParts } from '../write-package';

const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Identifies our part among others in the same workbook; constant, so that the same settings give the same bytes. */
const itemId = '{6E69616E-6261-4F00-8000-000000000001}';

/** Identifies a custom XML part, and says whose it is. */
export const customXmlProperties = `${declaration}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${settingsNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;

export const customXmlPropertiesType =
  'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** The parts that a custom XML part needs (ECMA-376 part 1, 15.2.5 and 15.2.6), by name. */
const customXmlParts = (xml: string): readonly (readonly [name: string, xml: string])[] => [
  ['customXml/item1.xml', `${declaration}${xml}`],
  ['customXml/itemProps1.xml', customXmlProperties],
  [
    'customXml/_rels/item1.xml.rels',
    `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${officeRelations}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  ],
];

/** What existing parts must declare about the custom XML part, by name. */
const customXmlMentions: readonly (readonly [name: string, edit: (xml: string) => string])[] = [
  [
    '[Content_Types].xml',
    (xml) =>
      before(
        xml,
        '</Types>',
        `<Override PartName="/customXml/itemProps1.xml" ContentType="${customXmlPropertiesType}"/>`,
      ),
  ],
  [
    'xl/_rels/workbook.xml.rels',
    (xml) =>
      before(
        xml,
        '</Relationships>',
        `<Relationship Id="customXml1" Type="${officeRelations}/customXml" Target="../../customXml/item1.xml"/>`,
      ),
  ],
];

function before(xml: string, end: string, added: string): string {
  const at = xml.lastIndexOf(end);
  if (at === -1) throw new Error(`no ${end} in the library's own part`);
  return xml.slice(0, at) + added + xml.slice(at);
}

/** What becomes of a part. */
type PartEdit = (xml: string) => string | Uint8Array;

const workbookPart = 'xl/workbook.xml';

/**
 * Does what the library cannot: hides our defined names, so that they do not clutter the name box, adds the settings as
 * a custom XML part, and repacks with fixed times and the same compressor everywhere, so that the same report gives the
 * same bytes. A workbook without settings has no such part.
 */
export async function finishPackage(
  bytes: Uint8Array,
  settings: Settings,
  more: ReadonlyMap<string, PartEdit> = new Map(),
): Promise<Uint8Array> {
  const hasSettings = Object.keys(settings).length > 0;
  const edits = new Map<string, PartEdit>([
    [workbookPart, hideNames],
    ...(hasSettings ? customXmlMentions : []),
    ...more,
  ]);
  const parts: (readonly [string, string | Uint8Array])[] = [];
  for (const entry of readZipDirectory(bytes).values()) {
    const { name } = entry;
    const part = await unpackEntry(bytes, entry);
    parts.push([name, edits.get(name)?.(new TextDecoder().decode(part)) ?? part]);
  }
  return packParts(hasSettings ? [...parts, ...customXmlParts(settingsAsXml(settings))] : parts);
}

const hideNames = (xml: string): string =>
  xml.replaceAll(`<definedName name="${namePrefix}`, `<definedName hidden="1" name="${namePrefix}`);
