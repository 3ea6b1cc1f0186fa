import type { StartTexts } from '../zh-CN/start';

export const startTexts = {
  title: 'Start',
  open: 'Open a file…',
  sample: 'See a sample',
  recent: {
    title: 'Recent files',
    openOf: (name) => `Open “${name}”`,
    forget: 'Remove',
    forgetOf: (name) => `Remove “${name}” from the list`,
    choose:
      'Where a file has “Choose”, the browser does not know where it is: find it in the dialog, often in the Downloads folder.',
    open: 'Open',
    find: 'Choose',
    findOf: (name) => `Choose “${name}”`,
  },
  drafts: 'Not saved last time',
  resume: 'Continue',
  resumeOf: (draft) => `Continue: ${draft}`,
  drop: 'Discard',
  dropOf: (draft) => `Discard: ${draft}`,
  askDrop: (draft) => `This deletes work that was not saved, for good: ${draft}.`,
  moreDrafts: (drafts) => `${drafts} more`,
  more: 'More options',
  formFlow: {
    label: 'Move in the order of the form',
    hint: 'Enter and Tab go to the next cell to be filled in; when off, as in any spreadsheet.',
  },
} satisfies StartTexts;
