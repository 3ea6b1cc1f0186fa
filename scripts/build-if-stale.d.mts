/** Builds one part of the program if it is missing or older than its sources. */
export function buildIfStale(part: string, product: string): void;
