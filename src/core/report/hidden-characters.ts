/**
 * Characters that change the order in which the text around them is shown: the embeddings, overrides, isolates and marks
 * of Unicode Standard Annex 9.
 */
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text in the order in which it is stored. */
export const withoutBidirectional = (text: string): string => text.replace(bidirectional, '');

/** Plain data with all of its texts in the order in which they are stored. */
export function inStoredOrder<T>(data: T): T;
export function inStoredOrder(data: unknown): unknown {
  if (typeof data === 'string') return withoutBidirectional(data);
  if (Array.isArray(data)) return data.map((item: unknown) => inStoredOrder(item));
  if (data instanceof Map)
    return new Map(
      [...(data as ReadonlyMap<unknown, unknown>)].map(([key, value]) => [key, inStoredOrder(value)]),
    );
  if (typeof data !== 'object' || data === null || data instanceof Error) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, inStoredOrder(value)]));
}

/**
 * Characters that are not seen themselves but change what is seen: control characters, line and paragraph separators,
 * bidirectional controls, everything without width, and unpaired surrogates. A variant of an ideograph or of a picture
 * is seen, so the selector after one is not hidden.
 */
const hidden =
  /(?<![\p{Ideographic}\p{Extended_Pictographic}])\p{Variation_Selector}|(?!\p{Variation_Selector})[\p{Control}\p{Format}\p{Surrogate}\p{Line_Separator}\p{Paragraph_Separator}\p{Default_Ignorable_Code_Point}]/gu;

/** A text with each hidden character exchanged. */
export const withShownCharacters = (text: string, shown: (character: string) => string): string =>
  text.replace(hidden, shown);
