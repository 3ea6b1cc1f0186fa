import { answerRequest } from '../../app/import/answer-request';
import type { ReadRequest } from '../../app/import/read-protocol';

/** The child's side of `readInChildProcess`: answers one request. It is stopped by being ended. */
export function answerParent(): void {
  process.once('message', (request) => {
    void answerRequest(request as ReadRequest).then((answer) =>
      process.send?.(answer, () => process.disconnect()),
    );
  });
}
