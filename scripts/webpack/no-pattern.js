// In place of every hyphenation pattern of the spreadsheet library: it looks for one inside and finds none.
export {};
