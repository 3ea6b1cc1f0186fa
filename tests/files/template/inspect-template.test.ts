import { describe, expect, it } from 'vitest';
import { templateTextsOf } from '../../../src/messages/load';
import { packParts } from '../../../src/files/write-package';
import { inspectTemplate } from '../../../src/files/template/inspect-template';
import type { TemplateProblem } from '../../../src/files/template/inspect-template';
import { TemplateError } from '../../../src/files/template/template-error';
import { packed, placeholders } from '../../fixtures/office-fill';
import { officeTemplates } from '../../fixtures/office-templates';
import { rawZip } from '../open/raw-zip';
import { builtInTemplate, partsOf, templateOf, wholeReportTemplate, withDocument } from '../docx/docx-parts';

const problemsIn = async (docx: Uint8Array) => (await inspectTemplate(docx)).problems;
const told = ({ code, tag, suggestion }: TemplateProblem) =>
  suggestion === null ? `${code} ${tag}` : `${code} ${tag} → ${suggestion}`;
const tables = ['{表二}', '{表三}', '{表四}'];
const inBody = async (...paragraphs: readonly string[]) =>
  (await problemsIn(templateOf(...paragraphs, ...tables))).map(told);

describe('inspectTemplate', () => {
  it('finds nothing wrong with the built-in templates', async () => {
    for (const template of [builtInTemplate, wholeReportTemplate]) {
      const { problems, isUsable } = await inspectTemplate(template);
      expect([problems, isUsable]).toEqual([[], true]);
    }
    expect((await inspectTemplate(wholeReportTemplate)).placeholders).toEqual([
      '机关全称',
      '年度',
      '#说明',
      '.',
      '/说明',
      '引言',
      ...['一', '二', '三', '四', '五', '六'].map((numeral) => `第${numeral}部分`),
    ]);
  });

  it.each([
    ['{机关名称}', 'misspelt 机关名称 → 机关全称'],
    ['{单位名称}', 'misspelt 单位名称 → 机关全称'],
    ['{年份}', 'misspelt 年份 → 年度'],
    ['{表3}', 'misspelt 表3 → 表三'],
    ['{@表2}', 'misspelt @表2 → 表二'],
    ['{第1部分}', 'misspelt 第1部分 → 第一部分'],
    ['{第三部份}', 'misspelt 第三部份 → 第三部分'],
    ['{#备注}', 'misspelt #备注 → #说明'],
    ['{{年度}}', 'misspelt 年度 → 年度'],
    ['{表三.新收.合计}', 'misspelt 表三.新收.合计 → 表三.新收.总计'],
    ['{表3.新收.总计}', 'misspelt 表3.新收.总计 → 表三.新收.总计'],
    ['{表五}', 'unknown 表五'],
    ['{第七部分}', 'unknown 第七部分'],
    ['{联系电话}', 'unknown 联系电话'],
    ['集合 {a, b} 的', 'stray a, b'],
    ['{机关全称', 'unbalanced 机关全称'],
    ['{机关', 'unbalanced 机关全称'],
    ['年度}', 'unbalanced 年度'],
    ['见{表四}', 'notAlone 表四'],
    ['{第一部分}：', 'notAlone 第一部分'],
    ['{/说明}', 'unbalanced /说明'],
  ])('reports for %s: %s', async (paragraph, problem) => {
    expect(await inBody(paragraph)).toContain(problem);
  });

  it.each([
    '{ 机关全称 }',
    '｛年度｝',
    '{@表二}',
    '{＠表二}',
    '{表三。新收。总计}',
    '{标题}',
    '{说明}',
    '{#说明}{.}{/说明}',
  ])('accepts %s', async (paragraph) => {
    expect(await inBody(paragraph)).toEqual([]);
  });

  it.each(['a } b', '} {', '{}', '{\u3000'])('leaves %s alone', async (paragraph) => {
    expect(await inBody(paragraph)).toEqual([]);
  });

  it('lists what is missing, and what no template can do without', async () => {
    const missing = async (...paragraphs: readonly string[]) =>
      (await problemsIn(templateOf(...paragraphs))).map(told);
    expect(await missing('{表二}', '{第四部分}')).toEqual(['missing 表三']);
    expect(await missing('{表二}', '{表三}', '{表四}', '{第一部分}')).toEqual([
      'missing 引言',
      'missing 第五部分',
      'missing 第六部分',
    ]);
    expect(await missing('{机关全称}')).toEqual(['noTable 表二、表三、表四']);
  });

  it('reports the location of each: part, cell, paragraph and the surrounding text', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const table = `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr>${cell('丙')}${cell('电话{电话}丁')}</w:tr></w:tbl>`;
    const docx = withDocument((xml) => xml.replace('<w:sectPr>', `${table}<w:sectPr>`));
    const footers = [...partsOf(docx)].map(
      ([name, xml]) => [name, name === 'word/footer2.xml' ? xml.replace('— ', '{页码} ') : xml] as const,
    );
    const [inTable, inFooter] = await problemsIn(packParts(footers));
    expect(inTable?.slot).toEqual({
      part: 'body',
      partNumber: 1,
      isInTextBox: false,
      paragraph: 14,
      cell: { table: 1, row: 2, cell: 2 },
      before: '电话',
      after: '{电话}丁',
    });
    expect(inFooter?.slot).toMatchObject({ part: 'footer', partNumber: 2, paragraph: 1, cell: null });
    const { problemText } = await templateTextsOf('zh-CN');
    expect(inTable === undefined ? '' : problemText(inTable)).toBe(
      '正文，第 1 个表格第 2 行第 2 格，第 14 段“电话{电话}丁”：“{电话}”不是已知的占位符，请改正，或删去花括号。',
    );
  });

  it('reports a text box once, not its fallback for old programs', async () => {
    const [template] = officeTemplates.filter(({ name }) => name.includes('text boxes'));
    if (template === undefined) throw new Error('no template with text boxes');
    const docx = packed(template, { ...placeholders, text: (name) => `{${name}X}` });
    const found = (await problemsIn(docx)).filter(({ slot }) => slot?.isInTextBox === true);
    expect(found.map(told)).toEqual(['misspelt 机关全称X → 机关全称']);
  });

  it('refuses tables in controls for plain text, and warns about controls that show other data', async () => {
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:sdtContent></w:sdt>`;
    const docx = withDocument((xml) =>
      xml.replace(
        '<w:sectPr>',
        `${control('<w:text/>', '{表二}')}${control('<w:dataBinding w:xpath="/a"/><w:text/>', '{年度}')}<w:sectPr>`,
      ),
    );
    const problems = await problemsIn(docx);
    expect(problems.map((problem) => `${told(problem)} ${problem.severity}`)).toEqual([
      'plainControl 表二 error',
      'boundControl 年度 warning',
    ]);
  });

  it.each(officeTemplates.map((template) => [template.name, template] as const))(
    'finds no error in: %s',
    async (_, template) => {
      expect((await inspectTemplate(packed(template, placeholders))).isUsable).toBe(true);
    },
  );
});

describe('a file that is not a template', () => {
  const codeOf = async (bytes: Uint8Array) => {
    const error: unknown = await inspectTemplate(bytes).catch((reason: unknown) => reason);
    return error instanceof TemplateError ? error.code : error;
  };
  const ole = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (let index = 0; index < stream.length; index += 1) bytes[512 + index * 2] = stream.charCodeAt(index);
    bytes[512 + 64] = (stream.length + 1) * 2;
    return bytes;
  };
  const withType = (type: string) =>
    packParts(
      [...partsOf(builtInTemplate)].map(([name, xml]) => [
        name,
        name === '[Content_Types].xml'
          ? xml.replace(
              'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
              type,
            )
          : xml,
      ]),
    );

  it.each([
    ['with a password', () => ole('EncryptedPackage'), 'encrypted'],
    ['of Word 97', () => ole('WordDocument'), 'notADocx'],
    ['with macros', () => withType('application/vnd.ms-word.document.macroEnabled.main+xml'), 'notADocx'],
    [
      'a .dotx',
      () => withType('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'),
      'notADocx',
    ],
    [
      'with a document type',
      () => withDocument((xml) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document')),
      'damaged',
    ],
    [
      'with tags that cross',
      () => withDocument((xml) => xml.replace('</w:body></w:document>', '</w:document></w:body>')),
      'damaged',
    ],
    ['with tags that do not match', () => withDocument((xml) => xml.replace('</w:body>', '')), 'damaged'],
    [
      'that unpacks to very much',
      () =>
        rawZip(
          [...partsOf(builtInTemplate)].map(([name, data]) =>
            name === 'word/styles.xml'
              ? { name, data, declared: { size: 70 * 1024 * 1024 } }
              : { name, data },
          ),
        ),
      'tooLarge',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await codeOf(bytes())).toBe(code);
  });
});
