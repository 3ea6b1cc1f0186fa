import { helpTexts as english } from './en-US/help';
import type { Language } from './language';
import type { HelpTexts } from './zh-CN/help';
import { helpTexts as chinese } from './zh-CN/help';

/** In all languages: loaded with the view that shows them. */
export const helpTexts: Readonly<Record<Language, HelpTexts>> = { 'zh-CN': chinese, 'en-US': english };
