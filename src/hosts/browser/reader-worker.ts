import { answerRequest } from '../../app/import/answer-request';
import type { ReadRequest, WorkerMessage } from '../../app/import/read-protocol';

const send = (message: WorkerMessage): void => postMessage(message);

// The worker's side: one source in, one report or the reason for its absence out. It is stopped by being terminated.
// The error of a failure stays here: it may quote the file.
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void answerRequest(data).then((answer) => send(answer.kind === 'failed' ? { kind: 'failed' } : answer));
});
send({ kind: 'started' });
