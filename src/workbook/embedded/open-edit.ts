import type { DocumentDataModel, Injector } from '@univerjs/core';
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { IEditorBridgeServiceParam } from '@univerjs/sheets-ui';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import type { CellWrite } from '../port';

/** Commands after which the text of an open cell, or whether one is open, may be another. */
const editing: ReadonlySet<string> = new Set([
  'doc.mutation.rich-text-editing',
  'sheet.operation.set-cell-edit-visible',
]);

export const isCellEditing = ({ id }: { readonly id: string }): boolean => editing.has(id);

/** A cell with the text that is typed into it. */
interface OpenCell {
  readonly unitId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Its place in the window, in pixels. */
  readonly left: number;
  readonly bottom: number;
}

/** What is typed into a cell and not committed yet; null if no cell is open, or nothing was typed into it. */
export function openCell(injector: Injector): OpenCell | null {
  const bridge = injector.get(IEditorBridgeService);
  const location = bridge.getEditCellState();
  if (!bridge.isVisible().visible || !bridge.getEditorDirty() || location === null || location === undefined)
    return null;
  const editor = injector
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
  const text = (editor?.getBody()?.dataStream ?? '').replace(/\r\n$/u, '').replaceAll('\r', '\n');
  const { unitId, sheetId: sheet, row, column } = location;
  return { unitId, sheet, row, column, text, ...placeOf(location) };
}

/** Where the selected cell is in the window, in pixels, whether or not it is open. */
export function placeOfEdit(injector: Injector): Pick<OpenCell, 'left' | 'bottom'> {
  const location = injector.get(IEditorBridgeService).getEditCellState();
  return location === null || location === undefined ? { left: 0, bottom: 0 } : placeOf(location);
}

const placeOf = ({
  canvasOffset,
  position,
}: Pick<IEditorBridgeServiceParam, 'canvasOffset' | 'position'>): Pick<OpenCell, 'left' | 'bottom'> => ({
  left: canvasOffset.left + position.startX,
  bottom: canvasOffset.top + position.endY,
});

/** The same as a change of the cell. */
export function openEdit(injector: Injector): CellWrite | null {
  const cell = openCell(injector);
  if (cell === null) return null;
  const { sheet, row, column, text } = cell;
  return { sheet, row, column, content: typedAs(text) };
}

/** As a commit would read it, without dates and the like: these stay the text that was typed. */
const typedAs = (text: string): CellWrite['content'] =>
  /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text === '' ? null : text;
