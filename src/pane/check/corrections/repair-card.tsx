import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, LocationRegular } from '@fluentui/react-icons';
import { revealCell } from '../../../app/session/session-actions';
import type { Repair } from '../../../core/locate/report/repair';
import { cellName } from '../../../core/report/cell-names';
import type { RepairTexts } from '../../../messages/zh-CN/repair';
import { formatNumber } from '../../../core/report/parse-number';
import { stateText } from '../../../core/report/state-text';
import type { Edition } from '../../../core/statute/types';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  card: {
    margin: '8px 0',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    listStyleType: 'none',
  },
  sentence: { margin: '0 0 8px' },
  cells: { margin: '0 0 8px', padding: 0, listStyleType: 'none' },
  cell: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, flexBasis: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly repair: Repair;
  readonly edition: Edition;
  readonly texts: RepairTexts;
  /** The figures are those that the proposal is about. */
  readonly isCurrent: boolean;
  readonly onApply: () => void;
  readonly onReject: () => void;
  readonly onChecked: (cell: Repair['changes'][number]['cell']) => void;
}

/** One proposal: what is probably wrong and why, its cells, and what the user can do with it. */
export function RepairCard({ repair, edition, texts, isCurrent, onApply, onReject, onChecked }: Props) {
  const styles = useStyles();
  const { session } = usePane();
  const { pane } = texts;
  const { changes, confidence } = repair;
  return (
    <li className={styles.card}>
      <p className={styles.sentence}>{texts.repairText(repair, edition)}</p>
      <ul className={styles.cells}>
        {changes.map(({ cell, from, to }) => {
          const name = cellName(edition, cell);
          return (
            <li key={cell} className={styles.cell}>
              <span className={styles.name}>
                {name} <strong>{pane.change(stateText(from, pane.blank), formatNumber(to))}</strong>
              </span>
              <Button
                size="small"
                icon={<LocationRegular />}
                aria-label={pane.locateCell(name)}
                onClick={() => void revealCell(session, cell)}
              >
                {pane.locate}
              </Button>
              <Button
                size="small"
                icon={<CheckmarkRegular />}
                aria-label={pane.checkedCell(name)}
                disabledFocusable={!isCurrent}
                onClick={() => onChecked(cell)}
              >
                {pane.checked}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance={confidence === 'certain' ? 'primary' : 'secondary'}
          disabledFocusable={!isCurrent}
          onClick={onApply}
        >
          {changes.length === 1 ? pane.apply : pane.applyAll(changes.length)}
        </Button>
        <Button size="small" disabledFocusable={!isCurrent} onClick={onReject}>
          {pane.notThis}
        </Button>
      </div>
    </li>
  );
}
