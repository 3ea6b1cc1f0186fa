import { UnusableFile } from '../files/unusable-file';
import type { Language } from './language';
import { documentMessagesOf } from './messages';

/** Why reading a file failed, as sentences; never the text of an exception. */
export async function fileFailureText(
  reason: unknown,
  language: Language,
  otherwise: string,
): Promise<string> {
  if (!(reason instanceof UnusableFile)) return otherwise;
  try {
    return (await documentMessagesOf(language)).unusableText(reason.refusal);
  } catch {
    // Without a network.
    return otherwise;
  }
}
