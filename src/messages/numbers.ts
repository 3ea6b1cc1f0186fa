import { formatNumber } from '../core/report/parse-number';

/** No figure has more than six decimal places. */
const marks = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** A number with thousands marks: 1,573,179 and 72,701.2578. */
export const grouped = (value: number): string => marks.format(value);

/** A percentage with one decimal place; with more where one would turn something into nothing, or a part into all. */
export function percentText(percent: number): string {
  if (percent >= 1000) return `${grouped(Math.round(percent))}%`;
  if (percent > 0 && percent < 0.05) return `${formatNumber(Number(percent.toPrecision(1)))}%`;
  return percent < 100 && percent >= 99.95 ? `${Math.floor(percent * 100) / 100}%` : `${percent.toFixed(1)}%`;
}

/** Years in ascending order, with those in a row together: 2015—2019, 2021. @param to between the first and the last */
export function yearRanges(years: readonly number[], to: string): readonly string[] {
  const ranges: [number, number][] = [];
  for (const year of years) {
    const last = ranges.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}${to}${last}`));
}
