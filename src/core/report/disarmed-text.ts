/** Characters that make a spreadsheet program run a text as a formula: their full-width and small forms do, too. */
const sign = '[=+\\-@＝＋－＠﹦﹢﹣﹫\\t\\r\\n]';
/** What such a program skips before them. */
const skipped = '[\\s\\p{Control}\\p{Format}\\p{Default_Ignorable_Code_Point}]*';
const formulaStart = new RegExp(`^'*${skipped}${sign}`, 'u');
const disarmedStart = new RegExp(`^'(?='*${skipped}${sign})`, 'u');

/**
 * A text that no spreadsheet program runs: a text that would be a formula gets a leading apostrophe, and so does one
 * that only apostrophes keep from being one, so that `rearmed` gives back any text.
 */
export const disarmed = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

const apostrophes = new RegExp(`^'+(?=${skipped}${sign})`, 'u');

/** A text without all of the apostrophes that keep it from being a formula. */
export const withoutApostrophes = (text: string): string => text.replace(apostrophes, '');

/** The original text, without the added apostrophe. */
export const rearmed = (text: string): string =>
  text.startsWith("'") ? text.replace(disarmedStart, '') : text;
