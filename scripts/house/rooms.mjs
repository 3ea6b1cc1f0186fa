// The order of the house, used by ESLint, the import check and the picture in docs/architecture.md.

/** The rooms of `src/`, in data order: a room imports only rooms before it. */
export const rooms = [
  { name: 'core', holds: 'what is true of a report, whatever program shows it' },
  { name: 'workbook', holds: 'where cells live: the port, its adapters, worksheet plans' },
  { name: 'files', holds: 'one folder for each format, reader and writer side by side' },
  { name: 'messages', holds: 'one sentence for each code, in each language' },
  { name: 'app', holds: 'use cases, and the ports they need' },
  { name: 'pane', holds: 'the views, one folder for each tab' },
  { name: 'hosts', holds: 'the command, the page, the add-in' },
];

export const roomNames = rooms.map(({ name }) => name);

/** The folders of `src/core/`, which have an order of their own. */
export const coreFolders = [
  'statute',
  'report',
  'grid',
  'tables',
  'recognise',
  'check',
  'locate',
  'rollup',
  'charts',
];
