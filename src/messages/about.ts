import type { Language } from './language';
import { aboutTexts as english } from './en-US/about';
import type { AboutTexts } from './zh-CN/about';
import { aboutTexts as chinese } from './zh-CN/about';

/** In all languages: few words, loaded with the views that show them. */
export const aboutTexts: Readonly<Record<Language, AboutTexts>> = { 'zh-CN': chinese, 'en-US': english };
