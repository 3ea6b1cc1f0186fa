import { LocaleType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/** Languages in which the spreadsheet has its menus and hints. */
export type GridLanguage = 'zh-CN' | 'en-US';

const names: Readonly<Record<GridLanguage, LocaleType>> = {
  'zh-CN': LocaleType.ZH_CN,
  'en-US': LocaleType.EN_US,
};

/** Changes the language of the spreadsheet while it is used. What is not Chinese is loaded when it is first asked for. */
export async function setGridLanguage(api: FUniver, language: GridLanguage): Promise<void> {
  if (language === 'en-US') {
    const { default: english } = await import(/* webpackChunkName: "univer-en-US" */ './languages/en-US');
    api.loadLocales(names[language], english);
  }
  api.setLocale(names[language]);
}
