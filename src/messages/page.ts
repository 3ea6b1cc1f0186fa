import type { Language } from './language';
import { pageTexts as english } from './en-US/page';
import type { PageTexts } from './zh-CN/page';
import { pageTexts as chinese } from './zh-CN/page';

/**
 * The texts of the page in all languages: they are part of its first load, so that its labels change language at once.
 */
export const pageTexts: Readonly<Record<Language, PageTexts>> = { 'zh-CN': chinese, 'en-US': english };
