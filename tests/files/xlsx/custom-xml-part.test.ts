import * as sheetjs from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { settingsFromXml } from '../../../src/workbook/stored/settings-xml';
import { readXlsx, saveWorkbook } from '../../fixtures/read-files';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { uniformReport } from '../../fixtures/reports';
import { attributesOf } from './xlsx-parts';
import { partOf } from '../open/unpacked';

const settings = { explanations: '{"说明":"划转\\r\\n]]>😀"}', odd: '\u0001\r\n_x000D_<&>"' };

async function saved(kept: Readonly<Record<string, string>> = settings): Promise<Uint8Array> {
  const { grids, names = [] } = await readXlsx(await writeXlsx(uniformReport(7), { totals: 'typed' }));
  const sheets = grids.map((grid, index) => ({ name: names[index] ?? '', grid }));
  return saveWorkbook(sheets, { totals: 'typed', profile: {}, settings: kept });
}

/** ECMA-376 part 1, A.7.2: the properties of a custom XML part. */
const propertiesSchema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"
  xmlns="http://schemas.openxmlformats.org/officeDocument/2006/customXml"
  targetNamespace="http://schemas.openxmlformats.org/officeDocument/2006/customXml"
  elementFormDefault="qualified" attributeFormDefault="qualified">
  <xsd:complexType name="CT_DatastoreSchemaRef"><xsd:attribute name="uri" type="xsd:string" use="required"/></xsd:complexType>
  <xsd:complexType name="CT_DatastoreSchemaRefs"><xsd:sequence>
    <xsd:element name="schemaRef" type="CT_DatastoreSchemaRef" minOccurs="0" maxOccurs="unbounded"/>
  </xsd:sequence></xsd:complexType>
  <xsd:complexType name="CT_DatastoreItem"><xsd:sequence>
    <xsd:element name="schemaRefs" type="CT_DatastoreSchemaRefs" minOccurs="0"/>
  </xsd:sequence><xsd:attribute name="itemID" use="required"><xsd:simpleType><xsd:restriction base="xsd:token">
    <xsd:pattern value="\\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\\}"/>
  </xsd:restriction></xsd:simpleType></xsd:attribute></xsd:complexType>
  <xsd:element name="datastoreItem" type="CT_DatastoreItem"/>
</xsd:schema>`;

describe('the custom XML part of a saved workbook', () => {
  it('is well formed with everything that references it, and its properties follow the standard', async () => {
    const bytes = await saved();
    const named = (name: string) => ({
      fileName: name.replaceAll('/', '-'),
      contents: partOf(bytes, name),
    });
    const { errors } = await validateXML({
      xml: [
        'customXml/item1.xml',
        'customXml/_rels/item1.xml.rels',
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
      ].map(named),
      normalization: 'format',
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    const properties = await validateXML({
      xml: [named('customXml/itemProps1.xml')],
      schema: [propertiesSchema],
    });
    expect(properties.errors.map(({ message }) => message)).toEqual([]);
    expect(properties.valid).toBe(true);
  });

  it('is found from the workbook by its relationships', async () => {
    const bytes = await saved();
    const relations = attributesOf(partOf(bytes, 'xl/_rels/workbook.xml.rels'), 'Relationship');
    expect(new Set(relations.map(({ Id }) => Id)).size).toBe(relations.length);
    const [own] = relations.filter(({ Type }) => Type?.endsWith('/customXml'));
    expect(own?.['Target']).toBe('../../customXml/item1.xml');
    expect(settingsFromXml(partOf(bytes, 'customXml/item1.xml'))).toEqual(settings);
    const types = attributesOf(partOf(bytes, '[Content_Types].xml'), 'Override');
    expect(types.filter(({ PartName }) => PartName === '/customXml/itemProps1.xml')).toHaveLength(1);
  });

  it('is the same bytes for the same settings in any order', async () => {
    const turned = Object.fromEntries(Object.entries(settings).reverse());
    expect(Buffer.compare(await saved(), await saved(turned))).toBe(0);
  });

  it('is absent without settings', async () => {
    const text = Buffer.from(await saved({})).toString('latin1');
    expect(text).not.toContain('customXml');
  });

  it('does not affect the figures, as another library reads them', async () => {
    const [with_, without] = [await saved(), await saved({})].map((bytes) => {
      const book = sheetjs.read(bytes, { type: 'array' });
      return book.SheetNames.map((name) => [
        name,
        sheetjs.utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 }),
      ]);
    });
    expect(with_).toEqual(without);
    expect(with_).toHaveLength(3);
  });
});
