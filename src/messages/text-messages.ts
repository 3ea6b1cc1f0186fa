import type { Language, Messages } from './messages';

/** The messages of a language with the sentences for findings about texts, which are loaded when there is a text. */
export async function withTextFindings(messages: Messages, language: Language): Promise<Messages> {
  const { textFindingText } =
    language === 'zh-CN' ? await import('./text-findings-zh-CN') : await import('./text-findings-en-US');
  return {
    ...messages,
    findingText: (finding, edition) =>
      textFindingText(finding, edition) ?? messages.findingText(finding, edition),
  };
}
