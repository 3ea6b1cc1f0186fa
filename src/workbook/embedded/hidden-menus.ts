/**
 * Commands of the context menus that a form has no use for: formats are not saved here, and the library's own protection
 * is not used.
 */
const hidden = [
  'sheet.command.paste-format',
  'sheet.command.paste-col-width',
  'sheet.command.clear-selection-format',
  'sheet.command.set-tab-color',
  'sheet.command.toggle-gridlines',
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
] as const;

/** As the library's configuration wants it. */
export const hiddenMenus = Object.fromEntries(hidden.map((id) => [id, { hidden: true }]));
