/** What a list takes besides what is in it, in parts. */
const listSize = 8;

/** How many parts there are in what is told of a page: its operations, and the characters and numbers that they are given. */
export function partsOf(told: unknown): number {
  if (told instanceof Float32Array) return listSize + told.length;
  if (!Array.isArray(told)) return 1;
  return (told as readonly unknown[]).reduce<number>(
    (sum, part) => sum + partsOf(part),
    told.length > 0 ? 1 : 0,
  );
}
