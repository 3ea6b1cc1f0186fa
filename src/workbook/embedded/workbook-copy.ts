import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { WorkbookMark } from '../stored/workbook-mark';
import type { CellWrite } from '../port';
import type { CellChange, WorkbookChange } from './change-journal';
import type { StoredOrigins } from './file-origins';

/** A whole workbook as plain data. */
export interface WorkbookSnapshot extends StoredOrigins {
  readonly version: 1;
  readonly workbook: Partial<IWorkbookData>;
  readonly mark: WorkbookMark | null;
  readonly settings: Readonly<Record<string, string>>;
}

type Rows = NonNullable<IWorksheetData['cellData']>;

/**
 * A part of a copy of a workbook. The first has the snapshot without its cells, further ones have cells, by sheet; the
 * one with the last cells is marked. Parts after that have the changes since, in their order.
 */
export interface CopyPart {
  readonly snapshot?: WorkbookSnapshot;
  readonly rows?: Readonly<Record<string, Rows>>;
  readonly isWhole?: true;
  readonly changes?: readonly WorkbookChange[];
  /** A cell that was open, with what was typed into it: of this moment, unlike the changes. */
  readonly open?: CellWrite | null;
}

/** A copy put together again. */
export interface RestoredCopy {
  readonly snapshot: WorkbookSnapshot;
  /** To be made in this order. */
  readonly changes: readonly CellChange[];
  readonly open: CellWrite | null;
}

/** Cells in one part: some milliseconds of work. */
const mostCells = 20_000;

/**
 * A snapshot in parts, each read from the workbook when it is asked for. What changes in the meantime is in this part or
 * in the changes noted since the first; making those again leads to the same workbook.
 */
export function* partsOf(snapshot: WorkbookSnapshot): Generator<CopyPart, void, void> {
  const { sheets = {} } = snapshot.workbook;
  const bare = Object.entries(sheets).map(([id, sheet]) => [id, { ...sheet, cellData: {} }] as const);
  let part: { snapshot?: WorkbookSnapshot; rows: Record<string, Rows> } = {
    snapshot: { ...snapshot, workbook: { ...snapshot.workbook, sheets: Object.fromEntries(bare) } },
    rows: {},
  };
  let count = 0;
  for (const [id, { cellData = {} }] of Object.entries(sheets))
    for (const [row, cells] of Object.entries(cellData)) {
      (part.rows[id] ??= {})[Number(row)] = cells as Rows[number];
      count += Object.keys(cells as object).length;
      if (count < mostCells) continue;
      yield part;
      part = { rows: {} };
      count = 0;
    }
  yield { ...part, isWhole: true };
}

/** Puts a copy together. Throws if its parts are not those of a whole copy of this version. */
export function assembled(parts: readonly CopyPart[]): RestoredCopy {
  const [first] = parts;
  const snapshot = first?.snapshot;
  if (snapshot?.version !== 1 || !parts.some(({ isWhole }) => isWhole === true))
    throw new Error('not a whole copy of this version');
  const { sheets = {} } = snapshot.workbook;
  const cells = new Map<string, Rows>();
  for (const { rows = {} } of parts)
    for (const [id, added] of Object.entries(rows)) cells.set(id, Object.assign(cells.get(id) ?? {}, added));
  const full = Object.entries(sheets).map(
    ([id, sheet]) => [id, { ...sheet, cellData: { ...sheet.cellData, ...cells.get(id) } }] as const,
  );
  const changes = parts.flatMap((part) => part.changes ?? []);
  const settings = new Map(Object.entries(snapshot.settings));
  for (const change of changes)
    if ('setting' in change) {
      if (change.value === null) settings.delete(change.setting);
      else settings.set(change.setting, change.value);
    }
  return {
    snapshot: {
      ...snapshot,
      workbook: { ...snapshot.workbook, sheets: Object.fromEntries(full) },
      settings: Object.fromEntries(settings),
    },
    changes: changes.filter((change): change is CellChange => 'cells' in change),
    open: parts.at(-1)?.open ?? null,
  };
}
