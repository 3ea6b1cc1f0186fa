import { settingsNamespace } from '../../workbook/stored/settings-xml';
import { declaration, officeRelations } from '../package-xml';

const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Tells our part from others in the same workbook; always the same, so that the same settings give the same bytes. */
const itemId = '{6E69616E-6261-4F00-8000-000000000001}';

/** The parts that a custom XML part needs (ECMA-376 part 1, 15.2.5 and 15.2.6), by name. */
export const customXmlParts = (xml: string): readonly (readonly [name: string, xml: string])[] => [
  ['customXml/item1.xml', `${declaration}${xml}`],
  [
    'customXml/itemProps1.xml',
    `${declaration}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${settingsNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  ],
  [
    'customXml/_rels/item1.xml.rels',
    `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${officeRelations}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  ],
];

/** What parts that are already there must say of the custom XML part, by name. */
export const customXmlMentions: readonly (readonly [name: string, edit: (xml: string) => string])[] = [
  [
    '[Content_Types].xml',
    (xml) =>
      before(
        xml,
        '</Types>',
        '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
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
