import { locateErrors } from '../locate/locate-report';
import type { Evidence } from '../locate/report-problem';
import type { Report } from '../report/report';

// The worker's side: one report in, what was found out. To be stopped it is ended.
addEventListener('message', ({ data }: MessageEvent<{ report: Report; evidence: Evidence }>) => {
  postMessage(locateErrors(data.report, data.evidence, { now: () => performance.now() }));
});
