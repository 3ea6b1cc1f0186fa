import './functions/in-worker';
import { locateErrors } from '../../core/locate/report/locate-report';
import type { Evidence } from '../../core/locate/report/report-problem';
import type { Report } from '../../core/report/report';

/**
 * Here a search stalls nothing, and the next figure ends it. A slow or busy machine therefore gets the same answer as a
 * fast one: the number of steps limits the search, the time only in case of a hang.
 */
const milliseconds = 5000;

// The worker's side: one report in, the result out. Terminate it to stop it.
addEventListener('message', ({ data: { report, evidence } }: MessageEvent<Searched>) => {
  postMessage(locateErrors(report, evidence, { now: () => performance.now(), milliseconds }));
});

interface Searched {
  readonly report: Report;
  readonly evidence: Evidence;
}
