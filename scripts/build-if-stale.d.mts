/** Builds one part of the program when it is not there or older than its sources. */
export function buildIfStale(part: string, product: string): void;
