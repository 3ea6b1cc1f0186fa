import type { DocumentDataModel, Injector } from '@univerjs/core';
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import type { CellWrite } from '../port';

/** Commands after which the text of an open cell, or whether one is open, may be another. */
const editing: ReadonlySet<string> = new Set([
  'doc.mutation.rich-text-editing',
  'sheet.operation.set-cell-edit-visible',
]);

export const isCellEditing = ({ id }: { readonly id: string }): boolean => editing.has(id);

/** What is typed into a cell and not committed yet; null if no cell is open, or nothing was typed into it. */
export function openEdit(injector: Injector): CellWrite | null {
  const bridge = injector.get(IEditorBridgeService);
  const location = bridge.getEditLocation();
  if (!bridge.isVisible().visible || !bridge.getEditorDirty() || location === null || location === undefined)
    return null;
  const editor = injector
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
  const text = (editor?.getBody()?.dataStream ?? '').replace(/\r\n$/u, '').replaceAll('\r', '\n');
  return { sheet: location.sheetId, row: location.row, column: location.column, content: typedAs(text) };
}

/** As a commit would read it, without dates and the like: these stay the text that was typed. */
const typedAs = (text: string): CellWrite['content'] =>
  /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text === '' ? null : text;
