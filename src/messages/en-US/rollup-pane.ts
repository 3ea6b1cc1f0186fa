import type { RollupPaneTexts } from '../zh-CN/rollup-pane';
import { plural } from './plural';

const someOf = (all: readonly string[], most = 8): string =>
  `${all.slice(0, most).join(', ')}${all.length > most ? ` and others (${all.length})` : ''}`;

const setName = (year: number, region: string | null): string =>
  `${year}${region === null ? '' : ` (region ${region})`}`;

const gaps = {
  noFiles:
    'No report of a member has been read yet. In “Files”, choose or drop the folder with the members’ reports.',
  noYear:
    'The files are of different years or have none, so it is unclear which year is meant. Enter the year in “Files”.',
  oldYear: 'Reports of this year are older than any form, and cannot be rolled up. Check the year.',
};

/** What the last file or list gave. */
const notices: RollupPaneTexts['notices'] = {
  listRead: ({ file, agencies }: { readonly file: string; readonly agencies: number }) =>
    `Read the member list “${file}”: ${plural(agencies, 'agency', 'agencies')}.`,
  listHeadings: ({ file, headings }: { readonly file: string; readonly headings: readonly string[] }) =>
    `No column of “${file}” has names of agencies${
      headings.length === 0 ? '' : `; found: ${someOf(headings)}`
    }. Change the heading of that column to “单位名称”, or leave only a column of names.`,
  emptyList: ({ file }: { readonly file: string }) => `There is no agency in “${file}”. Choose another list.`,
  unknownColumns: ({ columns }: { readonly columns: readonly string[] }) =>
    `These columns of the list were not used: ${someOf(columns)}. Known columns: 单位名称, 其他名称, 类别, 层级, 上级单位, 代码, 电话, 报送要求, 起始年度, 截止年度, 收到日期, 采用文件, 采用理由.`,
  listDoubts: ({ rows, text }: { readonly rows: readonly number[]; readonly text: string }) =>
    `Something in ${rows.length === 1 ? 'row' : 'rows'} ${someOf(rows.map(String))} of the list was not understood (such as “${text}”) and was not used. Check the list and choose it again.`,
  isRollup: ({ file }: { readonly file: string }) =>
    `“${file}” is a roll-up workbook; its totals are compared.`,
  unknownSet: () =>
    'Another version wrote the set in this folder, and this one cannot read it. Use that version, or choose the members’ reports and roll them up again.',
  emptySet: () =>
    'The set in this folder has no tables. Choose the whole folder that nianbao rollup --set has written.',
  setRead: ({ year, region, files }) =>
    `Read ${setName(year, region)} from the set: ${plural(files, 'report')}.`,
  noFilesInside: () => 'The folder has no files. Choose another folder.',
  notStored: () =>
    'This roll-up could not be stored on this computer: there is no space, or the browser does not allow it. Save the roll-up workbook before you close the page.',
};

