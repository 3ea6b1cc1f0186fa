import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readZipDirectory } from '../../../src/files/open/zip-directory';
import type { Report } from '../../../src/core/report/report';
import { fillTemplate } from '../../../src/files/template/fill-template';
import type { OfficeTemplate } from '../../fixtures/office-fill';
import { filledWith, packed, placeholders } from '../../fixtures/office-fill';
import { officeTemplates } from '../../fixtures/office-templates';
import { wholeReport } from '../../fixtures/whole-report';
import { builtInTemplate, wholeReportTemplate } from '../docx/docx-parts';
import { unpacked } from '../open/unpacked';

const report: Report = wholeReport({
  sections: [
    { id: '一', heading: '', paragraphs: ['甲&乙<丙>', '第二段{表二}'] },
    { id: '六', heading: '', paragraphs: ['首段', '末段'] },
  ],
});
const filled = filledWith(report, {
  机关全称: '红石县人民政府',
  年度: '2024',
  '表三.新收.总计': '117',
  第一部分: '甲&amp;乙&lt;丙&gt;\n第二段{表二}',
  第六部分: '首段\n末段',
});

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const fill = async (template: OfficeTemplate) =>
  (await fillTemplate(packed(template, placeholders), report)).bytes;

/** The folder with the schemas of ECMA-376, if present: they are not part of the project. */
const schemas = process.env['OOXML_SCHEMAS'] ?? '';
const hasSchema = existsSync(join(schemas, 'wml.xsd'));

async function schemaErrors(
  parts: readonly (readonly [name: string, xml: string])[],
): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: parts.map(([fileName, contents]) => ({ fileName, contents })),
    schema: { fileName: 'wml.xsd', contents: readFileSync(join(schemas, 'wml.xsd'), 'utf8') },
    preload: readdirSync(schemas)
      .filter((name) => name.endsWith('.xsd') && name !== 'wml.xsd')
      .map((fileName) => ({ fileName, contents: readFileSync(join(schemas, fileName), 'utf8') })),
  });
  return errors.map((error) => error.message);
}

describe.each(officeTemplates.map((template) => [template.name, template] as const))('%s', (_, template) => {
  it('is filled, and nothing else in it changes by a byte', async () => {
    const docx = unpacked(await fill(template));
    const expected = template.parts(filled);
    expect([...docx.keys()]).toEqual(Object.keys(expected));
    for (const [name, content] of Object.entries(expected)) {
      if (typeof content === 'string') expect(text(docx.get(name)), name).toBe(content);
      else expect(Buffer.compare(docx.get(name) ?? new Uint8Array(), content), name).toBe(0);
    }
  });

  it('is well-formed, ends each cell with a paragraph and has one after each table', async () => {
    const parts = [...unpacked(await fill(template))].filter(([name]) => name.endsWith('.xml'));
    const { errors } = await validateXML({
      xml: parts
        .filter(([name]) => name !== 'word/glossary/document.xml')
        .map(([name, bytes]) => ({ fileName: name.replaceAll('/', '-'), contents: text(bytes) })),
      normalization: 'format',
    });
    expect(errors.map((error) => error.message)).toEqual([]);
    const xml = text(new Map(parts).get('word/document.xml'));
    for (const [, before] of xml.matchAll(/(<[^<>]*>)\s*<\/(?:\w+:)?tc>/gu))
      expect(before).toMatch(/^<\/(?:\w+:)?p>$/u);
    for (const [, behind] of xml.matchAll(/<\/(?:\w+:)?tbl>\s*(<[^<>]*>)/gu))
      expect(behind).toMatch(/^<(?:\w+:)?(?:p|sdt)\b/u);
  });

  it.skipIf(!hasSchema)('is valid against the schema of WordprocessingML', async () => {
    const xml = text(unpacked(await fill(template)).get('word/document.xml'));
    expect(await schemaErrors([['document.xml', withoutExtensions(xml)]])).toEqual([]);
  });

  it('keeps the packed bytes and times of what it does not fill', async () => {
    const before = packed(template, placeholders);
    const after = await fill(template);
    const packedOf = (docx: Uint8Array, key: string) => {
      const entry = readZipDirectory(docx).get(key);
      return entry === undefined
        ? null
        : Buffer.from(docx.subarray(entry.start, entry.start + entry.packedSize));
    };
    const timeOf = (docx: Uint8Array) => {
      const { header } = readZipDirectory(docx).get('word/document.xml') ?? { header: 0 };
      return Buffer.from(docx.subarray(header + 10, header + 14));
    };
    expect(timeOf(after)).toEqual(timeOf(before));
    for (const key of ['_rels/.rels', 'word/media/image1.png'])
      expect(packedOf(before, key)?.equals(packedOf(after, key) ?? Buffer.alloc(0)) ?? true, key).toBe(true);
  });
});

/** The schema does not include the later namespaces, nor that of strict files. */
const withoutExtensions = (xml: string): string =>
  xml
    .replace(/<mc:AlternateContent>.*?<\/mc:AlternateContent>/gsu, '')
    .replace(/<m:oMath.*?<\/m:oMath>|<r xmlns="urn:other">.*?<\/r>|<wpsCustomData:data[^>]*>/gsu, '')
    .replace(/ (?:mc:Ignorable|w14:paraId)="[^"]*"/gu, '')
    .replaceAll(
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    );

describe('the built-in templates', () => {
  it.skipIf(!hasSchema).each([
    ['data sections', builtInTemplate],
    ['whole report', wholeReportTemplate],
  ])('are valid against the schema when filled: %s', async (_, template) => {
    const { bytes } = await fillTemplate(template, wholeReport(), {
      remarks: ['说明'],
      picture: { png: new Uint8Array(), width: 722, height: 900, title: '图解', about: '新收 3 件。' },
      isBehindFirstSection: true,
    });
    const parts = ['document', 'styles', 'settings', 'fontTable', 'footer1', 'footer2'].map(
      (name) => [`${name}.xml`, text(unpacked(bytes).get(`word/${name}.xml`))] as const,
    );
    expect(await schemaErrors(parts)).toEqual([]);
    expect(await schemaErrors([['document.xml', '<w:document xmlns:w="urn:x"/>']])).not.toEqual([]);
  });
});
