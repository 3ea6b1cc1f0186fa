import type { ValueType } from '../core/statute/types';
import type { UiLanguage } from './ui-texts';

/** What the form says in which last year's figures are typed. */
interface TypedPreviousTexts {
  readonly hint: (year: number | null) => string;
  /** What a field wants. */
  readonly wrong: Readonly<Record<ValueType, string>>;
  readonly otherSum: (sum: number) => string;
  readonly save: string;
}

const zhCN: TypedPreviousTexts = {
  hint: (year) =>
    `这里只列与上年核对要用的格。请照${year === null ? '上年' : ` ${year} 年`}已公布的年报填写，没有发生的填 0；不知道的留空，留空的不核对。按回车键保存。`,
  wrong: {
    count: '请填写不小于 0 的整数，不知道的留空。',
    change: '请填写整数，减少的用负数，不知道的留空。',
    amount: '请填写不小于 0 的数，单位万元，最多六位小数；不知道的留空。',
  },
  otherSum: (sum) => `各项相加是 ${sum}，与此不同，请核对。仍可保存。`,
  save: '保存',
};

const enUS: TypedPreviousTexts = {
  hint: (year) =>
    `Only the cells that are compared with last year. Enter them as published for ${year ?? 'last year'}, 0 where nothing happened; leave blank what you do not know, it is not compared. Press Enter to save.`,
  wrong: {
    count: 'Enter a whole number, 0 or more, or leave it blank.',
    change: 'Enter a whole number, negative for less, or leave it blank.',
    amount: 'Enter a number, 0 or more, in 万元 with at most six decimal places, or leave it blank.',
  },
  otherSum: (sum) => `The parts add up to ${sum}, which is different; please check. You can save it anyway.`,
  save: 'Save',
};

export const typedPreviousTexts: Readonly<Record<UiLanguage, TypedPreviousTexts>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};
