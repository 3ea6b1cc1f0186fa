import { draftText as englishDraft } from './en-US/draft';
import { startTexts as english } from './en-US/start';
import type { Language } from './language';
import type { DraftFacts } from './zh-CN/draft';
import { draftText as chineseDraft } from './zh-CN/draft';
import type { StartTexts } from './zh-CN/start';
import { startTexts as chinese } from './zh-CN/start';

/** In all languages: few words, loaded with the view that shows them. */
export const startTexts: Readonly<Record<Language, StartTexts>> = { 'zh-CN': chinese, 'en-US': english };

/** Names unsaved work. */
export const draftTexts: Readonly<Record<Language, (draft: DraftFacts) => string>> = {
  'zh-CN': chineseDraft,
  'en-US': englishDraft,
};

/** A moment as this machine writes it, to the minute. @param at milliseconds since 1970 */
export const momentText = (at: number, language: Language): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
