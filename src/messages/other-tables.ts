import type { Language } from './language';
import type { OtherTableTexts } from './zh-CN/other-tables';

/** Not in `load.ts`, which is part of the first load: only one view needs them. */
export const otherTableTextsOf = async (language: Language): Promise<OtherTableTexts> =>
  language === 'zh-CN'
    ? (await import('./zh-CN/other-tables')).otherTableTexts
    : (await import('./en-US/other-tables')).otherTableTexts;
