import { gridTexts as english } from './en-US/grid';
import type { Language } from './language';
import type { GridTexts } from './zh-CN/grid';
import { gridTexts as chinese } from './zh-CN/grid';

/** The texts around the grid in all languages, so that its labels change language at once. */
export const gridTexts: Readonly<Record<Language, GridTexts>> = { 'zh-CN': chinese, 'en-US': english };
