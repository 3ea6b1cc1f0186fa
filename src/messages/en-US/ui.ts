import type { UiTexts } from '../zh-CN/ui';
import { plural } from './plural';

const quoted = (places: readonly string[]): string => places.map((place) => `“${place}”`).join(', ');

/** Names of tables, rows and columns stay as printed in the official form. */
export const uiTexts = {
  tabs: { fill: 'Fill in', narrative: 'Text', check: 'Check', sign: 'Sign', export: 'Export' },
  tabList: 'Steps',
  loading: 'Loading…',
  part: {
    notLoaded:
      'This part did not load. Check the network and try again. The tables and your entries are unchanged.',
    broken:
      'Something went wrong in this part, so it is not shown. Try again; if that does not help, save the workbook and reopen it. The figures in the tables are unchanged.',
    retry: 'Try again',
    replaced:
      'The program was updated. Load it again to use the parts that were not loaded yet. The figures in the tables are unchanged.',
    reload: 'Load again',
  },
  cancel: 'Cancel',
  close: 'Close',
  join: (sentences) => sentences.join(' '),
  status: {
    reading: 'Reading…',
    none: 'No report tables',
    several: 'A table appears more than once',
    checking: 'Checking…',
    unchecked: 'Changed, not checked yet',
    unreadable: 'The workbook could not be read',
    passed: 'Tables passed',
    rest: (written, sections, signed, steps) => ` · text ${written}/${sections} · signed ${signed}/${steps}`,
    goToFirst: 'Go to the first one',
    goOn: 'Go on',
    counts: ({ errors, unexplained, blanks, undecided }) =>
      [
        ...(errors > 0 ? [plural(errors, 'error')] : []),
        ...(unexplained > 0 ? [`${unexplained} to explain`] : []),
        ...(blanks > 0 ? [`${blanks} blank`] : []),
        ...(undecided > 0 ? [`${undecided} cannot be checked yet`] : []),
      ].join(' · '),
    checkedAt: (time) => `checked at ${time}`,
  },
  problems: {
    typedNotStored:
      'This computer has no space for what you are typing, or does not allow it to be stored: whatever is not yet saved in the workbook would be lost if the pane closed unexpectedly. Press “Save” often.',
    workbookBusy:
      'The workbook cannot be read or written right now. Finish editing the cell, close any open dialog, then try again.',
    cellGone:
      'This cell can no longer be found: the sheet may have been changed, renamed or deleted. Press “Check” to read the workbook again.',
    notRestorable:
      'The official layout cannot be restored automatically: the tables in the workbook can be read in more than one way, and figures might change. Move or hide any extra tables or copies, then try again.',
    figuresChanged: 'These cells have just changed, so nothing was written. See the updated suggestions.',
    figuresNotTaken:
      'The figures read back differ from those written. Press “Go to” to look at these cells, then press “Check”.',
  },
  unstored: {
    notStored: (places) =>
      `Your latest changes are not yet saved in the workbook (${quoted(places)}). Finish editing the cell, then press “Check”; they will be saved automatically.`,
    neverSaved: (places) =>
      `Not yet saved in the workbook, because the workbook itself was never saved: ${quoted(places)}. Save the workbook once, then press “Check”; they will be saved automatically.`,
    tooLongToStore: (places) =>
      `Too long, so the latest change is not saved in the workbook: ${quoted(places)}. Shorten it and save again; instead of last year’s report, you can type its figures.`,
  },
  damagedTyped: {
    message:
      'The copy of what you typed last time without saving it is damaged and cannot be restored. You can copy its raw data and find the text in it.',
    label: 'Raw data of the copy',
    drop: 'Discard',
  },
  restoredTyped: (places) =>
    `What you typed last time without saving it is back: ${quoted(places)}. Check and save it.`,
  help: 'Help (F1)',
  settings: {
    title: 'Display settings',
    language: 'Language',
    languages: { 'zh-CN': '中文', 'en-US': 'English' },
    theme: 'Appearance',
    themes: { system: 'Same as the system', light: 'Light', dark: 'Dark' },
  },
  check: {
    live: 'Check while typing',
    now: 'Check',
    severities: {
      error: 'Error',
      warning: 'Warning',
      info: 'Hint',
      blank: 'Blank',
      undecided: 'Cannot be checked yet',
    },
    filter: 'Show only',
    all: 'All',
    text: 'Text',
    file: 'File',
    listOf: (group) => `Findings about ${group}`,
    groupCount: ({ errors, blanks, warnings, infos }) =>
      [
        ...(errors > 0 ? [plural(errors, 'error')] : []),
        ...(blanks > 0 ? [`${blanks} blank`] : []),
        ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
        ...(infos > 0 ? [plural(infos, 'hint')] : []),
      ].join(' · '),
    folded: 'Those whose cause was found are under “Suggested corrections” above.',
    undecided: (findings) => `${findings} that cannot be checked yet`,
    jump: 'Go to cell',
    jumpToCell: (cell) => `Go to cell ${cell}`,
    otherCells: (cells) => plural(cells, 'other cell'),
    showWords: 'Go to text',
    keyboardHint:
      'Use the up and down arrow keys to choose, Enter to go to the cell; F8 goes to the next finding, Shift+F8 to the one before.',
    explanation: 'Explanation',
    tables: 'Other tables',
    explained: 'Explained',
    unexplained: 'Explain',
    save: 'Save',
    saved: 'Saved',
    allPassed: 'Everything passed',
    allPassedDetail: 'No errors, no warnings, no blank cells.',
    nothingToCheck:
      'The workbook has no report tables yet, so there is nothing to check. Insert them under “Fill in”.',
    pictures: 'Table thumbnails',
    picture: (table, concerned, blanks, suspected) =>
      `${table}: ${concerned === 0 ? 'no problems' : `${plural(concerned, 'cell')} with problems`}${blanks === 0 ? '' : `, ${blanks} blank`}${suspected === 0 ? '' : `, ${suspected} probably wrong`}`,
    pictureHint:
      'Red: error. Orange: warning. Blue: hint. Yellow: blank. White with a thick border: probably wrong. Click a square to go to its cell.',
  },
  fill: {
    import: 'Import a report…',
    rollup: 'Roll up reports…',
    newReport: 'New report tables',
    agency: 'Full name of the agency (机关全称)',
    agencyMissing: 'Enter the full name of the agency.',
    year: 'Report year',
    yearWrong: 'Enter the year with four digits, such as 2025.',
    kind: 'Type of agency',
    level: 'Level',
    notChosen: 'Not set',
    kinds: {
      government: '政府 (government)',
      department: '部门 (department)',
      branch: '派出机构/街道 (branch, subdistrict)',
      township: '乡镇 (township)',
      authorised: '授权组织 (authorised body)',
    },
    levels: {
      state: '国家 (state)',
      province: '省级 (province)',
      city: '设区的市、自治州 (city, prefecture)',
      county: '县级 (county)',
      township: '乡级 (township)',
    },
    totals: 'Totals',
    totalsKinds: { formula: 'Formulas', typed: 'Typed by hand' },
    totalsHints: {
      formula: 'Totals are calculated from their parts.',
      typed: 'Totals are typed and checked against their parts.',
    },
    arrangement: 'Sheets',
    arrangements: { separate: 'A sheet for each table', stacked: 'All three tables on one sheet' },
    onlyAdds: (undo) =>
      `Only adds new sheets; existing content is not changed.${undo ? '' : ' What you did in the workbook before may then no longer be undone.'}`,
    insert: 'Insert the three tables',
    inserting: 'Inserting…',
    several: 'A table appears more than once',
    severalDetail:
      'The workbook contains the same table more than once, so it is unclear which one to use. Delete the one you do not need or hide its sheet; the workbook will then be read again.',
    previous: 'Last year’s report',
    previousNone: 'None chosen. Choose one to check carried-over figures and changes.',
    previousLoaded: (agency, year) =>
      `Loaded the report ${agency === null ? '' : `of “${agency}” `}${year === null ? '(the file gives no year)' : `for ${year}`}.`,
    previousOtherAgency:
      'The agency differs from the one in this report; make sure that this is the right file.',
    previousWrongYear: (expected) => `Its year is not ${expected}; make sure that this is the right file.`,
    choosePrevious: 'Choose last year’s report',
    removePrevious: 'Remove last year’s report',
    previousTyped: (year, cells) => `${plural(cells, 'figure')} for ${year ?? 'last year'} typed by hand.`,
    typePrevious: 'Type last year’s figures',
    progress: 'Progress',
    filled: (filled, inputs) => `${filled} of ${inputs} filled in`,
    fillBlanks: (cells) => `Fill blanks with 0 (${cells})`,
    fillBlanksOf: (table, cells) => `${table}: fill blanks with 0 (${cells})`,
    askFillBlanks: (table, cells) =>
      `This writes 0 into ${plural(cells, 'blank cell')} of ${table}. Make sure that there was nothing to report for these items this year. Cells with content are not changed.`,
    fillAllBlanks: (cells) => `Fill all blanks with 0 (${cells})`,
    askFillAllBlanks: (tables, cells) =>
      `This writes 0 into ${plural(cells, 'blank cell')} of ${tables.join(', ')}. Make sure that there was nothing to report for these items this year. Cells with content are not changed.`,
    restore: (cells) => `Restore formulas (${cells})`,
    askRestore: (cells) =>
      `This turns ${plural(cells, 'total')} back into formulas; figures typed there will be replaced.`,
    overwritten: (cells) =>
      cells === 1
        ? '1 total is not a formula and will not update with its parts.'
        : `${cells} totals are not formulas and will not update with their parts.`,
    agencySection: 'This agency',
    guidance: 'Filling guidance',
    selectCell: 'Select a cell in a table to see here what it counts.',
    whatToCount: 'What to count',
    open: 'No uniform rule',
    basis: (basis, confidence) => `Basis: ${basis} (${confidence})`,
    confidences: {
      notice: 'text of the State Council General Office’s notice',
      law: 'text of the law or regulation',
      practice: 'seen in published reports',
      local: 'local notice, binding only locally',
      tool: 'practice of existing checking tools',
      recalled: 'not verified; look it up before quoting',
      inferred: 'our interpretation',
    },
    lastYear: 'Last year: ',
    lastYearUnknown: 'no report of last year chosen',
    lastYearBlank: 'last year’s report has no figure for this cell',
  },
  fileFailed: 'The file could not be read. Make sure that it opens, then try again.',
} satisfies UiTexts;
