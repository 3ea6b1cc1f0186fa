import { exportSession } from '../../app/export/session-export';
import { browserServices } from '../browser/browser-services';
import { exportTextsOf } from '../../messages/load';
import type { Session } from '../../app/session/session';

/**
 * Prints the report as separate pages: the whole one if it has text, otherwise its tables. Without a report the page
 * itself is printed.
 *
 * @throws {Error} when nothing was printed
 */
export async function printReport(session: Session): Promise<void> {
  const { report } = session.snapshot;
  if (report === null) {
    print();
    return;
  }
  const hasText = report.narrative?.sections.some(({ paragraphs }) => paragraphs.length > 0) === true;
  const { fileName, sheet } = await exportTextsOf('zh-CN');
  const { kind } = await exportSession({
    session,
    services: browserServices,
    target: { kind: 'print' },
    sections: hasText ? 'report' : 'tables',
    // Errors are marked on paper.
    anyway: true,
    nameOf: fileName,
    sheet,
  });
  if (kind !== 'printed') throw new Error(`not printed: ${kind}`);
}
