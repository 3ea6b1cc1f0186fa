import type { Cause } from '../../core/locate/solver/causes';
import { cellName } from '../../core/report/cell-names';
import type { RepairTexts, ToldSlip } from '../repair-texts';
import { slipsOf } from '../repair-texts';

const oneCell =
  (say: (from: string, to: string) => string) =>
  ({ changes }: ToldSlip): string =>
    changes.map(({ name, from, to }) => `${name}${say(from, to)}`).join(', ');

const seeming = (how: string) => oneCell((from, to) => `: ${from} looks like ${to} ${how}`);

const moved = ({ wrong, right }: ToldSlip): string =>
  `${wrong.name}: ${wrong.from} seems to belong in ${right.name}`;

const exchanged = ({ changes: [one, other] }: ToldSlip): string =>
  `${one?.name ?? ''} (${one?.from ?? ''}) and ${other?.name ?? ''} (${other?.from ?? ''}) seem to hold each other’s figures`;

const slips: Readonly<Record<Cause, (slip: ToldSlip) => string>> = {
  exchangedDigits: seeming('with two digits exchanged'),
  wrongDigit: seeming('with one digit wrong'),
  missingDigit: seeming('with a digit missing'),
  extraDigit: seeming('with a digit too many'),
  extraZeros: seeming('with zeros too many'),
  missingZeros: seeming('with zeros missing'),
  twoDigits: seeming('with two digits wrong'),
  unit: oneCell((from, to) => `: ${from} seems to mix up 元 and 万元 and should be ${to}`),
  sign: oneCell((from, to) => `: ${from} looks like ${to} with the wrong sign`),
  staleTotal: oneCell(
    (from, to) => `: ${from} does not seem to have followed its parts, which add up to ${to}`,
  ),
  carriedThrough: ({ changes }) =>
    `${changes.map(({ name, from, to }) => `${name} (${from}, should be ${to})`).join(', ')} do not seem to have followed a later change`,
  missing: oneCell(
    (from, to) => `${from === '' ? ' is blank' : ` holds “${from}”`} and should be ${to} by the relations`,
  ),
  leftZero: oneCell((from, to) => `: ${to} seems to have been left out, it says ${from}`),
  notZero: oneCell((from, to) => `: ${from} seems to be typed by mistake and should be ${to}`),
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

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const compare = 'Compare with the files.';

const sureness = {
  certain: () => '',
  likely: (others: number) =>
    others === 0 ? ` ${compare}` : ` ${counted(others, 'other correction')} would do as well. ${compare}`,
  oneOf: (others: number) =>
    ` This is only one of ${counted(others + 1, 'possibility').replace(/ys$/u, 'ies')}. ${compare}`,
} as const;

export const repairTexts: RepairTexts = {
  repairText: (repair, edition) => {
    const { changes, cures, confidence, alternatives } = repair;
    const told = slipsOf(repair, edition);
    const story = told.map((slip) => slips[slip.cause](slip)).join('; ');
    const after =
      changes.length === 1
        ? `with ${told[0]?.changes[0]?.to ?? ''}`
        : `with these ${counted(changes.length, 'cell')} corrected`;
    return `${story}; ${after}, ${counted(cures.length, 'relation')} would hold again.${sureness[confidence](alternatives)}`;
  },
  candidatesText: ({ candidates, ask }, edition) => {
    if (candidates === null || candidates.count <= 1) return '';
    const count = `Totals are formulas: the figures could be corrected in ${candidates.isCapped ? 'at least ' : ''}${candidates.count} ways, and they alone do not say which cell is wrong.`;
    if (ask.length === 0) return count;
    return `${count} Look up ${ask.map((cell) => `「${cellName(edition, cell)}」`).join(' and ')} in the register and enter them to narrow it down.`;
  },
  suggestion: 'Suggestion',
  undetectable:
    'The tables alone do not show: two whole rows exchanged together with their totals; new and carried-over requests exchanged in a whole row; the same number moved from one row to another in all columns and totals; all figures scaled alike. Compare with last year’s report, the text and the register.',
  pane: {
    title: 'Suggested corrections',
    errors: (group, groups) => (groups === 1 ? 'Suggestions' : `Suggestions for error ${group} of ${groups}`),
    equal: (proposals) => `${proposals} corrections are equally likely. Compare with the files and choose:`,
    apply: 'Apply',
    applyAll: (cells) => `Apply (${cells} cells)`,
    notThis: 'Not this one',
    locate: 'Go to',
    locateCell: (cell) => `Go to ${cell}`,
    checked: 'Verified',
    checkedCell: (cell) => `${cell} is verified, it is right`,
    change: (from, to) => `${from} → ${to}`,
    blank: 'blank',
    noneLeft: 'There are no other suggestions. Compare the relations listed above with the files.',
    noneFound: 'No plausible correction was found. Compare the relations listed above with the files.',
    reconsider: 'Show these suggestions again',
    incomplete: 'There are many errors and the search was not finished; this is the best found so far.',
    applied: (changes) => `Corrected: ${changes.join('; ')}.`,
    cured: 'Checked again: the relations concerned hold.',
    notCured:
      'Checked again: the relations concerned still do not hold. See the findings, or press “Change back”.',
    takeBack: 'Change back',
    takenBack: 'Changed back to what it was.',
    pinned: 'Verified cells (no longer suspected)',
    unpin: (cell) => `${cell} is no longer verified`,
    register: 'Figures of the register',
    registerHint: 'Only used to find the wrong cell; they are not written into the tables.',
    registerWrong: 'Enter a whole number of 0 or more, or nothing.',
    narrow: 'Narrow down',
    limits: 'What cannot be detected',
  },
};
