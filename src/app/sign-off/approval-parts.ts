import { checkListTexts as texts } from '../../messages/zh-CN/check-list';
import { cellName } from '../../core/report/cell-names';
import { stateText } from '../../core/report/cell-state';
import type { CellState } from '../../core/report/report';
import type { Edition } from '../../core/statute/types';
import type { PagePart } from '../../files/printed-page';
import { shownTime } from './local-time';
import { printed } from './printed-fingerprint';
import type { SignOff, ApprovalStatus } from './approval-status';

/** At most this many changed cells are printed with an approval; the others are counted. */
const namedChanges = 20;

/** The approvals in the check list: the status of each step, then each approval with what it covered. */
export function approvalParts(signOff: SignOff | null, edition: Edition): readonly PagePart[] {
  if (signOff === null) return [{ kind: 'paragraph', text: texts.foreignApprovals }];
  const { steps, statuses } = signOff;
  const stepsTable: PagePart = {
    kind: 'table',
    label: texts.approvals,
    widths: [2, 3, 2, 2],
    head: texts.stepsHead,
    rows: steps.map(({ step, state, by }) => {
      const isSigned = state !== 'open' && by !== null;
      return [
        texts.steps[step],
        isSigned ? stateWords(by) : texts.states.open,
        isSigned ? by.approval.name : texts.nobody,
        isSigned ? shownTime(by.approval.time) : texts.nobody,
      ];
    }),
  };
  if (statuses.length === 0) return [{ kind: 'paragraph', text: texts.noApprovals }, stepsTable];
  return [
    stepsTable,
    {
      kind: 'table',
      label: texts.allApprovals,
      widths: [1.6, 1.8, 1.8, 2.4, 4],
      head: texts.approvalsHead,
      rows: statuses.map((status) => approvalRow(status, edition)),
    },
  ];
}

function approvalRow(status: ApprovalStatus, edition: Edition): readonly string[] {
  const { approval, changes } = status;
  const { step, name, time, note, errors, undecided, figures, words, withdrawn } = approval;
  const state = withdrawn === undefined ? stateWords(status) : texts.withdrawnAt(shownTime(withdrawn));
  const text = (held: CellState | undefined) =>
    held === undefined ? texts.absent : stateText(held, texts.blank);
  const shown = changes
    .slice(0, namedChanges)
    .map(({ cell, from, to }) => texts.change(cellName(edition, cell), text(from), text(to)));
  return [
    texts.steps[step],
    `${name}\n${shownTime(time)}`,
    [state, ...(shown.length === 0 ? [] : [texts.changes(shown, changes.length - shown.length)])].join('\n'),
    [note, ...(errors + undecided > 0 ? [texts.reported(errors, undecided)] : [])]
      .filter((line) => line !== '')
      .join('\n'),
    texts.prints(printed(figures), printed(words)),
  ];
}

const stateWords = ({ state, lapses }: ApprovalStatus): string =>
  texts.because(
    texts.states[state],
    lapses.map((lapse) => texts.lapses[lapse]),
  );
