import { editions } from '../../core/statute/editions';
import type { CopiedValue, SignedCopy } from './signed-copy';
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

/**
 * The inverse of `textOfApprovals`. One unknown entry makes the whole text foreign: dropping it would lose it with the
 * next approval.
 */
export function approvalsFrom(text: string | null): Approvals {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || kept['schema'] !== schema || !Array.isArray(kept['approvals'])) return null;
    return kept['approvals'].map(approvalFrom);
  } catch {
    return null;
  }
}

class NotAnApproval extends Error {}

function approvalFrom(value: unknown): Approval {
  if (!isRecord(value)) throw new NotAnApproval();
  const { step, copy, errors, undecided, withdrawn } = value;
  const known = signSteps.find((one) => one === step);
  if (known === undefined || !isCount(errors) || !isCount(undecided)) throw new NotAnApproval();
  return {
    step: known,
    name: textFrom(value['name'], longestName),
    time: timeFrom(value['time']),
    note: textFrom(value['note'], longestNote),
    figures: digestFrom(value['figures']),
    words: digestFrom(value['words']),
    copy: copyFrom(copy),
    errors,
    undecided,
    ...(withdrawn === undefined ? {} : { withdrawn: timeFrom(withdrawn) }),
  };
}

function copyFrom(value: unknown): SignedCopy {
  if (!isRecord(value) || !Array.isArray(value['values'])) throw new NotAnApproval();
  const { edition, year, agency } = value;
  const known = (Object.keys(editions) as (keyof typeof editions)[]).find((id) => id === edition);
  if (
    known === undefined ||
    !(year === null || typeof year === 'number') ||
    !(agency === null || typeof agency === 'string') ||
    !value['values'].every(isCopied)
  )
    throw new NotAnApproval();
  return { edition: known, year, agency, values: value['values'] };
}

const isCopied = (value: unknown): value is CopiedValue =>
  value === null || value === false || typeof value === 'number' || typeof value === 'string';

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function textFrom(value: unknown, longest: number): string {
  if (typeof value !== 'string' || value.length > longest) throw new NotAnApproval();
  return value;
}

function timeFrom(value: unknown): string {
  const text = textFrom(value, 25);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u.test(text)) throw new NotAnApproval();
  return text;
}

function digestFrom(value: unknown): string {
  const text = textFrom(value, 64);
  if (!/^[\da-f]{64}$/u.test(text)) throw new NotAnApproval();
  return text;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
