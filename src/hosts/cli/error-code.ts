/** The code that Node gives an error, such as ENOENT; '' for any other error. */
export const errorCodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
