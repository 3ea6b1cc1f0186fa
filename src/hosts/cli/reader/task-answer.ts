import type { TaskRefusal } from '../../../app/task-refusal';
import { errorOf, refusalIn } from '../../../app/task-refusal';
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
  | TaskRefusal
  | { readonly kind: 'system'; readonly systemCode: string }
  /** Nothing was done: only a process does that. */
  | { readonly kind: 'heavy' }
  /** The program is wrong. */
  | { readonly kind: 'failed'; readonly error: unknown };

/** Why a task has no result. */
export function answerOfError(error: unknown): TaskAnswer {
  if (error instanceof SystemRefusal) return { kind: 'system', systemCode: error.systemCode };
  if (error instanceof TooHeavy) return { kind: 'heavy' };
  return refusalIn(error) ?? { kind: 'failed', error };
}

/** The result in an answer. @throws what the task threw */
export function resultOf(answer: TaskAnswer): unknown {
  switch (answer.kind) {
    case 'done':
      return answer.result;
    case 'unusable':
    case 'badTemplate':
      throw errorOf(answer);
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
