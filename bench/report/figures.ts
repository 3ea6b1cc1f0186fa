import * as v from 'valibot';

const finite = v.pipe(v.number('is no number'), v.finite('is not finite'));
/** A time, a size, or a ratio of times: zero means that nothing was measured. */
const positive = v.pipe(finite, v.gtValue(0, 'is not above zero'));
const text = v.pipe(v.string(), v.nonEmpty());

const goal = v.union([v.strictObject({ atMost: finite }), v.strictObject({ atLeast: finite })]);

const measured = { name: text, goal: v.exactOptional(goal) };
const figure = v.variant('unit', [
  v.strictObject({ ...measured, unit: v.picklist(['ms', 'bytes']), value: positive }),
  v.strictObject({ ...measured, unit: v.picklist(['share', 'count']), value: finite }),
]);

const comparison = v.strictObject({
  name: text,
  peer: text,
  /** What the peer does, if it is less than what we do. */
  peerDoes: v.exactOptional(text),
  /** Milliseconds. */
  ours: positive,
  theirs: positive,
  /** Median of ours / theirs over pairs that were measured in turns. */
  ratio: positive,
  goal: v.exactOptional(goal),
});

const partResult = v.strictObject({
  figures: v.pipe(v.array(figure), v.minLength(1, 'are missing')),
  comparisons: v.array(comparison),
  /** Versions of what was measured with it, by name. */
  versions: v.record(text, text),
});

export type Goal = v.InferOutput<typeof goal>;
/** One measured figure: milliseconds, a share from 0 to 1, a count or bytes. */
export type Figure = v.InferOutput<typeof figure>;
/** The same work done by us and by a named peer. */
export type Comparison = v.InferOutput<typeof comparison>;
/** What a part of the bench returns. */
export type PartResult = v.InferOutput<typeof partResult>;

export const isMet = (value: number, wanted: Goal): boolean =>
  'atMost' in wanted ? value <= wanted.atMost : value >= wanted.atLeast;

/**
 * What a part returned, as JSON or as it is. JSON has no NaN and no Infinity: they arrive as null, which is no number.
 *
 * @returns the result, or why it is none: a sentence for each fault
 */
export function decodePart(value: unknown): PartResult | readonly string[] {
  const decoded = v.safeParse(partResult, value, { abortPipeEarly: true });
  return decoded.success
    ? decoded.output
    : decoded.issues.map((issue) => `${placeOf(value, issue.path ?? [])}: ${issue.message}`);
}

/** `figures › check a report › value`, by names rather than positions. */
function placeOf(
  value: unknown,
  path: readonly { readonly key: unknown; readonly value: unknown }[],
): string {
  if (path.length === 0) return value === undefined ? 'no result' : 'result';
  return path.map((item) => nameOf(item.value) ?? String(item.key)).join(' › ');
}

const nameOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : null;
