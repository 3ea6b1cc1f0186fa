import { describe, expect, it } from 'vitest';
import { dataSectionsTemplate } from '../../../scripts/template/data-sections';
import { editions } from '../../../src/core/statute/editions';
import { typeAreaWidth } from '../../../src/files/docx/docx-table';
import { tableSectionsOf } from '../../../src/core/report/cell-names';
import { builtInTemplate, partsOf, textOf } from '../docx/docx-parts';
import { partOf } from '../open/unpacked';

const attributesOf = (xml: string, tag: string): Record<string, string> =>
  Object.fromEntries(
    [...(new RegExp(`<w:${tag}\\b([^>]*)>`, 'u').exec(xml)?.[1] ?? '').matchAll(/w:(\w+)="([^"]*)"/gu)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
const millimetres = (twips: string | undefined) => Math.round((Number(twips) * 25.4) / 1440);

describe('the built-in template', () => {
  const document = partOf(builtInTemplate, 'word/document.xml');
  const styles = partOf(builtInTemplate, 'word/styles.xml');
  const styleOf = (name: string) =>
    new RegExp(`<w:style [^>]*>(?:(?!</w:style>).)*<w:name w:val="${name}"/>.*?</w:style>`, 'su').exec(
      styles,
    )?.[0] ?? '';

  it('is what scripts/write-template.ts writes', () => {
    expect(Buffer.compare(dataSectionsTemplate(), builtInTemplate)).toBe(0);
  });

  it('has the type area of GB/T 9704-2012 on A4', () => {
    const size = attributesOf(document, 'pgSz');
    const margins = attributesOf(document, 'pgMar');
    expect([millimetres(size['w']), millimetres(size['h'])]).toEqual([210, 297]);
    expect(['top', 'right', 'bottom', 'left'].map((side) => millimetres(margins[side]))).toEqual([
      37, 26, 35, 28,
    ]);
    const width = Number(size['w']) - Number(margins['left']) - Number(margins['right']);
    expect(width).toBe(typeAreaWidth);
  });

  it('has the official headings, each before its table', () => {
    const texts = (document.match(/<w:p>.*?<\/w:p>/gsu) ?? []).map(textOf);
    expect(texts).toEqual([
      '{机关全称}{年度}年政府信息公开工作年度报告',
      '{#说明}',
      '{.}',
      '{/说明}',
      ...tableSectionsOf(editions['2021']).flatMap(({ heading, name }) => [heading, `{${name}}`]),
    ]);
    expect(texts).toContain('{表三}');
  });

  it('formats title, headings and text as offices do', () => {
    const looks = (name: string) => {
      const style = styleOf(name);
      return [attributesOf(style, 'rFonts')['eastAsia'], Number(attributesOf(style, 'sz')['val']) / 2];
    };
    expect(looks('Title')).toEqual(['方正小标宋简体', 22]);
    expect(looks('heading 1')).toEqual(['黑体', 16]);
    expect(looks('Normal')).toEqual(['仿宋_GB2312', 16]);
    expect(looks('footer')).toEqual(['宋体', 14]);
    expect(attributesOf(styleOf('Title'), 'jc')['val']).toBe('center');
    expect(attributesOf(styleOf('Normal'), 'spacing')).toMatchObject({ line: '560', lineRule: 'exact' });
  });

  it('names a Chinese and a western font in every style, and their substitutes', () => {
    const fonts = [...styles.matchAll(/<w:rFonts ([^>]*)\/>/gu)].map(([, attributes = '']) => attributes);
    expect(fonts).toHaveLength((styles.match(/<w:rPr>/gu) ?? []).length);
    for (const attributes of fonts)
      for (const script of ['ascii', 'hAnsi', 'eastAsia'])
        expect(attributes).toMatch(new RegExp(`w:${script}="[^"]+"`, 'u'));
    const table = partOf(builtInTemplate, 'word/fontTable.xml');
    for (const [, name = ''] of styles.matchAll(/w:eastAsia="([^"]+)"/gu))
      if (name !== 'zh-CN')
        expect(table).toMatch(new RegExp(`<w:font w:name="${name}"><w:altName w:val="[^"]+"/>`, 'u'));
    expect([...partsOf(builtInTemplate).keys()].filter((name) => /fonts\//u.test(name))).toEqual([]);
  });

  it('numbers odd pages on the right and even pages on the left', () => {
    expect(partOf(builtInTemplate, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const relations = partOf(builtInTemplate, 'word/_rels/document.xml.rels');
    const footerFor = (kind: string) => {
      const id =
        new RegExp(`<w:footerReference w:type="${kind}" r:id="(\\w+)"`, 'u').exec(document)?.[1] ?? '';
      const target = new RegExp(`Id="${id}" [^>]*Target="([^"]+)"`, 'u').exec(relations)?.[1] ?? '';
      return partOf(builtInTemplate, `word/${target}`);
    };
    expect(attributesOf(footerFor('default'), 'jc')['val']).toBe('right');
    expect(attributesOf(footerFor('even'), 'jc')['val']).toBe('left');
    for (const kind of ['default', 'even']) {
      expect(textOf(footerFor(kind))).toBe('— 1 —');
      expect(footerFor(kind)).toContain('<w:fldSimple w:instr=" PAGE ">');
    }
  });

  it('contains nothing about who made it, where and when', () => {
    const properties =
      partOf(builtInTemplate, 'docProps/core.xml') + partOf(builtInTemplate, 'docProps/app.xml');
    expect(properties.match(/creator|lastModifiedBy|created|modified|Company|Template/u)).toBeNull();
    expect(properties).toContain('<dc:language>zh-CN</dc:language>');
  });
});
