import type { TypedPreviousTexts } from '../zh-CN/typed-previous';

export const typedPreviousTexts = {
  hint: (year) =>
    `These are only the cells that are compared with last year. Enter the figures as published for ${year ?? 'last year'}, and 0 where there was nothing; leave any figure that you do not know blank, and it will not be compared. Press Enter to save.`,
  wrong: {
    count: 'Enter a whole number, 0 or more, or leave it blank.',
    change: 'Enter a whole number, negative for a decrease, or leave it blank.',
    amount: 'Enter a number, 0 or more, in 万元 with at most six decimal places, or leave it blank.',
  },
  otherSum: (sum) =>
    `The parts add up to ${sum}, which differs from this figure; please check. You can still save it.`,
  save: 'Save',
} satisfies TypedPreviousTexts;
