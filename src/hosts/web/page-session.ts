import { Session } from '../../app/session/session';
import { browserClock } from '../browser/browser-clock';
import type { WorkbookPort } from '../../workbook/port';

/** The session of the page. The grid has to be in sight when a cell is to be shown. */
export const pageSession = (port: WorkbookPort, showWorkbook: () => void): Session =>
  new Session(port, { ...browserClock, showWorkbook });
