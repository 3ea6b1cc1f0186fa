import type { ValueType } from '../../core/statute/types';

/** The form for typing last year's figures. */
export const typedPreviousTexts = {
  hint: (year: number | null) =>
    `这里只列与上年核对要用的格。请照${year === null ? '上年' : ` ${year} 年`}已公布的年报填写，没有发生的填 0；不掌握的留空，留空的不核对。按回车键保存。`,
  /** What a field expects. */
  wrong: {
    count: '请填写不小于 0 的整数，不掌握的留空。',
    change: '请填写整数，减少的用负数，不掌握的留空。',
    amount: '请填写不小于 0 的数，单位万元，最多六位小数；不掌握的留空。',
  } satisfies Record<ValueType, string>,
  otherSum: (sum: number) => `各项相加是 ${sum}，与此不同，请核对。仍可保存。`,
  save: '保存',
};
export type TypedPreviousTexts = typeof typedPreviousTexts;
