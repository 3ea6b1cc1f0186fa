import type { GridCell } from '../core/grid/grid';
import { disarmed } from '../core/report/disarmed-text';
import { withoutBidirectional } from '../core/report/hidden-characters';
import { formatNumber } from '../core/report/parse-number';
import { markupText, withoutControls } from '../workbook/xml/markup-text';

/**
 * Words of a report as character data or attribute value of a page or a Word document. Bidirectional controls are left
 * out: in an official document they could only make other words appear than those that were checked.
 */
export const documentMarkup = (text: string): string => markupText(withoutBidirectional(text));

/** Writes words of a report in a document. */
export type Words = (text: string) => string;

/** What begins another line or another cell. */
const separators = /[\t\n\r\u2028\u2029]+/gu;

/** Words of a page, on one line of its source, so that they begin none. */
export const pageWords: Words = (text) => documentMarkup(text.replace(separators, ' '));

/**
 * Words of a page for the clipboard, which a spreadsheet program may be given. It takes every paragraph for a cell, so that
 * whatever it would run as a formula gets an apostrophe.
 */
export const pastedWords: Words = (text) => pageWords(disarmed(text));

/** The same in plain text. */
export const plainWords: Words = (text) =>
  withoutControls(withoutBidirectional(disarmed(text).replace(separators, ' ')));

/** The content of a cell: a number as it is printed, or words. */
export const cellWords = ({ content }: GridCell, words: Words): string =>
  typeof content === 'number' ? formatNumber(content) : words(content ?? '');
