import type { SignTexts } from '../zh-CN/sign';
import { plural } from './plural';
import { unresolved } from './unresolved';

export const signTexts = {
  title: 'Sign-off in three steps',
  disclaimer:
    'This only records who confirmed which figures and text, and when. There are no accounts and identities are not checked; it is not an electronic signature and does not replace your office’s approval procedure.',
  nothing: 'The workbook has no report tables yet, so there is nothing to sign. Insert them under “Fill in”.',
  steps: {
    draft: 'Prepared by the clerk',
    secrecy: 'Secrecy review by the department',
    approval: 'Approval by the leader in charge',
  },
  progress: (done, all) => `${done} of ${all} steps done.`,
  states: {
    valid: 'valid',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
    unverified: 'cannot be verified',
    open: 'not signed',
    next: 'next',
  },
  signedBy: (name, time) => `${name}, ${time}`,
  lapses: {
    figures: 'figures changed after signing',
    title: 'agency, year or form changed after signing',
    words: 'text changed after signing',
    before: 'the previous step lapsed, was withdrawn or was signed again',
  },
  complete: 'All three steps are signed, and nothing has changed since.',
  changed: (steps, cells) =>
    `${plural(cells, 'cell')} changed since ${steps.map((step) => `“${step}”`).join(', ')}`,
  changedSomewhere:
    'The fingerprint of the figures differs from the one that was signed, but the record does not show which cell changed. Sign again.',
  change: (cell, from, to) => `${cell}: ${from} → ${to}`,
  blank: 'blank',
  absent: 'no such cell',
  locate: (cell) => `Go to ${cell}`,
  showAll: (cells) => `Show all ${cells} cells`,
  form: (step) => `Next: ${step}`,
  name: 'Name',
  note: 'Note (optional)',
  reason: 'Reason for reporting the figures as they are',
  reasonHint: (counts) =>
    `The report did not pass the check (${unresolved(counts)}). Correct it first; if the figures are correct and have to be reported as they are, give the reason here in order to sign.`,
  unexplained: (warnings) =>
    `${plural(warnings, 'warning has', 'warnings have')} no explanation, so nobody can sign yet. Explain or correct them under “Check”.`,
  samePeople: (names) =>
    `${names.join(', ')} signed more than one step. The steps are usually signed by different people; please check.`,
  samePerson: (name, step) =>
    `“${name}” has already signed “${step}”. The steps are usually signed by different people; please check. You can still sign.`,
  sign: (step) => `Confirm and sign: ${step}`,
  signing: 'Comparing and recording…',
  fingerprints: (figures, words) => `Fingerprint of the figures ${figures}, of the text ${words}`,
  outcomes: {
    unread: 'The workbook could not be read; nothing was signed. Finish editing the cell, then try again.',
    nothing: 'The workbook has no report tables; nothing was signed. Insert them under “Fill in”.',
    noFingerprint:
      'This page was not opened over https, so the browser cannot compute fingerprints: signing is not possible here, and approvals cannot be verified. Use the https address or the Excel add-in.',
    foreign:
      'The approvals in this workbook were not written by this version, or are damaged. Nothing was signed or overwritten. Open it with a newer version.',
    notItsTurn: 'It is not yet this step’s turn; nothing was signed. See the steps above.',
    changed:
      'What you were about to sign has just changed; nothing was signed. Review the change, then sign.',
    unexplained:
      'Some warnings have no explanation; nothing was signed. Explain or correct them under “Check”.',
    noReason:
      'The report did not pass the check; nothing was signed. Correct the errors, or give the reason for reporting the figures as they are.',
    noName: 'Enter a name.',
    full: 'The workbook has no room for more approvals; nothing was signed. Clear those that are no longer valid.',
  },
  signed: (step) => `Recorded: ${step}. Save the workbook.`,
  record: (approvals) => `Record of approvals (${approvals})`,
  withdrawnAt: (time) => `withdrawn ${time}`,
  reported: (errors, undecided) => `reported as is (${unresolved({ errors, undecided, blanks: 0 })})`,
  withdraw: 'Withdraw',
  withdrawOf: (step, name) => `Withdraw “${step}” by ${name}`,
  askWithdraw: (step, name, later) =>
    `This withdraws “${step}” by ${name}${later > 0 ? `; ${plural(later, 'later step')} will lapse with it` : ''}. The record stays, marked as withdrawn.`,
  clear: (approvals) => `Clear approvals that are no longer valid (${approvals})`,
  askClear: (approvals) =>
    `This deletes ${plural(approvals, 'lapsed or withdrawn approval')} from the workbook. It cannot be undone.`,
  startAnew: 'Delete unreadable approvals',
  askStartAnew:
    'This deletes from the workbook the approvals that this version cannot read. It cannot be undone. If a newer version wrote them, do not delete them.',
  checkList: 'Check list',
  checkListHint:
    'Rules, findings, explanations and approvals on a separate page, in Chinese, to print and file.',
  formats: { html: 'Web page', docx: 'Word', copy: 'Copy' },
  checkListOutcomes: {
    unread:
      'The workbook could not be read; no check list was made. Finish editing the cell, then try again.',
    nothing: 'The workbook has no report tables; no check list was made. Insert them under “Fill in”.',
  },
  making: 'Making the check list…',
  saved: (name) => `Check list exported. File: ${name}`,
  copied: 'Check list copied. Paste it into Word.',
  notSaved: 'Files cannot be saved here. Use “Copy” instead.',
  notCopied: 'The clipboard is not available. Export a web page or Word document instead.',
  failed: 'The check list could not be made. Try again, or choose another format.',
  unseen: 'Don’t see the file? Some spreadsheet programs cannot save files from a pane: use “Copy”.',
  fileName: (agency, year) => `${agency}${year === '' ? '' : `${year}年`}年报校核清单`,
} satisfies SignTexts;
