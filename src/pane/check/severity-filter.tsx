import { ToggleButton, makeStyles } from '@fluentui/react-components';
import type { FindingKind, Tally } from '../../app/session/tally';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '12px 0 4px' },
});

/** How many of each kind there are; blanks are cells, the others findings. */
const countsOf = (tally: Tally): readonly (readonly [FindingKind, number])[] => [
  ['error', tally.errors],
  ['blank', tally.blanks],
  ['warning', tally.warnings],
  ['info', tally.infos],
  ['undecided', tally.undecided],
];

interface Props {
  readonly tally: Tally;
  /** Null shows all. */
  readonly chosen: FindingKind | null;
  readonly onChoose: (kind: FindingKind | null) => void;
}

/** Shows only findings of one kind; absent if there are not several kinds. */
export function SeverityFilter({ tally, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { check } = usePane().texts;
  const counts = countsOf(tally).filter(([, count]) => count > 0);
  if (counts.length < 2) return null;
  return (
    <div role="group" aria-label={check.filter} className={styles.filters}>
      <ToggleButton size="small" checked={chosen === null} onClick={() => onChoose(null)}>
        {check.all}
      </ToggleButton>
      {counts.map(([kind, count]) => (
        <ToggleButton
          key={kind}
          size="small"
          checked={chosen === kind}
          onClick={() => onChoose(chosen === kind ? null : kind)}
        >
          {`${check.severities[kind]} ${count}`}
        </ToggleButton>
      ))}
    </div>
  );
}
