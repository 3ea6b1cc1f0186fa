import type { Messages } from '../messages/messages';
import { messagesOf, uiTextsOf } from '../messages/messages';
import type { Language } from '../messages/language';
import type { UiTexts } from '../messages/zh-CN/ui';
import { uiTexts } from '../messages/zh-CN/ui';
import * as messages from '../messages/zh-CN/findings';

/** A language with all the pane's texts. */
export interface Spoken {
  readonly language: Language;
  readonly texts: UiTexts;
  readonly messages: Messages;
}

export const spokenChinese: Spoken = { language: 'zh-CN', texts: uiTexts, messages };

/** All texts of a language; anything but Chinese is loaded on first use. */
export async function spokenIn(language: Language): Promise<Spoken> {
  switch (language) {
    case 'zh-CN':
      return spokenChinese;
    case 'en-US': {
      const [texts, loaded] = await Promise.all([uiTextsOf(language), messagesOf(language)]);
      return { language, texts, messages: loaded };
    }
  }
}
