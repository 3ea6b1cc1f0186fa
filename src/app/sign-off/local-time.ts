const two = (figure: number): string => String(figure).padStart(2, '0');

/**
 * Local time with its UTC offset: 2025-01-09T16:20:00+08:00.
 *
 * @param milliseconds since 1970
 * @param offset minutes that the clock is ahead of UTC; default: this machine's
 */
export function localTime(
  milliseconds: number,
  offset: number = -new Date(milliseconds).getTimezoneOffset(),
): string {
  const shown = new Date(milliseconds + offset * 60_000).toISOString().slice(0, 19);
  const away = Math.abs(offset);
  return `${shown}${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}

/** The same moment, human-readable: 2025-01-09 16:20. */
export const shownTime = (time: string): string => time.slice(0, 16).replace('T', ' ');
