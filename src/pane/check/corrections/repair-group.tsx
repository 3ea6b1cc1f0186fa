import { Button, makeStyles } from '@fluentui/react-components';
import type { Corrections, CorrectionsState } from '../../../app/corrections/corrections';
import { repairKey } from '../../../app/corrections/corrections';
import type { LocatedErrors } from '../../../core/locate/report/repair';
import type { RepairTexts } from '../../../messages/zh-CN/repair';
import type { Edition } from '../../../core/statute/types';
import { proposalsOf } from './proposals';
import { RepairCard } from './repair-card';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  said: { margin: '8px 0' },
});

interface Props {
  readonly group: LocatedErrors;
  readonly label: string;
  readonly edition: Edition;
  readonly texts: RepairTexts;
  readonly corrections: Corrections;
  readonly state: CorrectionsState;
  /** Something was decided: its button is gone. */
  readonly onDecided: () => void;
}

/** What could be done about errors that have nothing to do with the others. */
export function RepairGroup({ group, label, edition, texts, corrections, state, onDecided }: Props) {
  const styles = useStyles();
  const { pane } = texts;
  const { shown, isExhausted } = proposalsOf(group, state.rejected);
  if (shown.length === 0)
    return (
      <p className={styles.said}>
        {isExhausted ? pane.noneLeft : pane.noneFound}{' '}
        {isExhausted && (
          <Button size="small" onClick={() => corrections.reconsider()}>
            {pane.reconsider}
          </Button>
        )}
      </p>
    );
  return (
    <>
      {shown.length > 1 && <p className={styles.said}>{pane.equal(shown.length)}</p>}
      {!group.isComplete && <p className={styles.said}>{pane.incomplete}</p>}
      <ul className={styles.list} aria-label={label}>
        {shown.map((repair) => (
          <RepairCard
            key={repairKey(repair)}
            {...{ repair, edition, texts }}
            isCurrent={state.isCurrent}
            onApply={() => void corrections.apply(repair).then(onDecided)}
            onReject={() => {
              corrections.reject(repair);
              onDecided();
            }}
            onChecked={(cell) => {
              corrections.pin(cell, true);
              onDecided();
            }}
          />
        ))}
      </ul>
    </>
  );
}
