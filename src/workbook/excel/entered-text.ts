/** Characters that also occur in dates, times and amounts that Excel would recognise. */
const ofDatesAndAmounts = /[年月日号时分秒点上下午元万亿千百十〇零一二三四五六七八九星期周]/gu;

/**
 * A text as it has to be entered so that Excel keeps it as text: with an apostrophe in front where it could be taken for a
 * number, a date or a formula. The apostrophe is no part of the content.
 */
export function enteredText(text: string): string {
  if (text === '' || isSurelyText(text)) return text;
  return `'${text}`;
}

const isSurelyText = (text: string): boolean =>
  /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(text) && /\p{Script=Han}/u.test(text.replace(ofDatesAndAmounts, ''));
