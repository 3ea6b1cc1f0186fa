// Replaces every hyphenation pattern of the spreadsheet library, which looks for one inside and finds none.
export {};
