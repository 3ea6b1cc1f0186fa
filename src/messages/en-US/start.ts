import type { StartTexts } from '../zh-CN/start';

export const startTexts = {
  title: 'Start',
  open: 'Open a file…',
  sample: 'See a sample',
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
