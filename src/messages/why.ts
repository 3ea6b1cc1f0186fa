import type { Language } from './language';
import { whyTexts as english } from './en-US/why';
import type { WhyTexts } from './zh-CN/why';
import { whyTexts as chinese } from './zh-CN/why';

/** In all languages: few words, loaded with the view that shows them. */
export const whyTexts: Readonly<Record<Language, WhyTexts>> = { 'zh-CN': chinese, 'en-US': english };
