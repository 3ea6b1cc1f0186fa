import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { blanksOf, fillBlanks } from '../../app/corrections/fill-cells';
import type { TableProgress } from '../../app/session/progress';
import { tableName } from '../../core/report/cell-names';
import type { Edition } from '../../core/statute/types';
import { AskingButton } from '../parts/questions';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  row: { padding: '4px 0 8px' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginBottom: '4px',
    minHeight: '24px',
  },
  message: { flexGrow: 1 },
  bar: {
    display: 'block',
    appearance: 'none',
    width: '100%',
    height: '4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    '::-webkit-progress-bar': { backgroundColor: tokens.colorNeutralBackground6 },
    '::-webkit-progress-value': { backgroundColor: tokens.colorCompoundBrandBackground },
    '::-moz-progress-bar': { backgroundColor: tokens.colorCompoundBrandBackground },
    // Under forced colours only the browser knows which ones are visible.
    '@media (forced-colors: active)': { appearance: 'auto', height: '12px' },
  },
});

/**
 * How far a table is filled in, and 空白填 0 for the rest. Uses the browser's progress bar: Fluent's costs more at first
 * load.
 */
export function TableProgressRow({
  edition,
  progress,
}: {
  readonly edition: Edition;
  readonly progress: TableProgress;
}) {
  const styles = useStyles();
  const { session, texts } = usePane();
  const { fill } = texts;
  const label = useId();
  const { table, filled, inputs } = progress;
  const name = tableName(edition, table);
  const blanks = blanksOf(session, table);
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <span id={label} className={styles.message}>
          <strong>{name}</strong> {fill.filled(filled, inputs)}
        </span>
        {blanks.length > 0 && (
          <AskingButton
            label={fill.fillBlanks(blanks.length)}
            fullLabel={fill.fillBlanksOf(name, blanks.length)}
            question={fill.askFillBlanks(name, blanks.length)}
            onYes={() => void fillBlanks(session, blanks)}
          />
        )}
      </div>
      <progress className={styles.bar} value={filled} max={inputs} aria-labelledby={label} />
    </div>
  );
}
