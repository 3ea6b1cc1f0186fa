import { describe, expect, it } from 'vitest';
import { enteredText } from '../../../src/workbook/excel/write-cells';

describe('a text as entered', () => {
  it.each([
    '12',
    '-3',
    '=1',
    '+1',
    '@x',
    "'x",
    '1/2',
    '2024-5',
    '2024年5月',
    '十二月',
    '上午',
    'TRUE',
    '(5)',
    '（5）',
    '5%',
    '¥5',
    '１２',
    '5万元',
    'Jan 5',
    '12:30',
  ])('%s gets an apostrophe', (text) => expect(enteredText(text)).toBe(`'${text}`));

  it.each([
    '',
    '规章',
    '约3件',
    '（一）予以公开',
    '3.其他',
    '第二十条第（一）项',
    '2024年度示例县档案局政府信息公开情况',
  ])('%s stays unchanged', (text) => expect(enteredText(text)).toBe(text));
});
