import { formatNumber } from '../core/report/parse-number';

/** What the sentence of a file error is made of. */
export type Detail = Readonly<Record<string, string | number>>;

export const text = (value: string | number | undefined): string =>
  typeof value === 'number' ? formatNumber(value) : (value ?? '');

export const megabytes = (bytes: string | number | undefined): string =>
  `${Math.round(Number(bytes ?? 0) / 1024 / 1024)} MB`;

/** The reports in a file, each by its agency, year and sheets, as far as they are known. */
export const reportsOf = ({ reports }: Detail): readonly (readonly string[])[] =>
  reports === undefined
    ? []
    : text(reports)
        .split('\n')
        .map((report) => report.split('\t'));
