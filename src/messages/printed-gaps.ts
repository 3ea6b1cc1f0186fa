/** Printed in a document where a text is missing, so that nobody takes the gap for the whole; reports are printed in Chinese only. */
export const missingTextLine = (placeholder: string): string => `【${placeholder}待补】`;
