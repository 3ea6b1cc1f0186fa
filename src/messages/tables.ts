import type { Language } from './language';
import { tablesTexts as english } from './en-US/tables';
import type { TablesTexts } from './zh-CN/tables';
import { tablesTexts as chinese } from './zh-CN/tables';

/** In all languages: few words, loaded with the view that shows them. */
export const tablesTexts: Readonly<Record<Language, TablesTexts>> = { 'zh-CN': chinese, 'en-US': english };
