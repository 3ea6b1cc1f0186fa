/** Characters that file names may not have on one system or another. */
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;

/** A name that every system takes for a file; the ending is without a dot. */
export const fileName = (name: string, ending: string): string =>
  `${name.replace(forbidden, '_').trim()}.${ending}`;
