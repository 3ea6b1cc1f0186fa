import type { TemplateRefusal } from '../../../files/template/template-error';
import { TemplateError } from '../../../files/template/template-error';
import type { Refusal } from '../../../files/unusable-file';
import { UnusableFile } from '../../../files/unusable-file';
import { SystemRefusal, TooHeavy } from './refusals';
import type { TaskName, Tasks } from './tasks';

/** Work for the reader: a task with its arguments. */
export interface TaskRequest<T extends TaskName = TaskName> {
  readonly task: T;
  readonly args: Parameters<Tasks[T]>;
}

/** Plain data: errors lose their class and their properties on the way to another process. */
export type TaskAnswer =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'unusable'; readonly refusal: Refusal }
  | { readonly kind: 'badTemplate'; readonly refusal: TemplateRefusal }
  | { readonly kind: 'system'; readonly systemCode: string }
  /** Nothing was done: only a process does that. */
  | { readonly kind: 'heavy' }
  /** The program is wrong. */
  | { readonly kind: 'failed'; readonly error: unknown };

/** Why a task has no result. */
export function answerOfError(error: unknown): TaskAnswer {
  if (error instanceof UnusableFile) return { kind: 'unusable', refusal: error.refusal };
  if (error instanceof TemplateError) return { kind: 'badTemplate', refusal: error.refusal };
  if (error instanceof SystemRefusal) return { kind: 'system', systemCode: error.systemCode };
  if (error instanceof TooHeavy) return { kind: 'heavy' };
  return { kind: 'failed', error };
}

/** The result in an answer. @throws what the task threw */
export function resultOf(answer: TaskAnswer): unknown {
  switch (answer.kind) {
    case 'done':
      return answer.result;
    case 'unusable':
      throw new UnusableFile(answer.refusal);
    case 'badTemplate':
      throw new TemplateError(answer.refusal);
    case 'system':
      throw new SystemRefusal(answer.systemCode);
    case 'heavy':
      throw new Error('The process refused a task');
    case 'failed':
      throw answer.error instanceof Error
        ? answer.error
        : new Error('The task failed', { cause: answer.error });
  }
}
