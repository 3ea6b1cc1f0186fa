import { loadReport } from '../../app/import/load-report';
import { UnusableFile } from '../../files/unusable-file';
import type { ReaderAnswer, ReadRequest } from './read-apart';

/** The side of the process that reads: one file in, one report or the reason why not out. To be stopped it is ended. */
export function answerParent(): void {
  process.once('message', (request) => {
    const { bytes, name, index } = request as ReadRequest;
    const answer = (data: ReaderAnswer) => process.send?.(data, () => process.disconnect());
    loadReport(bytes, name, { index }).then(
      (loaded) => answer({ kind: 'loaded', loaded }),
      (error: unknown) =>
        answer(
          error instanceof UnusableFile
            ? { kind: 'unusable', refusal: error.refusal }
            : { kind: 'failed', error },
        ),
    );
  });
}
