import { parentPort } from 'node:worker_threads';
import { lightIntake } from './light-files';
import type { TaskAnswer, TaskRequest } from './task-answer';
import { answerOfError } from './task-answer';
import type { Tasks } from './tasks';
import { anyIntake } from './intake';
import { performTask, tasksWith } from './tasks';

/** The other side of an `Isolate`: does one task after the other until it is ended. */
export function serveTasks(): void {
  const port = parentPort;
  if (port === null) {
    // A terminal interrupts both processes; the parent ends this one.
    process.on('SIGINT', () => {});
    const tasks = tasksWith(anyIntake);
    process.on('message', (request) => {
      void answer(tasks, request as TaskRequest).then((result) => process.send?.(result));
    });
  } else {
    const tasks = tasksWith(lightIntake);
    port.on('message', (request: TaskRequest) => {
      void answer(tasks, request).then((result) => port.postMessage(result));
    });
  }
}

async function answer(tasks: Tasks, { task, args }: TaskRequest): Promise<TaskAnswer> {
  try {
    return { kind: 'done', result: await performTask(tasks, task, args) };
  } catch (error) {
    return answerOfError(error);
  }
}
