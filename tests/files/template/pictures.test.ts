import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { loadSource } from '../../../src/app/import/load-report';
import { compareExport } from '../../../src/app/export/compare-export';
import { printedTexts } from '../../../src/core/report/printed-report';
import type { DocxPicture } from '../../../src/files/docx/docx-picture';
import { readZipDirectory } from '../../../src/files/open/zip-directory';
import type { TemplateExtras } from '../../../src/files/template/fill-template';
import { fillTemplate } from '../../../src/files/template/fill-template';
import { inspectTemplate } from '../../../src/files/template/inspect-template';
import { packParts } from '../../../src/files/write-package';
import { packed, placeholders } from '../../fixtures/office-fill';
import { officeTemplates } from '../../fixtures/office-templates';
import { wholeReport } from '../../fixtures/whole-report';
import { builtInTemplate, partsOf, templateOf, textOf, wholeReportTemplate } from '../docx/docx-parts';
import { unpacked } from '../open/unpacked';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const picture: DocxPicture = {
  png,
  width: 722,
  height: 1005,
  title: '图解 & “甲”',
  about: '新收 3,525 件，比上年增加 0.4%。\n数据来源：<甲>',
};
const report = wholeReport();
const tables = ['{表二}', '{表三}', '{表四}'];
const behind: TemplateExtras = { picture, isBehindFirstSection: true };

/** The pictures of a part: where each leads, its id and what is read aloud. */
function picturesIn(bytes: Uint8Array, part = 'word/document.xml') {
  const parts = partsOf(bytes);
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? '';
  return Array.from(
    (parts.get(part) ?? '').matchAll(
      /<wp:docPr id="(\d+)" name="([^"]*)" descr="([^"]*)"\/>.*?r:embed="([^"]*)"/gsu,
    ),
    ([, id, name, about, relation = '']) => {
      const found = new RegExp(`<Relationship[^>]* Id="${relation}"[^>]* Target="/([^"]*)"`, 'u').exec(
        relations,
      );
      return { id, name, about, target: found?.[1] ?? '' };
    },
  );
}

/** Changes or adds parts of a document. */
const withParts = (docx: Uint8Array, change: Readonly<Record<string, (text: string) => string>>) =>
  packParts([
    ...[...unpacked(docx)]
      .filter(([name]) => !Object.hasOwn(change, name))
      .map(([name, bytes]) => [name, bytes] as const),
    ...Object.entries(change).map(([name, to]) => [name, to(partsOf(docx).get(name) ?? '')] as const),
  ]);

