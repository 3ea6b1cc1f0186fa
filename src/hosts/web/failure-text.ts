import type { PageAction } from '../../messages/zh-CN/page';
import { pageTexts } from '../../messages/page';
import { fileFailureText } from '../../messages/ui-failure';
import type { Language } from '../../messages/language';

/** Why an action was not done, as a sentence. */
export const failureText = (action: PageAction, error: unknown, language: Language): Promise<string> =>
  fileFailureText(error, language, pageTexts[language].failures[action]);
