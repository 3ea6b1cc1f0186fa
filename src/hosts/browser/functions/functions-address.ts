/** The name of a worker: the address of the functions that this browser lacks, which it then loads first. */
export const functionsAddress = (): string =>
  (globalThis as { readonly nianbaoBrowser?: NianbaoBrowser }).nianbaoBrowser?.functions ?? '';
