import type { PageAction } from '../../messages/page-texts';
import { pageTexts } from '../../messages/page-texts';
import { fileFailureText } from '../../messages/ui-failure';
import type { UiLanguage } from '../../messages/ui-texts';

/** Why an action was not done, as a sentence. */
export const failureText = (action: PageAction, error: unknown, language: UiLanguage): Promise<string> =>
  fileFailureText(error, language, pageTexts[language].failures[action]);
