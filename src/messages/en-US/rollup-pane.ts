import type { DeskNotice } from '../../app/rollup/desk/rollup-desk';
import type { DraftGap } from '../../app/rollup/desk/rollup-draft';
import type { RollupPaneTexts } from '../zh-CN/rollup-pane';
import { plural } from './plural';

const someOf = (all: readonly string[], most = 8): string =>
  `${all.slice(0, most).join(', ')}${all.length > most ? ` and others (${all.length})` : ''}`;

const gaps: Readonly<Record<DraftGap, string>> = {
  noFiles:
    'No report of a member has been read yet. In “Files”, choose or drop the folder with the members’ reports.',
  noYear:
    'The files are of different years or have none, so it is unclear which year is meant. Enter the year in “Files”.',
  oldYear: 'Reports of this year are older than any form, and cannot be rolled up. Check the year.',
};

function noticeText(notice: Exclude<DeskNotice, { readonly kind: 'notRead' }>): string {
  switch (notice.kind) {
    case 'listRead':
      return `Read the member list “${notice.file}”: ${plural(notice.agencies, 'agency', 'agencies')}.`;
    case 'listHeadings':
      return `No column of “${notice.file}” has names of agencies${
        notice.headings.length === 0 ? '' : `; found: ${someOf(notice.headings)}`
      }. Change the heading of that column to “单位名称”, or leave only a column of names.`;
    case 'emptyList':
      return `There is no agency in “${notice.file}”. Choose another list.`;
    case 'unknownColumns':
      return `These columns of the list were not used: ${someOf(notice.columns)}. Known columns: 单位名称, 其他名称, 类别, 层级, 上级单位, 代码, 电话, 报送要求, 起始年度, 截止年度, 收到日期, 采用文件, 采用理由.`;
    case 'listDoubts':
      return `Something in ${notice.rows.length === 1 ? 'row' : 'rows'} ${someOf(notice.rows.map(String))} of the list was not understood (such as “${notice.text}”) and was not used. Check the list and choose it again.`;
    case 'isRollup':
      return `“${notice.file}” is a roll-up workbook; its totals are compared.`;
    case 'noFilesInside':
      return 'The folder has no files. Choose another folder.';
    case 'notStored':
      return 'This roll-up could not be stored on this computer: there is no space, or the browser does not allow it. Save the roll-up workbook before you close the page.';
  }
}

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
    entries: 'Entries',
    output: 'Results',
  },
  partList: 'Steps of the roll-up',
  calculating: 'Rolling up…',
  gaps,
  noticeText,
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
  gather: {
    files: 'Reports of the members',
    folder: 'Choose a folder',
    chooseFiles: 'Choose files',
    drop: 'Or drop a folder or files here',
    hint: 'Folders are read with all folders inside: Excel, Word, web pages, PDF, text, and JSON exported by this program. A file with the name of an earlier one replaces it.',
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
