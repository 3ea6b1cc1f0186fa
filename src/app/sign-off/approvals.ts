import * as v from 'valibot';
import { editionIds } from '../../core/statute/editions';
import type { SignedCopy } from './signed-copy';
import type { SignStep } from './steps';
import { signSteps } from './steps';

/** One person's confirmation of one step. Records what was confirmed, by whom and when; it proves nobody's identity. */
export interface Approval {
  readonly step: SignStep;
  readonly name: string;
  /** Local time of signing with its UTC offset: 2025-01-09T16:20:00+08:00. */
  readonly time: string;
  readonly note: string;
  /** Fingerprints of the figures and of the words that were confirmed. */
  readonly figures: string;
  readonly words: string;
  readonly copy: SignedCopy;
  /** Counts of findings that were reported unresolved (照实上报). */
  readonly errors: number;
  readonly undecided: number;
  /** When it was withdrawn. */
  readonly withdrawn?: string;
}

/**
 * In the order in which they were given. Null: the stored data was not written by this version and must not be
 * overwritten.
 */
export type Approvals = readonly Approval[] | null;

/** The maximum length of a name and a note, in UTF-16 units. */
export const longestName = 40;
export const longestNote = 500;

const schema = 1;

/** Approvals in stored form; null when there are none. */
export const textOfApprovals = (approvals: readonly Approval[]): string | null =>
  approvals.length === 0 ? null : JSON.stringify({ schema, approvals });

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = v.pipe(v.string(), v.maxLength(25), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u));
const digest = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/u));

const storedApprovals = v.object({
  schema: v.literal(schema),
  approvals: v.array(
    v.object({
      step: v.picklist(signSteps),
      name: v.pipe(v.string(), v.maxLength(longestName)),
      time,
      note: v.pipe(v.string(), v.maxLength(longestNote)),
      figures: digest,
      words: digest,
      copy: v.object({
        edition: v.picklist(editionIds),
        year: v.nullable(v.number()),
        agency: v.nullable(v.string()),
        values: v.array(v.nullable(v.union([v.literal(false), v.number(), v.string()]))),
      }),
      errors: count,
      undecided: count,
      withdrawn: v.exactOptional(time),
    }),
  ),
});

/**
 * The inverse of `textOfApprovals`. One unknown entry makes the whole text foreign: dropping it would lose it with the
 * next approval.
 */
export function approvalsFrom(text: string | null): Approvals {
  if (text === null) return [];
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), storedApprovals), text);
  return success ? output.approvals : null;
}
