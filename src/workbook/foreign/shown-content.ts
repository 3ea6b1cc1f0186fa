import { withoutMarks } from '../../core/grid/shown-text';
import type { TypedCell } from './foreign-sheet';
import { shownNumber } from './number-format';

/** Days from the first day of the calendar of workbooks to 1970. */
const daysTo1970 = 25_569;
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
    if (numberFormat === undefined) return value;
    if (isDateFormat(numberFormat)) return dateText(value);
    return shownNumber(value, numberFormat);
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
