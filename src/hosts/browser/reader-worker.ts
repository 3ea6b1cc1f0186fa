import { loadSource } from '../../app/import/load-report';
import { UnusableFile } from '../../files/unusable-file';
import type { ReadRequest, WorkerAnswer } from './worker-reader';

const answer = (data: WorkerAnswer): void => postMessage(data);

// The worker's side: one source in, one report or the reason why not out. To be stopped it is ended. What a library says of a failure
// stays here: it may quote the file.
addEventListener('message', ({ data: { source, ...options } }: MessageEvent<ReadRequest>) => {
  loadSource(source, options).then(
    (loaded) => answer({ kind: 'loaded', loaded }),
    (error: unknown) =>
      answer(
        error instanceof UnusableFile ? { kind: 'unusable', refusal: error.refusal } : { kind: 'failed' },
      ),
  );
});
answer({ kind: 'started' });
