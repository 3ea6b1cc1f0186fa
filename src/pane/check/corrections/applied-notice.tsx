import { Button } from '@fluentui/react-components';
import type { AppliedRepair } from '../../../app/corrections/corrections';
import { cellName } from '../../../core/report/cell-names';
import type { RepairTexts } from '../../../messages/zh-CN/repair';
import { formatNumber } from '../../../core/report/parse-number';
import { stateText } from '../../../core/report/state-text';
import type { Edition } from '../../../core/statute/types';
import { Notice } from '../../parts/notice';

interface Props {
  readonly applied: AppliedRepair;
  readonly edition: Edition;
  readonly texts: RepairTexts;
  readonly onTakeBack: () => void;
}

/** What was just corrected, and the way back. */
export function AppliedNotice({ applied: { repair, isCured }, edition, texts, onTakeBack }: Props) {
  const { pane } = texts;
  const changes = repair.changes.map(
    ({ cell, from, to }) =>
      `${cellName(edition, cell)} ${pane.change(stateText(from, pane.blank), formatNumber(to))}`,
  );
  return (
    <Notice
      of={isCured ? 'passed' : 'warning'}
      urgent={!isCured}
      action={
        <Button size="small" onClick={onTakeBack}>
          {pane.takeBack}
        </Button>
      }
    >
      {pane.applied(changes)} {isCured ? pane.cured : pane.notCured}
    </Notice>
  );
}
