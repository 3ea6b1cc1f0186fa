import { UnusableFile } from '../unusable-file';

/** Bytes; the largest report seen, with pictures, had a tenth of that. */
export const fileSizeLimit = 64 * 1024 * 1024;

/** @throws {UnusableFile} tooLarge for more bytes than the limit */
export function refuseLarge(bytes: number, limit = fileSizeLimit): void {
  if (bytes > limit) throw new UnusableFile({ code: 'tooLarge', bytes, limit });
}
