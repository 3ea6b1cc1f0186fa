/** A fingerprint in groups of eight digits, which can be compared by eye and wrap across lines. */
export const printed = (fingerprint: string): string => fingerprint.replace(/.{8}(?=.)/gu, '$& ');

/** Its first group, for where space is short. */
export const short = (fingerprint: string): string => fingerprint.slice(0, 8);
