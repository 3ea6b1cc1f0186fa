/** Stands where a text is missing, so that nobody takes the gap for the whole. Documents are Chinese in every language of the interface. */
export const missingTextLine = (what: string): string => `【${what}待补】`;

/** The same where nothing was written for a section. */
export const missingSectionText = (numeral: string): string => missingTextLine(`第${numeral}部分`);
