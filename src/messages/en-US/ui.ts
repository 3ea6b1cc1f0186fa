import type { UiTexts } from '../ui-texts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const quoted = (places: readonly string[]): string => places.map((place) => `“${place}”`).join(', ');

/** Names of tables, rows and columns stay as printed in the official form. */
export const uiEnUS: UiTexts = {
  tabs: { fill: 'Fill in', narrative: 'Text', check: 'Check', sign: 'Sign', export: 'Export' },
  tabList: 'Steps',
  loading: 'Loading…',
  part: {
    notLoaded:
      'This part did not load. Check the network and try again. The tables and what you entered are unchanged.',
    broken:
      'Something went wrong in this part, and it is not shown. Try again; if that does not help, save the workbook and open it anew. The figures in the tables are unchanged.',
    retry: 'Try again',
  },
  cancel: 'Cancel',
  close: 'Close',
  join: (sentences) => sentences.join(' '),
  status: {
    reading: 'Reading…',
    none: 'No report tables',
    several: 'A table is there more than once',
    checking: 'Checking…',
    unchecked: 'Changed, not checked yet',
    unreadable: 'The workbook could not be read',
    passed: 'Passed',
    counts: ({ errors, unexplained, blanks, undecided }) =>
      [
        ...(errors > 0 ? [plural(errors, 'error')] : []),
        ...(unexplained > 0 ? [`${unexplained} to explain`] : []),
        ...(blanks > 0 ? [`${blanks} blank`] : []),
        ...(undecided > 0 ? [`${undecided} undecided`] : []),
      ].join(' · '),
    checkedAt: (time) => `checked at ${time}`,
  },
  problems: {
    workbookBusy:
      'The workbook cannot be read or written just now. Finish the cell you are editing, close any dialog, then try again.',
    cellGone:
      'This cell is no longer there: the sheet was changed, renamed or deleted. Press “Check” to read it again.',
    notRestorable:
      'The official layout cannot be restored by itself: the tables in the workbook can be read in several ways, and a figure might change. Move away or hide tables and copies that are not needed, then try again.',
    figuresChanged:
      'These cells have just changed, so nothing was written. See the suggestions for the new figures.',
    figuresNotTaken:
      'What was read back differs from what was to be written. Go to these cells and look, then press “Check”.',
    cellOpen:
      'A cell is open for editing, so the workbook cannot be read or written. Press Enter or Esc, then try again.',
    sheetProtected:
      'The sheet is protected; nothing was written. Choose Review, Unprotect Sheet, then try again.',
    otherWorkbook: 'Another workbook has the focus. Click the workbook of the report first, then try again.',
    tooLarge:
      'The sheets hold too much to be read or written at once. Move the tables of the report to a workbook of their own, then try again.',
    notSupported:
      'This version of Excel cannot do this. Update Excel, or fill in the report in the web edition.',
    hostFailed:
      'Excel reported an unexpected error and did not finish. Save the workbook, close and reopen it, then try again.',
  },
  unkept: {
    notKept: (places) =>
      `What you changed last is not yet stored in the workbook (${quoted(places)}). Finish the cell you are editing, then press “Check”; it is stored again by itself.`,
    tooLongToKeep: (places) =>
      `This is too long, so its last change is not stored in the workbook: ${quoted(places)}. Shorten it and save again; of last year’s report you can type the figures instead.`,
  },
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
    severities: { error: 'Error', warning: 'Warning', info: 'Hint', undecided: 'Undecided' },
    text: 'Text',
    file: 'File',
    listOf: (group) => `Findings about ${group}`,
    groupCount: (findings) => plural(findings, 'finding'),
    undecided: (findings) => `${findings} undecided`,
    jump: 'Go to cell',
    showWords: 'Go to text',
    jumpTo: (cells) => `Go to cell (${cells})`,
    keyboardHint: 'Use the up and down arrow keys to choose, Enter to go to the cell.',
    explanation: 'Explanation',
    explained: 'Explained',
    unexplained: 'To explain',
    save: 'Save',
    saved: 'Saved',
    allPassed: 'Everything passed',
    allPassedDetail: 'No errors, no warnings, no blank cells.',
    nothingToCheck:
      'The workbook has no report tables yet, so there is nothing to check. Insert them under “Fill in”.',
    pictures: 'Small pictures of the tables',
    picture: (table, concerned, blanks, suspected) =>
      `${table}: ${concerned === 0 ? 'no problems' : `${plural(concerned, 'cell')} with problems`}${blanks === 0 ? '' : `, ${blanks} blank`}${suspected === 0 ? '' : `, ${suspected} probably wrong`}`,
    pictureHint:
      'Red: error. Orange: warning. Blue: hint. Yellow: blank. Empty with a thick frame: probably wrong. Click a square to go to its cell.',
  },
  fill: {
    import: 'Import a report…',
    newReport: 'New report tables',
    agency: 'Full name of the agency (机关全称)',
    agencyMissing: 'Enter the full name of the agency.',
    year: 'Report year',
    yearWrong: 'Enter the year with four digits, such as 2025.',
    kind: 'Kind of agency',
    level: 'Level',
    notChosen: 'Not chosen',
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
      formula: 'Totals follow their parts.',
      typed: 'Totals are typed and checked against their parts.',
    },
    arrangement: 'Sheets',
    arrangements: { separate: 'A sheet for each table', stacked: 'All three tables on one sheet' },
    onlyAdds: 'Only adds new sheets; what is there stays as it is.',
    insert: 'Insert the three tables',
    inserting: 'Inserting…',
    several: 'A table is there more than once',
    severalDetail:
      'The workbook holds the same table twice or more, so it is unclear which one to use. Delete the one you do not need, or hide its sheet; the workbook is then read again.',
    previous: 'Last year’s report',
    previousNone: 'None chosen. With it, carried-over figures and changes can be checked.',
    previousLoaded: (agency, year) =>
      `Loaded the report ${agency === null ? '' : `of “${agency}” `}${year === null ? '(the file names no year)' : `for ${year}`}.`,
    previousOtherAgency: 'Its agency is not the one of this report; make sure that it is the right file.',
    previousWrongYear: (expected) => `Its year is not ${expected}; make sure that it is the right file.`,
    choosePrevious: 'Choose last year’s report',
    removePrevious: 'Remove last year’s report',
    previousTyped: (year, cells) => `${plural(cells, 'figure')} of ${year ?? 'last year'} typed by hand.`,
    typePrevious: 'Type last year’s figures',
    progress: 'Progress',
    filled: (filled, inputs) => `${filled} of ${inputs} filled in`,
    fillBlanks: (cells) => `Fill blanks with 0 (${cells})`,
    fillBlanksOf: (table, cells) => `${table}: fill blanks with 0 (${cells})`,
    askFillBlanks: (table, cells) =>
      `This writes 0 into ${plural(cells, 'blank cell')} of ${table}. Make sure that nothing happened there this year. Cells that hold something stay as they are.`,
    restore: (cells) => `Restore formulas (${cells})`,
    askRestore: (cells) =>
      `This turns ${plural(cells, 'total')} back into formulas; figures typed there are replaced.`,
    overwritten: (cells) =>
      cells === 1
        ? '1 total is no formula and does not follow its parts.'
        : `${cells} totals are no formulas and do not follow their parts.`,
    layoutDamaged:
      'The tables are no longer in the official layout: labels, merged cells, rows or columns were changed, so figures may be in the wrong place. Restore the official layout; the figures are carried over.',
    layoutOther:
      'The tables of this report are not in the official layout. They can be checked and exported all the same. With the official layout come formula totals and colours.',
    restoreLayout: 'Restore the official layout',
    adoptLayout: 'Use the official layout',
    askRestoreLayout: ({ sheets, carried, formulas, left }) =>
      [
        `This adds new sheets in the official layout with the contents of ${plural(carried, 'cell')}; blanks stay blank.`,
        ...(formulas > 0
          ? [
              `Of ${formulas === 1 ? '1 formula' : `${formulas} formulas`} among them, only the present result is carried over.`,
            ]
          : []),
        ...(left > 0
          ? [`What could not be understood (${plural(left, 'cell')}) stays on the old sheets only.`]
          : []),
        ...(sheets.length > 0
          ? [
              `The old sheets (${sheets.map((name) => `“${name}”`).join(', ')}) are hidden, not deleted; you can show them again.`,
            ]
          : []),
      ].join(' '),
    agencySection: 'This agency',
    guidance: 'Filling guidance',
    selectCell: 'Select a cell of a table to see here what it counts.',
    whatToCount: 'What to count',
    open: 'Not settled by any rule',
    basis: (basis, confidence) => `Basis: ${basis} (${confidence})`,
    confidences: {
      notice: 'text of the State Council General Office notice',
      law: 'text of the law or regulation',
      practice: 'seen in published reports',
      local: 'local notice, binding only there',
      tool: 'done by existing checking tools',
      recalled: 'not verified, look it up before quoting',
      inferred: 'our own reading',
    },
    lastYear: 'Last year: ',
    lastYearUnknown: 'no report of last year chosen',
    lastYearBlank: 'last year’s report has no figure for this cell',
  },
  fileFailed: 'The file could not be read. Make sure that it opens, then try again.',
};
