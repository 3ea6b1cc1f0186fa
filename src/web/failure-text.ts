import { messagesOf } from '../messages/messages';
import type { UiLanguage } from '../messages/ui-texts';
import { pageTexts } from '../messages/page-texts';
import { UnusableFile } from '../readers/unusable-file';

/** Why a file could not be opened, as a sentence. */
export async function failureText(error: unknown, language: UiLanguage): Promise<string> {
  if (!(error instanceof UnusableFile)) return pageTexts[language].broken;
  return (await messagesOf(language)).unusableText(error.code, error.detail);
}
