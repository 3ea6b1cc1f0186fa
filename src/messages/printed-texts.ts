/** Stands in a report where nothing was written for a section. Documents are Chinese in every language of the interface. */
export const missingSectionText = (numeral: string): string => `【第${numeral}部分待补】`;
