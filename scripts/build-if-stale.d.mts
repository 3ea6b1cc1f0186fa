/** A part of the program: the name of its configuration in webpack.config.js, and of its folder in `dist/`. */
export type BuiltPart = 'cli' | 'library' | 'locate' | 'web' | 'addin' | 'wps';

export const builtParts: readonly BuiltPart[];

/** Builds one part of the program if it is missing or older than its sources. Returns the folder of its main file. */
export function buildIfStale(part: BuiltPart): string;
