import type { HelpTexts } from '../zh-CN/help';

export const helpTexts = {
  title: 'Help',
  close: 'Close the help',
  first: 'How to begin',
  keysTitle: 'Keys',
  keys: [
    ['F1', 'opens or closes the help'],
    ['F8, Shift+F8', 'goes to the next finding, or to the one before'],
    ['Enter', 'in the findings: goes to the cell'],
    ['Up and Down', 'in the findings: from one to the next'],
  ],
  pageKeys: [
    ['F6, Shift+F6', 'from the toolbar to the sheet and the assistant, and back'],
    ['Ctrl+S', 'saves the workbook'],
    ['Ctrl+P', 'prints the report'],
    ['Ctrl+Z, Ctrl+Y', 'undo and redo'],
  ],
  wordsTitle: 'Words',
  words: [
    [
      'Relation (勾稽关系)',
      'What must hold between figures: parts add up to their total; new and carried-over requests equal those answered and carried forward.',
    ],
    [
      'Error',
      'A relation that does not hold, or content that is no number. It has to be corrected before an export.',
    ],
    ['Warning', 'Not necessarily wrong, but it needs a written explanation before anyone can sign.'],
    ['Hint', 'For information; it prevents nothing.'],
    [
      'Cannot be checked yet',
      'A cell is blank or holds no number, so nobody can tell whether the figures agree.',
    ],
    [
      'Suggested correction',
      'The cell that is most probably wrong, and what it should be. Nothing is changed unless you decide so.',
    ],
    ['Explanation', 'The written reason for a warning, stored with the workbook until the figures change.'],
    ['Save', 'A workbook with tables, text, explanations and approvals, to go on with later.'],
    ['Export', 'A file for others: Word, web page, data tables; every cell is read back and compared.'],
    [
      'Check code',
      'A row of characters made from all figures or all words; any change makes it different, so that it names what was signed.',
    ],
  ],
  guide: 'The whole guide (in Chinese)',
} satisfies HelpTexts;