describe('{图解}', () => {
  it('becomes the picture with its alternative text, its part, relationship and content type', async () => {
    const filled = await fillTemplate(templateOf('前', '{图解}', ...tables), report, { picture });
    expect([filled.picture, filled.gaps]).toEqual(['placed', []]);
    const [one, ...more] = picturesIn(filled.bytes);
    expect(more).toEqual([]);
    expect(one?.name).toBe('图解 &amp; “甲”');
    expect(one?.about).toMatch(/^新收 3,525 件，比上年增加 0\.4%。(?:&#10;|\s)数据来源：&lt;甲&gt;$/u);
    expect(Buffer.compare(unpacked(filled.bytes).get(one?.target ?? '') ?? new Uint8Array(), png)).toBe(0);
    const parts = partsOf(filled.bytes);
    expect(parts.get('[Content_Types].xml')).toMatch(
      /<Default [^>]*Extension="png"[^>]* ContentType="image\/png"\/>/u,
    );
    expect(parts.get('word/document.xml')).not.toContain('图解}');
    const { errors } = await validateXML({
      xml: [...parts]
        .filter(([name]) => !name.endsWith('.png'))
        .map(([name, contents]) => ({ fileName: name.replaceAll('/', '-'), contents })),
      normalization: 'format',
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it('keeps the proportions, within the type area, and is not cut by the spacing of the text', async () => {
    const { bytes } = await fillTemplate(templateOf('{图解}', ...tables), report, { picture });
    const xml = partsOf(bytes).get('word/document.xml') ?? '';
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/u.exec(xml) ?? [];
    expect(Number(width)).toBeLessThanOrEqual(156 * 36000);
    expect(Number(height)).toBeLessThanOrEqual(225 * 36000);
    expect(Number(height) / Number(width)).toBeCloseTo(1005 / 722, 3);
    expect(xml).toMatch(/<w:spacing [^>]*w:lineRule="auto"\/><w:ind [^>]*w:firstLine="0"[^>]*\/>/u);
  });

  it('may stand in cells, headers and several times: one part, ids of their own', async () => {
    const cell =
      '{图解}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{图解}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>后';
    const docx = withParts(templateOf(cell, ...tables), {
      'word/footer1.xml': (xml) => xml.replace('</w:ftr>', '<w:p><w:r><w:t>{图解}</w:t></w:r></w:p></w:ftr>'),
    });
    const { bytes } = await fillTemplate(docx, report, { picture });
    const [body, footer] = [picturesIn(bytes), picturesIn(bytes, 'word/footer1.xml')];
    expect([body.length, footer.length]).toEqual([2, 1]);
    expect(new Set([...body, ...footer].map(({ id }) => id)).size).toBe(3);
    expect(new Set([...body, ...footer].map(({ target }) => target))).toEqual(
      new Set(['word/media/picture1.png']),
    );
    expect(partsOf(bytes).get('word/document.xml')).not.toMatch(/<\/w:tbl><\/w:tc>/u);
  });

  it('takes no name, id or relationship that the template has already', async () => {
    const docx = withParts(
      templateOf(
        '{图解}</w:t></w:r><w:r><w:drawing><wp:docPr xmlns:wp="urn:x" id="1" name="旧"/></w:drawing></w:r></w:p><w:p><w:r><w:t>',
        ...tables,
      ),
      {
        'word/media/Picture1.PNG': () => 'old',
        'word/_rels/document.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="picture1" Type="urn:old" Target="media/Picture1.PNG"/></Relationships>',
          ),
        '[Content_Types].xml': (xml) =>
          xml.replace('<Override', '<Default Extension="PNG" ContentType="image/x-old"/><Override'),
      },
    );
    const { bytes } = await fillTemplate(docx, report, { picture });
    expect(picturesIn(bytes).map(({ id, target }) => [id, target])).toEqual([
      ['2', 'word/media/picture2.png'],
    ]);
    expect(partsOf(bytes).get('word/media/Picture1.PNG')).toBe('old');
    expect(partsOf(bytes).get('[Content_Types].xml')).toMatch(
      /<Override PartName="\/word\/media\/picture2\.png"[^>]* ContentType="image\/png"\/><\/Types>/u,
    );
  });

  it('adds the relationships that a part did not have', async () => {
    const docx = packParts(
      [...unpacked(templateOf('{图解}', ...tables))].filter(
        ([name]) => name !== 'word/_rels/document.xml.rels',
      ),
    );
    const { bytes } = await fillTemplate(docx, report, { picture });
    expect(picturesIn(bytes)).toHaveLength(1);
    expect(picturesIn(bytes)[0]?.target).toBe('word/media/picture1.png');
    expect([...readZipDirectory(bytes).keys()]).toContain('word/_rels/document.xml.rels');
  });

  it('gives the same bytes each time', async () => {
    const docx = templateOf('{图解}', ...tables);
    const [one, other] = [
      await fillTemplate(docx, report, { picture }),
      await fillTemplate(docx, report, { picture }),
    ];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it('is marked as missing, and named, where nothing was drawn', async () => {
    const { bytes, gaps, picture: result } = await fillTemplate(templateOf('{图解}', ...tables), report);
    expect([result, gaps]).toEqual(['lacking', [{ kind: 'picture', placeholder: '图解' }]]);
    expect(textOf(partsOf(bytes).get('word/document.xml') ?? '')).toContain('【图解待补】');
    expect(partsOf(bytes).get('[Content_Types].xml')).not.toContain('png');
  });

  it('must be alone in its paragraph, and makes a template of tables no template of the whole report', async () => {
    const { problems } = await inspectTemplate(templateOf('见 {图解}', ...tables));
    expect(problems.map(({ code, tag }) => [code, tag])).toEqual([['notAlone', '图解']]);
    expect((await inspectTemplate(templateOf('{图解}', '{附表:甲}', ...tables))).problems).toEqual([]);
  });

  it('is no title of a document', async () => {
    for (const name of ['图解', '表二']) {
      const docx = withParts(templateOf(...tables, '{图解}'), {
        'docProps/core.xml': (xml) =>
          xml.replace(/<dc:title>.*<\/dc:title>/u, `<dc:title>{${name}}</dc:title>`),
      });
      const { problems } = await inspectTemplate(docx);
      expect(problems.map(({ code, slot }) => [code, slot?.part])).toEqual([['notAlone', 'properties']]);
    }
  });

  it.each(officeTemplates.map((template) => [template.name, template] as const))(
    'changes nothing else in %s',
    async (_, template) => {
      const docx = packed(template, placeholders);
      const plain = unpacked((await fillTemplate(docx, report)).bytes);
      const { bytes, picture: result } = await fillTemplate(docx, report, behind);
      const parts = unpacked(bytes);
      if (result === 'unplaced') {
        expect([...parts.keys()]).toEqual([...plain.keys()]);
        return;
      }
      expect(result).toBe('placed');
      const changed = [...plain.keys()].filter(
        (name) =>
          Buffer.compare(plain.get(name) ?? Buffer.alloc(0), parts.get(name) ?? Buffer.alloc(0)) !== 0,
      );
      const allowed = ['[Content_Types].xml', 'word/document.xml', 'word/_rels/document.xml.rels'];
      expect(changed.filter((name) => !allowed.includes(name))).toEqual([]);
      const { errors } = await validateXML({
        xml: ['word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml'].map((name) => ({
          fileName: name.replaceAll('/', '-'),
          contents: new TextDecoder().decode(parts.get(name)),
        })),
        normalization: 'format',
      });
      expect(errors.map(({ message }) => message)).toEqual([]);
    },
  );
});

describe('pictures behind the first section', () => {
  it('come between its text and the second heading', async () => {
    const { bytes, picture: result } = await fillTemplate(wholeReportTemplate, report, behind);
    expect(result).toBe('placed');
    const xml = partsOf(bytes).get('word/document.xml') ?? '';
    const last = report.narrative?.sections.find(({ id }) => id === '一')?.paragraphs.at(-1) ?? '';
    const at = [last.slice(-8), '<w:drawing>', '二、主动公开政府信息情况'].map((text) => xml.indexOf(text));
    expect(at.every((place) => place > 0)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it('are read back with the same figures and the same text', async () => {
    const { bytes } = await fillTemplate(wholeReportTemplate, report, behind);
    const found = await loadSource({ kind: 'file', name: '.docx', bytes }, { withTexts: true });
    const texts = printedTexts(report, 'report');
    const compared = compareExport(found, report, texts);
    expect([compared.same, compared.paragraphs.same]).toEqual([compared.all, texts.length]);
    expect(found.texts?.join('')).not.toContain('3,525');
  });

  it('go to the placeholder where there is one', async () => {
    const { bytes } = await fillTemplate(templateOf('{第一部分}', '中', '{图解}', ...tables), report, behind);
    expect(picturesIn(bytes)).toHaveLength(1);
    const xml = partsOf(bytes).get('word/document.xml') ?? '';
    expect(xml.indexOf('<w:drawing>')).toBeGreaterThan(xml.indexOf('>中<'));
  });

  it('are left out of a template without the first section, which is named', async () => {
    const { bytes, picture: result } = await fillTemplate(builtInTemplate, report, behind);
    expect(result).toBe('unplaced');
    expect(picturesIn(bytes)).toEqual([]);
    expect((await fillTemplate(wholeReportTemplate, report)).picture).toBe('none');
  });
});
