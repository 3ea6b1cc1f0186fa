/**
 * In the text of a figure: a line is drawn here, or another figure begins over it, so it is unknown whose figure it is,
 * or whether it is one.
 */
export const lineWithin = '｜';

/** In the text of a figure: the edge of the page cuts off the rest. */
export const cutOff = '…';

const broken = new RegExp(`^\\d[\\d.,，]*[${lineWithin}${cutOff}][\\d.,，${lineWithin}${cutOff}]*$`, 'u');

/** Whether a text is a figure of which a reader marked that it is not whole: 11｜67, 102…. */
export const isBroken = (text: string): boolean => broken.test(text);
