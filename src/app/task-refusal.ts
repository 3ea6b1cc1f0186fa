import type { TemplateRefusal } from '../files/template/template-error';
import { TemplateError } from '../files/template/template-error';
import type { Refusal } from '../files/unusable-file';
import { UnusableFile } from '../files/unusable-file';

/** Why a task about a file has no result although the program is right. Plain data, for another thread or process. */
export type TaskRefusal =
  | { readonly kind: 'unusable'; readonly refusal: Refusal }
  | { readonly kind: 'badTemplate'; readonly refusal: TemplateRefusal };

/** The refusal in what a task threw; null if that is none. */
export function refusalIn(error: unknown): TaskRefusal | null {
  if (error instanceof UnusableFile) return { kind: 'unusable', refusal: error.refusal };
  if (error instanceof TemplateError) return { kind: 'badTemplate', refusal: error.refusal };
  // More than a list, a text or the stack can hold.
  if (error instanceof RangeError) return { kind: 'unusable', refusal: { code: 'tooComplex' } };
  return null;
}

/** The error that a refusal was. */
export const errorOf = (answer: TaskRefusal): UnusableFile | TemplateError =>
  answer.kind === 'unusable' ? new UnusableFile(answer.refusal) : new TemplateError(answer.refusal);
