import type { ValueType } from '../../core/statute/types';
import type { SaveLossKind } from '../../files/xlsx/package/save-loss';
import type { UnsupportedContent } from '../../files/xlsx/unsupported-content';
import type { GridTexts } from '../zh-CN/grid';

const unsupportedContent: Readonly<Record<UnsupportedContent, string>> = {
  looks: 'the formats of other sheets (fonts, colours, widths, how numbers and dates are shown)',
  checks: 'data validation, conditional formats, filters and protection of other sheets',
  charts: 'charts',
  pictures: 'pictures',
  shapes: 'shapes',
  comments: 'comments',
  pivotTables: 'pivot tables',
  tables: 'Excel tables',
  objects: 'embedded objects and controls',
  macros: 'macros',
  links: 'links to other workbooks',
  names: 'defined names',
};

const lost: Readonly<Record<SaveLossKind, string>> = {
  rearranged:
    'rows, columns or cells were inserted, removed or moved; comments, conditional formats, validation, links, charts, sizes and print settings are saved where they were: check them',
  arrayFormulas: 'cells of an array formula were changed; the formula becomes its present values',
  formats: 'copied here; only contents, formulas, number formats and merged cells are saved',
  formSheet:
    'written anew in the official layout; links, filters, protection, tables, controls and page breaks added to it are lost',
  signature: 'the digital signature is no longer valid after changes and is removed',
  original:
    'restored without the file that it came from; only contents, formulas, number formats and merged cells are saved',
};

const wanted: Readonly<Record<ValueType, string>> = {
  count: 'Enter an integer of 0 or more; 0 if nothing happened.',
  change: 'Enter an integer, negative for a decrease; 0 for no change.',
  amount: 'Enter an amount of 0 or more in 万元 with at most six decimal places; 0 if nothing happened.',
};

export const gridTexts = {
  controls: {
    cell: 'Cell',
    nameBox: 'Name box',
    names: 'Names',
    sheets: 'Sheets',
    addSheet: 'New sheet',
    allSheets: 'All sheets',
    zoom: 'Zoom',
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    zoomReset: 'Zoom to 100%',
    sheetsBefore: 'Sheets before',
    sheetsAfter: 'Sheets after',
    close: 'Close',
    sidebar: 'Spreadsheet side bar',
    sidebarWidth: 'Width of the side bar',
    previous: 'Previous',
    next: 'Next',
    increase: 'More',
    decrease: 'Less',
    notifications: (number) => `Spreadsheet notices ${number}`,
  },
  refusedInput: {
    sentence: (text, type) =>
      `“${text}” cannot be entered here. ${wanted[type]} Correct it and press Enter; Esc restores what was there before.`,
    close: 'OK',
  },
  find: {
    label: 'Find in the sheets',
    previous: 'Previous',
    next: 'Next',
    close: 'Close',
    nothing: 'Not found',
    count: (at, all) => `${at} of ${all}`,
  },
  lockedInput: {
    locked:
      'This is part of the form (a label, a header or a formula total) and is locked; nothing was changed. To change the form, unlock it first. Figures can be entered as they are.',
    unlock: 'Unlock',
    total:
      'This total is calculated by a formula from the figures. If you overwrite it, it no longer follows them. Overwrite it?',
    overwrite: 'Overwrite',
    keep: 'Leave it',
    close: 'OK',
  },
  formatsNotSaved:
    'Formats that you set here are shown only on this page and are not saved: the report tables are always saved and exported in the official layout, and other sheets keep the formats of their file; only number formats are saved with what you change. To format other sheets, save the file and use Excel or WPS.',
  unsupportedContent: (kinds) =>
    `Opened. The file also contains ${new Intl.ListFormat('en').format(kinds.map((kind) => unsupportedContent[kind]))}: not shown here, or only in part, but saved unchanged.`,
  copies: {
    notStored: {
      full: 'The browser has no space for a backup copy: your work would be lost if the page closed unexpectedly. Save it to a file soon.',
      refused:
        'The browser does not let this page store a backup copy, for example because this is a private window or the browser does not save site data: your work would be lost if the page closed unexpectedly. Save it to a file soon.',
    },
    damaged: (name, time) =>
      `The copy of ${name === '' ? 'your last workbook' : `“${name}”`} (${time}) is damaged and cannot be restored. You can download its raw data and have a technician look at them.`,
    downloadCopy: 'Download copy',
    copyFile: (name) => `${name === '' ? '年报' : name} (copy data)`,
    recoveredOlder: (time) =>
      `The last part of the copy is damaged; the work as of ${time} was restored. Check the cells that you filled in last.`,
  },
  originalNotStored:
    'The browser has no room for a copy of the opened file: if the page is closed unexpectedly and restored, other sheets have only contents, formulas and number formats left. Save the workbook to a file soon.',
  losses: {
    question:
      'The saved file cannot hold the following. The opened file is unchanged: save a new file, or save the sheets of the annual report only.',
    copy: 'Save as a new file',
    reportOnly: 'Save the report only',
    cancel: 'Cancel',
    loss: (sheet, kind) => (sheet === '' ? lost[kind] : `Sheet “${sheet}”: ${lost[kind]}`),
  },
  pasted: {
    offers: {
      misplaced:
        'The pasted content contains report tables, but they do not line up with the cells here. The paste can be undone and the figures filled in by their labels instead; you can review them before anything is filled in.',
      refused:
        'The content contains report tables, but they do not line up with the merged cells here, so nothing was pasted. The figures can be filled in by their labels; you can review them before anything is filled in.',
    },
    align: 'Align by labels',
  },
} satisfies GridTexts;
