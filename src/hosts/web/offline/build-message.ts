// What a page asks the service worker of a build.

/** The name of the lock that a page holds while it runs the build whose first script has this address. */
export const buildLock = (script: string): string => lockPrefix + script;
const lockPrefix = 'nianbao.build ';

/** The first scripts of the pages that hold these locks. */
export const scriptsOf = (locks: readonly string[]): readonly string[] =>
  locks.filter((name) => name.startsWith(lockPrefix)).map((name) => name.slice(lockPrefix.length));

export type BuildMessage =
  /** Whether the script at this address is of the worker's build; answered by a boolean through the port. */
  | { readonly kind: 'isYours'; readonly script: string }
  /** The worker answers all pages from now on. */
  | { readonly kind: 'takeOver' };
