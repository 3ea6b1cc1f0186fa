import type { Language } from '../messages/language';

/** A time of day with seconds, such as 09:05:03. */
export const timeText = (milliseconds: number, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(milliseconds);
