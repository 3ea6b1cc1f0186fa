/** Free rows below what is there, so that there is room for notes. */
export const rowsBelow = 30;

/** Columns of a sheet that uses so many. */
export const columnsAround = (used: number): number => Math.max(used + 4, 16);

/** A character of a ten-point font is 7 pixels wide on screen; a column has 5 more for its rim, as in Excel. */
export const pixelsOfCharacters = (characters: number): number => Math.round(characters * 7 + 5);

export const pixelsOfPoints = (points: number): number => Math.round((points * 96) / 72);
