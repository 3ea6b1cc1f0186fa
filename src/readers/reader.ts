import type { Grid } from '../grid/grid';

/** Turns the bytes of a file into grids, one per sheet or document. Throws `UnusableFile` when the file cannot be used. */
export type Reader = (bytes: Uint8Array) => Promise<readonly Grid[]>;
