import { Session } from '../../app/session/session';
import { browserClock } from '../browser/browser-clock';
import type { CellId } from '../../core/statute/types';
import type { WorkbookPort } from '../../workbook/port';

/** The session of the page. The grid has to be in sight when a cell is to be shown. */
export class PageSession extends Session {
  constructor(
    port: WorkbookPort,
    private readonly showGrid: () => void,
  ) {
    super(port, browserClock);
  }

  override reveal(cell: CellId): Promise<boolean> {
    this.showGrid();
    return super.reveal(cell);
  }
}
