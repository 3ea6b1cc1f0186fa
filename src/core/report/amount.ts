import { amountPlaces } from './parse-number';

const factor = 10 ** amountPlaces;

/** A figure with at most six decimal places as a whole number of millionths, so that comparing it is exact. */
export const toMillionths = (value: number): number => Math.round(value * factor);

/** The inverse of `toMillionths`. */
export const fromMillionths = (millionths: number): number => millionths / factor;
