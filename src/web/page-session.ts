import { Session } from '../app/session';
import type { CellId } from '../statute/types';
import type { WorkbookPort } from '../workbook/port';

/** The session of the page. The grid has to be in sight when a cell is to be shown. */
export class PageSession extends Session {
  constructor(
    port: WorkbookPort,
    private readonly showGrid: () => void,
  ) {
    super(port, {
      now: () => Date.now(),
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    });
  }

  override reveal(cell: CellId): Promise<boolean> {
    this.showGrid();
    return super.reveal(cell);
  }
}
