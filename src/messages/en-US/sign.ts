import type { SignTexts } from '../sign-texts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The errors and undecided relations that are left. */
const left = (errors: number, undecided: number): string =>
  [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(undecided > 0 ? [`${undecided} undecided`] : []),
  ].join(', ');

export const signTexts: SignTexts = {
  title: 'Sign-off in three steps',
  disclaimer:
    'This only records who confirmed which figures and words, and when: there are no accounts, nobody’s identity is checked, it is no electronic signature and does not replace your office’s own approval.',
  nothing:
    'The workbook has no tables of the report yet, so there is nothing to sign. Insert them in “Fill in”.',
  steps: {
    draft: 'Drafted by the clerk',
    secrecy: 'Secrecy review by the department',
    approval: 'Approval by the leader in charge',
  },
  progress: (done, all) => `${done} of ${all} steps done.`,
  states: {
    valid: 'holds',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
    unverified: 'cannot be verified',
    open: 'not signed',
    next: 'next',
  },
  signedBy: (name, time) => `${name}, ${time}`,
  lapses: {
    figures: 'figures changed since',
    title: 'agency, year or form changed since',
    words: 'words changed since',
    before: 'the step before lapsed, was withdrawn or was signed anew',
  },
  complete: 'All three steps are signed, and nothing has changed since.',
  changed: (steps, cells) =>
    `${plural(cells, 'cell')} changed since ${steps.map((step) => `“${step}”`).join(', ')}`,
  changedSomewhere:
    'The fingerprint of the figures is not the one that was signed, but the record does not show which cell. Sign again.',
  change: (cell, from, to) => `${cell}: ${from} → ${to}`,
  blank: 'blank',
  absent: 'no such cell',
  locate: (cell) => `Go to ${cell}`,
  showAll: (cells) => `Show all ${cells} cells`,
  form: (step) => `Next: ${step}`,
  name: 'Name',
  note: 'Note (optional)',
  reason: 'Why it is reported all the same',
  reasonHint: ({ errors, undecided }) =>
    `The check still has ${left(errors, undecided)}. Correct them first; where the figures are true and have to be reported as they are, write the reason here to be able to sign.`,
  unexplained: (warnings) =>
    `${plural(warnings, 'warning')} without an explanation: nobody can sign yet. Explain or correct them in “Check”.`,
  samePeople: (names) =>
    `${names.join(', ')} signed more than one step. The steps are usually signed by different people; please make sure.`,
  samePerson: (name, step) =>
    `“${name}” already signed “${step}”. The steps are usually signed by different people; please make sure. You can still sign.`,
  sign: (step) => `Confirm and sign: ${step}`,
  signing: 'Comparing and recording…',
  fingerprints: (figures, words) => `Fingerprint of the figures ${figures}, of the words ${words}`,
  outcomes: {
    unread: 'The workbook could not be read; nothing was signed. Finish editing the cell, then try again.',
    nothing: 'The workbook has no tables of the report; nothing was signed. Insert them in “Fill in”.',
    noFingerprint:
      'This page did not come over https, so the browser computes no fingerprints: nobody can sign here, and approvals cannot be verified. Use the https address or the Excel add-in.',
    foreign:
      'The approvals in this workbook were not written by this version, or are damaged. Nothing was signed or overwritten. Open it with a newer version.',
    notItsTurn: 'It is not this step’s turn; nothing was signed. See the steps above.',
    changed: 'What would be signed has just changed; nothing was signed. Look at the change, then sign.',
    unexplained: 'Some warnings have no explanation; nothing was signed. Explain or correct them in “Check”.',
    noReason:
      'The check was not passed; nothing was signed. Correct the errors, or write why they are reported.',
    noName: 'Enter a name.',
    full: 'The workbook keeps no more approvals; nothing was signed. Clear those that no longer hold.',
  },
  signed: (step) => `Recorded: ${step}. Save the workbook.`,
  record: (approvals) => `Record of approvals (${approvals})`,
  withdrawnAt: (time) => `withdrawn ${time}`,
  reported: (errors, undecided) => `reported all the same (${left(errors, undecided)})`,
  withdraw: 'Withdraw',
  withdrawOf: (step, name) => `Withdraw “${step}” by ${name}`,
  askWithdraw: (step, name, later) =>
    `Withdraws “${step}” by ${name}${later > 0 ? `; ${plural(later, 'later step')} will lapse with it` : ''}. The record stays, marked as withdrawn.`,
  clear: (approvals) => `Clear what no longer holds (${approvals})`,
  askClear: (approvals) =>
    `Deletes ${plural(approvals, 'approval')} that lapsed or were withdrawn from the workbook. This cannot be undone.`,
  startAnew: 'Delete what cannot be read',
  askStartAnew:
    'Deletes the approvals that this version cannot read from the workbook. This cannot be undone. If a newer version wrote them, do not delete them.',
  checkList: 'Check list',
  checkListHint:
    'Rules, findings, explanations and approvals on a page of its own, in Chinese, to print and file.',
  formats: { html: 'Web page', docx: 'Word', copy: 'Copy' },
  checkListOutcomes: {
    unread:
      'The workbook could not be read; no check list was made. Finish editing the cell, then try again.',
    nothing: 'The workbook has no tables of the report; no check list was made. Insert them in “Fill in”.',
  },
  making: 'Making the check list…',
  saved: (name) => `Check list exported. File: ${name}`,
  copied: 'Check list copied. Paste it in Word.',
  notSaved: 'Files cannot be saved here. Use “Copy” instead.',
  notCopied: 'The clipboard is not available. Export a web page or Word instead.',
  failed: 'The check list was not made. Try again, or another format.',
  unseen: 'No file to be seen? Some versions of Excel cannot save files from a pane: use “Copy”.',
  fileName: (agency, year) => `${agency}${year === '' ? '' : `${year}年`}年报校核清单`,
};
