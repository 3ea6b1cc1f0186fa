import type { TablesTexts } from '../zh-CN/tables';
import { plural } from './plural';

export const tablesTexts = {
  exist:
    'The workbook already has tables of the report. Nothing was inserted and nothing changed. For another report, start a new workbook.',
  missing: (tables) =>
    `${tables.join(', ')} ${tables.length === 1 ? 'is' : 'are'} gone; the sheet may have been deleted or hidden. You can bring it back with the figures it had, or use “Undo”.`,
  bringBack: (tables) => `Bring back ${tables.join(', ')}`,
  damaged:
    'The tables are no longer in the official layout: labels, merged cells, rows or columns were changed, so figures may be in the wrong cells. You can restore the official layout; the figures will be carried over.',
  other:
    'The tables of this report are not in the official layout. They can still be checked and exported. The official layout adds formula totals and colour hints.',
  restore: 'Restore the official layout',
  adopt: 'Use the official layout',
  askRestore: ({ sheets, carried, formulas, left, undo }) =>
    [
      `This adds new sheets in the official layout with the content of ${plural(carried, 'cell')}; blanks stay blank.`,
      ...(formulas > 0
        ? [
            `${plural(formulas, 'of these is a formula', 'of these are formulas')}; only the current result is carried over.`,
          ]
        : []),
      ...(left > 0
        ? [`What was not recognised (${plural(left, 'cell')}) stays only on the old sheets.`]
        : []),
      ...(sheets.length > 0
        ? [
            `The old sheets (${sheets.map((name) => `“${name}”`).join(', ')}) will be hidden, not deleted; you can unhide them at any time.`,
          ]
        : []),
      ...(undo ? [] : ['What you did in the workbook before may then no longer be undone.']),
    ].join(' '),
} satisfies TablesTexts;
