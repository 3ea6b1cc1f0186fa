import type { Report } from '../report/report';
import { writeHtml } from '../writers/write-html';

/** Prints the tables as a page of their own, in a frame that goes away with the next print. */
export async function printReport(report: Report | null): Promise<void> {
  if (report === null) {
    print();
    return;
  }
  document.getElementById('printed')?.remove();
  const frame = document.createElement('iframe');
  frame.id = 'printed';
  frame.hidden = true;
  frame.srcdoc = new TextDecoder().decode(await writeHtml(report));
  frame.addEventListener('load', () => frame.contentWindow?.print(), { once: true });
  document.body.append(frame);
}
