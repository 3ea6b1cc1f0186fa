import type { AboutTexts } from '../zh-CN/about';
import { plural } from './plural';

export const aboutTexts = {
  welcome: {
    title: 'The report tables in three steps',
    steps: [
      'Fill in: insert the three statutory tables and enter figures as usual. Enter 0 where there was nothing; a blank is never turned into 0.',
      'Check: totals and relations are checked as you type. Each problem names its cells, and a click takes you there.',
      'Export: once the check is passed, export to Word, a web page and more. Every figure is compared with the workbook.',
    ],
    picture: 'Drawing: a wrong total in a table is marked red; the pane shows that it should be 12.',
    start: 'Start',
    again: 'Show the introduction again',
  },
  reopen: {
    label: 'Open the pane with this workbook',
    hint: 'The next time this workbook is opened, the pane opens with it. Stored in this workbook and valid for it alone; save the workbook afterwards. Some versions of Excel do not do it: choose Open on the Data tab.',
    saving: 'Storing it in the workbook…',
    on: 'On. Save the workbook; it takes effect the next time it is opened.',
    off: 'Off. Save the workbook; it takes effect the next time it is opened.',
    stillOn:
      'Excel did not accept this. It is still on, and the workbook is unchanged. Finish the cell that you are editing, then try again.',
    stillOff:
      'Excel did not accept this. It is still off, and the workbook is unchanged. Finish the cell that you are editing, then try again; otherwise choose Open on the Data tab each time.',
  },
  title: 'About',
  help: 'Help',
  version: 'Version',
  edition: 'Form',
  program: 'Runs in',
  abilities: 'Undo',
  undo: {
    yes: 'with Excel’s Undo',
    no: 'this version of Excel cannot undo what an add-in writes',
  },
  privacy: 'Everything stays in the workbook on this machine. Nothing is sent or collected.',
  selfCheck: {
    run: 'Self-check',
    hint: 'Adds a temporary sheet, tests inserting, reading, writing and going to cells on it, then deletes it. Your content is not changed.',
    sheetName: '年报助手自检',
    running: 'Checking…',
    passed: 'The self-check passed: everything works.',
    failed: (steps) => `${plural(steps, 'step')} failed. Copy the report and give it to your administrator.`,
    steps: {
      insert: 'Adding a sheet',
      read: 'Reading and formulas',
      write: 'Writing',
      reveal: 'Going to a cell',
      select: 'Detecting the selected cell',
      setting: 'Storing settings with the workbook',
      discard: 'Deleting the temporary sheet',
    },
    outcomes: {
      right: 'works',
      wrong: 'no error, but a wrong result',
      skipped: 'not tested, because an earlier step failed',
      cellOpen: 'a cell is being edited',
      sheetProtected: 'the sheet or the workbook is protected',
      otherWorkbook: 'another workbook is active',
      tooLarge: 'too much content',
      notSupported: 'not supported by this version',
      cellGone: 'the sheet cannot be found',
      hostFailed: 'the program reported an error',
    },
    step: (name, outcome, milliseconds) => `${name}: ${outcome} (${milliseconds} ms)`,
    report: 'Self-check report',
    copy: 'Copy report',
    copied: 'Copied.',
    notCopied: 'The clipboard is not available. Select the report above and press Ctrl+C.',
  },
} satisfies AboutTexts;
