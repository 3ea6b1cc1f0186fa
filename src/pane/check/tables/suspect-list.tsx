import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, LocationRegular } from '@fluentui/react-icons';
import type { CheckedTable } from '../../../app/tables/check-tables';
import type { TableCorrection } from '../../../app/tables/table-corrections';
import { correctionOf } from '../../../app/tables/table-corrections';
import { printedFigure } from '../../../core/tables/printed-figure';
import type { CellPosition } from '../../../core/tables/relations';
import type { OtherTableTexts } from '../../../messages/zh-CN/other-tables';
import { Disclosure } from '../../parts/disclosure';
import { usePane, useSessionState } from '../../pane-context';
import { cellOf } from './sum-words';

const useStyles = makeStyles({
  card: {
    margin: '8px 0',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: '0 0 4px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', margin: '4px 0' },
});

/** Equal candidates that are shown at once. */
const shownAtOnce = 4;

type Group = CheckedTable['groups'][number];

interface Props {
  readonly table: CheckedTable;
  readonly group: Group;
  readonly texts: OtherTableTexts;
  readonly onCorrect: (correction: TableCorrection) => void;
  readonly onLocate: (cell: CellPosition) => void;
}

/** 建议更正 for sums that fail together: the cell that is wrong, or all that may be. */
export function SuspectList({ table, group, texts, onCorrect, onLocate }: Props) {
  const styles = useStyles();
  const { suspects, broken } = group;
  const decimals = broken[0]?.decimals ?? 0;
  const printed = (value: number | null): string =>
    value === null ? texts.blank : printedFigure(value, decimals);
  const ways = suspects.map((suspect) => (
    <Way key={cellOf(suspect.cell)} {...{ table, suspect, texts, onCorrect, onLocate }} printed={printed} />
  ));
  const [only] = suspects;
  if (only === undefined) {
    const isLimit = broken.every(({ relation }) => relation === 'atLeast');
    return <p className={styles.text}>{isLimit ? texts.noSuspectOfLimit : texts.noSuspect}</p>;
  }
  return (
    <div className={styles.card} role="group" aria-label={texts.suggestions}>
      <p className={styles.text}>
        {suspects.length === 1
          ? texts.suggestion(cellOf(only.cell), printed(only.from), printed(only.to))
          : texts.equal(suspects.length)}
      </p>
      <ul className={styles.list}>{ways.slice(0, shownAtOnce)}</ul>
      {ways.length > shownAtOnce && (
        <Disclosure
          label={texts.more(ways.length - shownAtOnce)}
          fullLabel={texts.more(ways.length - shownAtOnce)}
        >
          <ul className={styles.list}>{ways.slice(shownAtOnce)}</ul>
        </Disclosure>
      )}
    </div>
  );
}

interface WayProps extends Omit<Props, 'group'> {
  readonly suspect: Group['suspects'][number];
  readonly printed: (value: number | null) => string;
}

function Way({ table, suspect: { cell, from, to }, texts, printed, onCorrect, onLocate }: WayProps) {
  const styles = useStyles();
  const { session } = usePane();
  const isStale = useSessionState((state) => state.isStale);
  const name = cellOf(cell);
  const correction = correctionOf(session, table, cell, to);
  return (
    <li className={styles.actions}>
      <span>{texts.way(name, printed(from), printed(to))}</span>
      {correction === null ? (
        <span>{texts.isFormula}</span>
      ) : (
        <Button
          size="small"
          icon={<CheckmarkRegular />}
          aria-label={texts.applyTo(name, printed(to))}
          disabledFocusable={isStale}
          onClick={() => onCorrect(correction)}
        >
          {texts.apply}
        </Button>
      )}
      <Button
        size="small"
        icon={<LocationRegular />}
        aria-label={texts.locateCell(name)}
        onClick={() => onLocate(cell)}
      >
        {texts.locate}
      </Button>
    </li>
  );
}
