import type { UnusableCode } from '../readers/unusable-file';
import { UnusableFile } from '../readers/unusable-file';

/** Why reading a file failed, as sentences; never the text of an exception. */
export const fileFailureText = (
  reason: unknown,
  unusable: (code: UnusableCode, detail: UnusableFile['detail']) => string,
  otherwise: string,
): string => (reason instanceof UnusableFile ? unusable(reason.code, reason.detail) : otherwise);
