/** Tells the command that it was started by itself, to read one file. */
export const readerArgument = '--read-for-parent';
