/** Files that systems and programs leave in folders, and what this program has not finished. */
export const isLeftover = (name: string): boolean =>
  /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/iu.test(name) || /\.tmp$/iu.test(name);
