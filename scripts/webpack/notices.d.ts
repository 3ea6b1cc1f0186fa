import type { Compiler } from 'webpack';

/** The file that every folder of `dist/` has. */
export const noticesFile: string;
/** The components of a file of notices. */
export function componentsIn(
  text: string,
): readonly { readonly name: string; readonly version: string; readonly licence: string }[];
/** Several files of notices as one, with each part once. */
export function mergedNotices(texts: readonly string[]): string;
/** Writes the licences of everything that is bundled or copied; the build fails on one that is not permitted. */
export class Notices {
  constructor(...copied: readonly string[]);
  apply(compiler: Compiler): void;
}
