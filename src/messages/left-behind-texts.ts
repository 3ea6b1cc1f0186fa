import type { UnsupportedContent } from '../files/xlsx/unsupported-content';
import type { UiLanguage } from './ui-texts';

const names: Readonly<Record<UiLanguage, Readonly<Record<UnsupportedContent, string>>>> = {
  'zh-CN': {
    looks: '其他工作表的格式（字体、颜色、列宽、数字和日期的显示方式）',
    checks: '其他工作表的数据验证、条件格式、筛选和保护',
    charts: '图表',
    pictures: '图片',
    shapes: '图形',
    comments: '批注',
    pivotTables: '数据透视表',
    tables: '超级表',
    objects: '嵌入的对象和控件',
    macros: '宏',
    links: '指向其他工作簿的链接',
    names: '自定义名称',
  },
  'en-US': {
    looks: 'the formats of other sheets (fonts, colours, widths, how numbers and dates are shown)',
    checks: 'data validation, conditional formats, filters and protection of other sheets',
    charts: 'charts',
    pictures: 'pictures',
    shapes: 'shapes',
    comments: 'comments',
    pivotTables: 'pivot tables',
    tables: 'Excel tables',
    objects: 'embedded objects and controls',
    macros: 'macros',
    links: 'links to other workbooks',
    names: 'defined names',
  },
};

/** That looks are not saved, told the first time that the user changes some. */
export const formatsNotSavedText: Readonly<Record<UiLanguage, string>> = {
  'zh-CN':
    '在这里设置的格式只在本页显示，不随文件保存：年报表格总是按标准表样保存和导出。其他工作表的格式，请保存后在 Excel 或 WPS 中设置。',
  'en-US':
    'Formats that you set here are shown on this page only and are not saved: the tables of the report are always saved and exported in the official layout. Format other sheets in Excel or WPS after saving.',
};

/** That a file was opened with less than it has, and what that means for saving. */
export function leftBehindText(kinds: readonly UnsupportedContent[], language: UiLanguage): string {
  const named = kinds.map((kind) => names[language][kind]);
  return language === 'zh-CN'
    ? `已打开，但这里只保留单元格的内容和公式。文件中还有${named.join('、')}，从这里保存的文件里不会有。原文件没有变：请另存，不要覆盖它。`
    : `Opened, but only contents and formulas of cells are kept here. The file also has ${new Intl.ListFormat('en').format(named)}; a file saved from here will not have them. The original is unchanged: keep it, and save under another name.`;
}
