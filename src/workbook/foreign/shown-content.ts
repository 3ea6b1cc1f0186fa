import { withoutMarks } from '../../core/grid/shown-text';
import type { TypedCell } from './foreign-sheet';
import { formattedText, shownNumber } from './number-format';

/** Days from the first day of the calendar of workbooks to 1970. */
export const daysTo1970 = 25_569;
/** Days between the two calendars of workbooks. */
export const daysTo1904 = 1462;
const millisecondsOfDay = 86_400_000;

/** What a number format consists of besides the parts of a date: quoted words, colours, conditions, gaps. */
const ornaments = /"[^"]*"|\[(?!(?:h+|m+|s+)\])[^[\]]*\]|[\\!_*]./giu;

/** Whether a number format shows numbers as dates or times of day. */
export function isDateFormat(format: string): boolean {
  const [first = ''] = format.replace(ornaments, '').split(';');
  return !/general|[0#?]/iu.test(first.replace(/[.,]0+/gu, '')) && /[ymdhs]/iu.test(first);
}

/**
 * `2024-01-31`, with the time of day unless it is midnight; hash signs for a number that is no date, as Excel shows.
 */
export function dateText(serial: number): string {
  // The calendar has a 29th of February 1900, which did not exist.
  const days = serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - daysTo1970) * millisecondsOfDay));
  if (Number.isNaN(date.getTime()) || serial < 0) return '########';
  const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
  if (serial < 1) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** The year, or that of an era. */
const year = /[ye]/iu;

/** The last day that a workbook knows: 31 December 9999. */
const lastDay = 2_958_465;

/** A number as a date or time: `2024-01-31`, or if its format shows no year, as that format shows it: `1/2`. */
export function shownDate(serial: number, format: string): string {
  const isShort = serial >= 0 && serial <= lastDay && !year.test(format.replace(ornaments, ''));
  return (isShort ? formattedText(serial, format) : undefined) ?? dateText(serial);
}

/**
 * A stored number as a reader of the sheet sees it: never as a figure if its format shows a date, a time, a percentage,
 * a fraction or another number.
 */
export const shownFigure = (value: number, format: string): number | string =>
  isDateFormat(format) ? shownDate(value, format) : shownNumber(value, format);

/**
 * What a reader of the sheet sees of a cell: dates and errors as text, no struck text, no footnote marks, and no number
 * if its format shows another one.
 */
export function shownContent({
  value,
  runs,
  formula,
  numberFormat,
}: Pick<TypedCell, 'value' | 'runs' | 'formula' | 'numberFormat'>): string | number | null {
  if (value === null) return formula === undefined ? null : `=${formula}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    return numberFormat === undefined ? value : shownFigure(value, numberFormat);
  }
  const text =
    runs === undefined
      ? value
      : withoutMarks(
          runs
            .filter(({ strike }) => strike !== true)
            .map((run) => ({ text: run.text, isRaised: run.position !== undefined })),
        );
  return text === '' ? null : text;
}
