import './functions/in-worker';
import type { TaskRequest, WorkerMessage } from '../../app/isolated-tasks';
import { answerTask } from '../../app/isolated-tasks';

const send = (message: WorkerMessage): void => postMessage(message);

// The worker's side: a task in, its result or the reason for its absence out. It is stopped by being terminated.
addEventListener('message', ({ data }: MessageEvent<TaskRequest>) => {
  void answerTask(data).then(send);
});
send({ kind: 'started' });
