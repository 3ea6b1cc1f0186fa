import { messagesOf } from '../messages/messages';
import type { PageAction } from '../messages/page-texts';
import { pageTexts } from '../messages/page-texts';
import type { UiLanguage } from '../messages/ui-texts';
import { UnusableFile } from '../readers/unusable-file';

/** Why an action was not done, as a sentence. */
export async function failureText(action: PageAction, error: unknown, language: UiLanguage): Promise<string> {
  if (!(error instanceof UnusableFile)) return pageTexts[language].failures[action];
  return (await messagesOf(language)).unusableText(error.code, error.detail);
}
