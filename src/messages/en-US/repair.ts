import type { Cause } from '../../core/locate/solver/causes';
import { cellName } from '../../core/report/cell-names';
import type { Slip } from '../slips';
import { slipsOf } from '../slips';
import type { RepairTexts } from '../zh-CN/repair';
import { plural } from './plural';

const oneCell =
  (describe: (from: string, to: string) => string) =>
  ({ changes }: Slip): string =>
    changes.map(({ name, from, to }) => `${name}${describe(from, to)}`).join(', ');

const seeming = (how: string) => oneCell((from, to) => `: ${from} looks like ${to} ${how}`);

const moved = ({ wrong, right }: Slip): string =>
  `${wrong.name}: ${wrong.from} seems to belong in ${right.name}`;

const exchanged = ({ changes: [one, other] }: Slip): string =>
  `${one?.name ?? ''} (${one?.from ?? ''}) and ${other?.name ?? ''} (${other?.from ?? ''}) seem to have been swapped`;

const slips: Readonly<Record<Cause, (slip: Slip) => string>> = {
  exchangedDigits: seeming('with two digits swapped'),
  wrongDigit: seeming('with one digit wrong'),
  missingDigit: seeming('with a digit missing'),
  extraDigit: seeming('with an extra digit'),
  extraZeros: seeming('with extra zeros'),
  missingZeros: seeming('with zeros missing'),
  twoDigits: seeming('with two digits wrong'),
  unit: oneCell((from, to) => `: ${from} seems to confuse 元 with 万元 and should be ${to}`),
  sign: oneCell((from, to) => `: ${from} looks like ${to} with the wrong sign`),
  staleTotal: oneCell(
    (from, to) => `: ${from} does not seem to have been updated with its parts, which add up to ${to}`,
  ),
  carriedThrough: ({ changes }) =>
    `${changes.map(({ name, from, to }) => `${name} (${from}, should be ${to})`).join(', ')} do not seem to have been updated after a later change`,
  missing: oneCell(
    (from, to) =>
      `${from === '' ? ' is blank' : ` contains “${from}”`} and should be ${to} according to the relations`,
  ),
  leftZero: oneCell((from, to) => `: ${to} seems to have been left out; the cell contains ${from}`),
  notZero: oneCell((from, to) => `: ${from} seems to have been typed by mistake and should be ${to}`),
  neighbourColumn: moved,
  neighbourRow: moved,
  exchangedCells: exchanged,
  exchangedWithTotal: exchanged,
  shiftedRow: ({ changes }) =>
    `From ${changes[0]?.name ?? ''} to ${changes.at(-1)?.name ?? ''} the row seems to be one column off; it should read ${changes.map(({ to }) => to).join(', ')}`,
  expected: oneCell(
    (from, to) => `: ${from} differs from last year’s report or the register and should be ${to}`,
  ),
  unknown: oneCell((from, to) => `: ${from} does not fit the other figures and should be ${to}`),
};

const compare = 'Compare with the source documents.';

const sureness = {
  certain: () => '',
  likely: (others: number) =>
    others === 0 ? ` ${compare}` : ` ${plural(others, 'other correction')} would also work. ${compare}`,
  oneOf: (others: number) =>
    ` This is only one of ${plural(others + 1, 'possibility', 'possibilities')}. ${compare}`,
} as const;

export const repairTexts = {
  repairText: (repair, edition) => {
    const { changes, cures, confidence, alternatives } = repair;
    const found = slipsOf(repair, edition);
    const story = found.map((slip) => slips[slip.cause](slip)).join('; ');
    const after =
      changes.length === 1
        ? `with ${found[0]?.changes[0]?.to ?? ''}`
        : `with these ${plural(changes.length, 'cell')} corrected`;
    return `${story}; ${after}, ${plural(cures.length, 'relation')} would hold again.${sureness[confidence](alternatives)}`;
  },
  candidatesText: ({ candidates, ask }, edition) => {
    if (candidates === null || candidates.count <= 1) return '';
    const count = `The totals are formulas, so the figures could be corrected in ${candidates.isCapped ? 'at least ' : ''}${candidates.count} ways; the figures alone do not show which cell is wrong.`;
    if (ask.length === 0) return count;
    return `${count} Look up ${ask.map((cell) => `「${cellName(edition, cell)}」`).join(' and ')} in the register and enter them to narrow it down.`;
  },
  suggestion: 'Suggestion',
  undetectable:
    'The tables alone cannot show these mistakes: two whole rows swapped together with their totals; new and carried-over requests swapped in every column; the same number moved from one row to another in every column and total; all figures scaled by the same factor. Compare with last year’s report, the text and the register.',
  pane: {
    title: 'Suggested corrections',
    errors: (group, groups) => (groups === 1 ? 'Suggestions' : `Suggestions for error ${group} of ${groups}`),
    equal: (proposals) =>
      `${proposals} corrections are equally likely. Compare with the source documents and choose:`,
    apply: 'Apply',
    applyAll: (cells) => `Apply (${cells} cells)`,
    notThis: 'Reject',
    moreWays: (ways) => `${ways} other ways`,
    consequences: (findings) => plural(findings, 'finding caused by it', 'findings caused by it'),
    locate: 'Go to',
    locateCell: (cell) => `Go to ${cell}`,
    checked: 'Verified',
    checkedCell: (cell) => `${cell} is verified and correct`,
    change: (from, to) => `${from} → ${to}`,
    blank: 'blank',
    noneLeft: 'There are no other suggestions. Check the findings against the source documents.',
    noneFound: 'No plausible correction was found. Check the findings against the source documents.',
    reconsider: 'Show these suggestions again',
    incomplete: 'There are many errors, and the search did not finish; this is the best result so far.',
    applied: (changes) => `Corrected: ${changes.join('; ')}.`,
    cured: 'Checked again: the relations concerned now hold.',
    notCured:
      'Checked again: the relations concerned still do not hold. See the findings, or press “Revert”.',
    takeBack: 'Revert',
    takenBack: 'Reverted to the original content.',
    pinned: 'Verified cells (no longer suspected)',
    unpin: (cell) => `Remove “Verified” from ${cell}`,
    register: 'Figures in the register',
    registerHint: 'Used only to find the wrong cell; not written into the tables.',
    registerWrong: 'Enter a whole number, 0 or more, or leave it blank.',
    narrow: 'Narrow down',
    limits: 'What cannot be detected',
  },
} satisfies RepairTexts;
