import type { Language } from './language';
import type { PageTexts } from './zh-CN/page';
import { pageTexts as chinese } from './zh-CN/page';

/** The texts of the page in a language; those in Chinese, which nearly everyone reads, are part of its first load. */
export const pageTextsIn = async (language: Language): Promise<PageTexts> =>
  language === 'zh-CN' ? chinese : (await import('./en-US/page')).pageTexts;