export const rollupPaneTexts = {
  title: 'Roll-up',
  back: 'Back to the report',
  intro:
    'Makes a government’s report from the reports of its members. Files are read on this computer only, and not uploaded.',
  parts: {
    gather: 'Files',
    members: 'Members',
    findings: 'Checks',
    drill: 'Drill-down',
    charts: 'Charts',
    entries: 'Entries',
    output: 'Results',
  },
  partList: 'Steps of the roll-up',
  toMembers: 'Show them in “Members”',
  calculating: 'Rolling up…',
  gaps,
  notices,
  dismiss: 'Got it',
  reading: {
    progress: (done: number, all: number, seconds: number | null) =>
      `Reading ${done}/${all}${seconds === null ? '' : `, about ${plural(seconds, 'second')} left`}`,
    cancel: 'Stop reading',
  },
  stored: {
    title: 'Unfinished roll-ups on this computer',
    item: (parent: string | null, year: number | null, files: number, time: string) =>
      `${parent ?? 'Unknown agency'}${year === null ? '' : ` ${year}`}, ${plural(files, 'file')}, ${time}`,
    resume: 'Continue',
    drop: 'Delete',
    askDrop: 'It cannot be restored. The files of the members are not affected.',
    gone: 'This roll-up can no longer be read. Choose the folder again.',
  },
  sets: {
    choose: 'The folder is a set of roll-ups. Choose which one to read',
    replaces: 'The files, list, entries and explanations gathered so far will be removed.',
    take: (year: number, region: string | null) => `Read ${setName(year, region)}`,
    leave: 'Do not read',
  },
  gather: {
    files: 'Reports of the members',
    folder: 'Choose a folder',
    chooseFiles: 'Choose files',
    drop: 'Or drop a folder or files here',
    hint: 'Folders are read with all folders inside: Excel, Word, web pages, PDF, text, and JSON exported by this program; of what nianbao rollup --set wrote, the whole folder. A file with the name of an earlier one replaces it.',
    count: (files: number, refused: number) =>
      `${plural(files, 'file')}${refused === 0 ? '' : `, of which ${refused} could not be read`}.`,
    list: 'Member list',
    listHint:
      'With a list it is known who has not reported. An .xlsx, .csv or .txt file with a column of names, or with columns such as 单位名称, 类别, 上级单位.',
    chooseList: 'Choose a list',
    pasteList: 'Paste a list',
    pasteLabel: 'One agency in each line, or copied from a table',
    usePasted: 'Use the pasted list',
    pastedName: 'pasted list',
    given: (file: string) => `“${file}”`,
    noList: 'No list: every agency with a file is a member.',
    others: 'Own, last year’s and given reports',
    own: 'The government’s own report (a separate file)',
    previousMembers: 'Members’ reports of last year',
    previous: 'The government’s published report of last year',
    givenReport: 'A completed report of the government to compare with',
    chosen: 'Chosen: ',
    previousCount: (files: number) => `${plural(files, 'report')} read`,
    none: 'none',
    choose: 'Choose',
    clear: 'Clear',
    settings: 'Settings',
    parent: 'Full name of the government',
    parentHint: (found: string | null) =>
      found === null ? 'Not found in the list or the files: enter it' : `Now: ${found}`,
    year: 'Year',
    yearHint: (found: number | null) =>
      found === null ? 'Enter the year' : `${found}, as most files have it`,
    yearWrong: 'Enter a year of four digits',
    scope: 'Scope',
    dueOn: 'Due date',
    converts: 'Convert older forms and count them',
    isFinal: 'Check as final (missing reports and reports with errors are errors)',
    noOwn:
      'There are no own figures: it is unclear which government this is. Enter its full name, or choose its own report.',
    startAnew: 'Start over',
    askStartAnew:
      'Clears the files, the list, entries and explanations. The files of the members are not affected.',
  },
  members: {
    filter: 'Show only',
    all: 'All',
    missing: 'Missing',
    errors: 'With errors',
    unclear: 'Unclear names',
    listLabel: (count: number) => `Members: ${plural(count, 'agency', 'agencies')}`,
    newRequests: (value: number | null) => `New ${value ?? '—'}`,
    change: (change: number) => ` (${change > 0 ? '+' : ''}${change})`,
    counts: (errors: number, warnings: number, undecided: number) =>
      [
        ...(errors > 0 ? [plural(errors, 'error')] : []),
        ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
        ...(undecided > 0 ? [`${undecided} undecided`] : []),
      ].join(' · '),
    nobody: 'No such agency.',
    own: 'Own',
    keyboard: 'Choose an agency with the up and down arrows, and press Enter to look at it.',
    file: 'File',
    noFile: 'No report received.',
    telephone: (number: string) => `Telephone: ${number}`,
    versions: 'Reports received',
    use: 'Use this one',
    inUse: 'in use',
    findings: (count: number) => (count === 0 ? 'Nothing to correct or explain.' : plural(count, 'finding')),
    reason: 'Why it is taken in with errors',
    saveReason: 'Save the reason',
    reasonSaved: 'Saved',
    checkList: 'Error list',
    checkListName: (agency: string, year: number) => `${agency} ${year} check list`,
    saved: (name: string) => `Saved “${name}”.`,
    notSaved: 'It was not saved. Check the disk space and the download settings, and try again.',
    openFile: 'Open the file',
    notOpened:
      'The browser did not open a window. Allow this page to open windows, or open the file from its folder.',
    close: 'Close',
    tables: 'Figures of the report',
    missingTitle: (count: number) => `Missing reports (${count})`,
    copyMissing: 'Copy the missing agencies',
    copyReminder: 'Copy a reminder',
    copied: 'Copied.',
    textToCopy: 'Press Ctrl+C to copy',
    files: (count: number) => `Files that do not count (${count})`,
    assign: 'Whose report it is',
    chooseAgency: 'Choose an agency',
    remove: 'Remove',
    noFiles: 'All files count.',
    candidates: 'Perhaps',
    otherAgencies: 'Agencies of the list',
  },
  findings: {
    ofRollup: (count: number) =>
      count === 0 ? 'Nothing was found about the roll-up.' : `About the roll-up: ${plural(count, 'finding')}`,
    ofParent: (count: number) =>
      count === 0 ? 'The totals pass all checks.' : `About the totals: ${plural(count, 'finding')}`,
    severities: { error: 'Error', warning: 'Warning', info: 'Hint' },
    more: (count: number) => `${count} more are in the sheet 错误 of the roll-up workbook.`,
    drillInto: (cell: string) => `Drill into ${cell}`,
    explain: 'Explain',
    explained: 'Explained',
    explanation: 'Explanation',
    save: 'Save',
  },
  drill: {
    cell: 'A cell of the totals',
    cellHint: 'Or select a cell of the totals in the workbook.',
    chooseCell: 'Choose a cell',
    notInForm: 'The form in force has no such cell.',
    total: (total: string | null) =>
      total === null ? 'The total is undecided: a member left this cell blank' : `Total ${total}`,
    sum: (sum: string | null, rows: number, nonZero: number) =>
      `Sum of ${plural(rows, 'agency', 'agencies')}: ${sum ?? 'undecided'}; ${nonZero} not 0`,
    entry: (kind: 'add' | 'remove', amount: string, reason: string) =>
      `${kind === 'add' ? 'Added +' : 'Removed −'}${amount}: ${reason}`,
    order: 'Order',
    orders: { value: 'By value', change: 'By change' },
    list: (count: number) => `Contributions of ${plural(count, 'agency', 'agencies')}`,
    value: (value: string | null, share: string | null) =>
      value === null ? 'blank' : `${value}${share === null ? '' : ` (${share})`}`,
    previous: (value: string) => `last year ${value}`,
    change: (change: string) => `change ${change}`,
  },
  entries: {
    differences: 'Differences',
    noGiven:
      'There is no report to compare with. Choose one in “Files”, under “Own, last year’s and given reports”.',
    noDifferences: 'The given report and the totals are the same in all cells.',
    undecided: 'undecided',
    difference: (given: string, calculated: string, difference: string) =>
      `given ${given}, rolled up ${calculated}, difference ${difference}`,
    cause: 'cause',
    consequence: 'follows from other cells',
    explainedBy: (names: readonly string[]) =>
      `Equal to the figure of ${someOf(names)}: perhaps left out, or counted twice.`,
    title: 'Additions and removals',
    none: 'None. Add what no member reports, remove what is counted twice; each needs a reason.',
    line: (kind: 'add' | 'remove', cell: string, amount: string) =>
      `${kind === 'add' ? 'Add' : 'Remove'} ${cell} ${amount}`,
    remove: 'Delete',
    askRemove: (line: string) => `Delete this entry: ${line}.`,
    faults: {
      reason: 'Write the reason.',
      cell: 'Choose a cell that is filled in; totals follow from them.',
      amount: 'Enter a number above 0, without decimals except for amounts.',
      lapsed:
        'The report that it was made on has been replaced, so it is not counted. Check the new figures and enter it again.',
    },
    fromFile: 'Read entries from a file',
    taken: (count: number) => `${plural(count, 'entry', 'entries')} read.`,
    noHeadings: 'The file has no columns 方式, 单元格, 数量, 理由.',
    badRows: (rows: readonly number[]) =>
      `${rows.length === 1 ? 'Row' : 'Rows'} ${someOf(rows.map(String))} were not understood, so the file was not used. Correct the kind (补充 or 剔除), the cell, the amount and the agencies, and try again.`,
    kind: 'Kind',
    kinds: { add: 'Add (what no member reports)', remove: 'Remove (what is counted twice)' },
    cell: 'Cell',
    amount: 'Amount',
    reason: 'Reason',
    by: 'Entered by',
    about: 'Agency',
    aboutHint: 'If that agency’s report is replaced, the entry has to be made again.',
    nobody: 'any',
    add: 'Make the entry',
  },
  sign: {
    title: 'Sign-off of the roll-up',
    hint: 'For the whole roll-up: an approval lapses when a file, an agency, the scope, an entry or an explanation changes.',
    unexplained: (count: number) =>
      `${plural(count, 'warning')} without an explanation: nobody can sign yet. Explain them in “Checks”.`,
    incomplete: 'Reports are missing or have errors without a reason: signing needs a written reason.',
    noFingerprint: 'This page was not opened over https and cannot compute fingerprints, so nobody can sign.',
    withdraw: (step: string) => `Withdraw “${step}”`,
    askWithdraw: 'The record stays and is marked as withdrawn; the steps after it lapse.',
  },
  output: {
    totals: 'Totals in the workbook',
    willInsert:
      'The workbook has no tables of the report yet: the three tables are inserted, with formulas as totals.',
    willChange: (changes: number, overwritten: number) =>
      changes === 0
        ? 'The workbook already has these totals.'
        : `Writes ${plural(changes, 'cell')} in one step, of which ${overwritten} replace what is filled in; undecided totals become blank.`,
    insert: 'Insert the totals',
    write: 'Write the totals',
    otherReport: (agency: string | null, year: number | null) =>
      `The workbook has the report of ${agency ?? 'another agency'}${year === null ? '' : ` for ${year}`}; its figures would be replaced, and its title stays. For a report of its own, begin a blank workbook first.`,
    askOther: 'The figures of the other report in the workbook are replaced by the totals.',
    done: (cells: number) => `${plural(cells, 'cell')} written.`,
    failed: 'Nothing was written. Finish editing the cell, and try again.',
    held: 'The workbook has a table twice, so it is unclear which one to write to. Remove the extra one first.',
    noAgency: 'It is unclear which government this is. Enter its full name in “Files”.',
    workbook: 'Roll-up workbook',
    workbookHint:
      'An Excel file with totals, details, differences, entries, missing reports, errors, last year and files. All totals are formulas, so that anybody can check them without this program.',
    saveWorkbook: 'Save the roll-up workbook',
    workbookName: (parent: string | null, year: number) => `${parent ?? ''} ${year} roll-up`.trim(),
    making: 'Making the workbook…',
  },
  notRead: 'The system does not allow reading it, or it was moved. Choose it again.',
  isRollup: 'This is a roll-up workbook, not the report of one agency.',
  unreadable: 'This file cannot be used. Check it and choose it again.',
} satisfies RollupPaneTexts;
