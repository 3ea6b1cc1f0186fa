import './functions/in-worker';
import { locateErrors } from '../../core/locate/report/locate-report';
import type { Evidence } from '../../core/locate/report/report-problem';
import type { Report } from '../../core/report/report';

// The worker's side: one report in, the result out. Terminate it to stop it.
addEventListener('message', ({ data }: MessageEvent<{ report: Report; evidence: Evidence }>) => {
  postMessage(locateErrors(data.report, data.evidence, { now: () => performance.now() }));
});
