/** A text without the titles of documents, whose words state nothing. */
export const withoutTitles = (text: string): string => text.replace(/《[^《》]{0,80}》/gu, '');
