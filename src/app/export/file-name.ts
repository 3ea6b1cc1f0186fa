/** A name without the characters that file names may not have on one system or another. */
export const safeFileName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim();
