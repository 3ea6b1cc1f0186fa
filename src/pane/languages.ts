import type { Messages } from '../messages/messages';
import { messagesOf } from '../messages/messages';
import type { UiLanguage, UiTexts } from '../messages/ui-texts';
import { uiZhCN } from '../messages/zh-CN/ui';
import * as chinese from '../messages/zh-CN/findings';

/** A language with all that the pane says in it. */
export interface Spoken {
  readonly language: UiLanguage;
  readonly texts: UiTexts;
  readonly messages: Messages;
}

export const spokenChinese: Spoken = { language: 'zh-CN', texts: uiZhCN, messages: chinese };

/** Everything in a language; what is not Chinese is loaded when it is first asked for. */
export async function spokenIn(language: UiLanguage): Promise<Spoken> {
  switch (language) {
    case 'zh-CN':
      return spokenChinese;
    case 'en-US': {
      const [{ uiEnUS }, messages] = await Promise.all([
        import('../messages/en-US/ui'),
        messagesOf(language),
      ]);
      return { language, texts: uiEnUS, messages };
    }
  }
}
