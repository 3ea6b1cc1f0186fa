import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { cellName } from '../../../core/report/cell-names';
import { formatNumber } from '../../../core/report/parse-number';
import type { CellContributions } from '../../../core/rollup/contributions';
import { contributionsTo } from '../../../core/rollup/contributions';
import type { Rollup } from '../../../core/rollup/roll-up';
import type { CellId } from '../../../core/statute/types';
import { WindowedList } from '../../parts/windowed-list';
import { CellChoice } from '../cell-choice';
import { MemberFileLine } from '../members/member-file';
import { MemberTables } from '../members/member-tables';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

const useStyles = makeStyles({
  total: { margin: '4px 0', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  orders: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '4px 0 8px' },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
  },
});

type Row = CellContributions['rows'][number];

const orders = ['value', 'change'] as const;
const itemHeight = 48;
const mostInSight = 8;

/** 穿透: what the selected cell of the parent consists of. */
export function DrillPart() {
  const { texts, cell, setCell } = useRollup();
  const { drill } = texts;
  const rolled = useDesk((state) => state.rolled);
  if (rolled === null) return <p>{texts.gaps.noFiles}</p>;
  const { rollup } = rolled;
  return (
    <>
      <CellChoice
        label={drill.cell}
        hint={drill.cellHint}
        nothing={drill.chooseCell}
        edition={rollup.edition}
        value={cell}
        onChoose={setCell}
      />
      {cell !== null && <Contributions rollup={rollup} cell={cell} />}
    </>
  );
}

interface Props {
  readonly rollup: Rollup;
  readonly cell: CellId;
}

function Contributions({ rollup, cell }: Props) {
  const styles = useStyles();
  const shared = useRollupStyles();
  const { drill } = useRollup().texts;
  const title = useId();
  const [order, setOrder] = useState<(typeof orders)[number]>('value');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useMemo(() => contributionsTo(cell, rollup, order), [cell, rollup, order]);
  if (found === null) return <p>{drill.notInForm}</p>;
  const { total, sum, rows, nonZero, entries } = found;
  const report = rollup.rows.find(({ agency }) => agency.id === chosen)?.report ?? null;
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={shared.heading}>
        {cellName(rollup.edition, cell)}
      </h3>
      <p className={styles.total} role="status">
        {drill.total(total === null ? null : formatNumber(total))}
      </p>
      <p className={shared.line}>
        {drill.sum(sum === null ? null : formatNumber(sum), rows.length, nonZero)}
      </p>
      {entries.map((entry) => (
        <p key={JSON.stringify(entry)} className={shared.line}>
          {drill.entry(entry.kind, formatNumber(entry.amount), entry.reason)}
        </p>
      ))}
      <div role="group" aria-label={drill.order} className={styles.orders}>
        {orders.map((one) => (
          <ToggleButton key={one} size="small" checked={order === one} onClick={() => setOrder(one)}>
            {drill.orders[one]}
          </ToggleButton>
        ))}
      </div>
      <WindowedList
        key={`${cell} ${order}`}
        label={drill.list(rows.length)}
        items={rows}
        keyOf={({ agency }) => agency.id}
        itemHeight={itemHeight}
        most={mostInSight}
        show={(row) => <ContributionRow row={row} />}
        onChoose={({ agency }) => setChosen(agency.id)}
      />
      {report !== null && (
        <>
          <MemberFileLine report={report} cell={cell} />
          <MemberTables report={report} cell={cell} />
        </>
      )}
    </section>
  );
}

function ContributionRow({ row }: { readonly row: Row }) {
  const styles = useStyles();
  const { texts } = useRollup();
  const { drill, members } = texts;
  const { agency, isOwn, value, share, previous, change } = row;
  return (
    <>
      <div className={styles.name}>{isOwn ? `${agency.name}（${members.own}）` : agency.name}</div>
      <div className={styles.facts}>
        {drill.value(value === null ? null : formatNumber(value), share === null ? null : percent(share))}
        {previous !== null && ` · ${drill.previous(formatNumber(previous))}`}
        {change !== null && ` · ${drill.change(`${change > 0 ? '+' : ''}${formatNumber(change)}`)}`}
      </div>
    </>
  );
}

/** Rounded for display only. */
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
