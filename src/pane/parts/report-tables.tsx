import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { layOut } from '../../core/grid/lay-out';
import { stateText } from '../../core/report/cell-state';
import { tableName } from '../../core/report/cell-names';
import { tableIds } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { CellId, TableId } from '../../core/statute/types';

const useStyles = makeStyles({
  scroll: {
    overflow: 'auto',
    maxHeight: '320px',
    margin: '4px 0 12px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase100, lineHeight: 1.3 },
  header: {
    minWidth: '40px',
    maxWidth: '92px',
    padding: '2px 4px',
    fontWeight: 'normal',
    textAlign: 'left',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  cell: { padding: '2px 4px', textAlign: 'right', border: `1px solid ${tokens.colorNeutralStroke2}` },
  wanted: {
    fontWeight: tokens.fontWeightSemibold,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
  },
});

interface Props {
  readonly report: Report;
  /** Whose report it is, or in which file. */
  readonly name: string;
  /** The cell to show; only its table is drawn. Null: all tables. */
  readonly cell: CellId | null;
}

/** The figures of a report that is not in the workbook, to be read only. */
export function ReportTables({ report, name, cell }: Props) {
  const tables = cell === null ? tableIds : tableIds.filter((table) => cell.startsWith(`${table}.`));
  return tables.map((table) => <FigureTable key={table} {...{ report, name, table, cell }} />);
}

function FigureTable({ report, name, table, cell: wanted }: Props & { readonly table: TableId }) {
  const styles = useStyles();
  const edition = editions[report.edition];
  const { cells: states } = report;
  const { cells, rows } = layOut(edition, table);
  const shown = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [report, wanted]);
  return (
    <div
      className={styles.scroll}
      role="group"
      aria-label={`${name} ${tableName(edition, table)}`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {cells
                .filter((cell) => cell.row === row)
                .map(({ column, rowSpan, columnSpan, role, content, cellId }) => {
                  if (cellId === undefined)
                    return (
                      <th
                        key={column}
                        scope={role === 'rowHeader' ? 'row' : 'col'}
                        className={styles.header}
                        {...{ rowSpan, colSpan: columnSpan }}
                      >
                        {content}
                      </th>
                    );
                  const state = states.get(cellId);
                  const isWanted = cellId === wanted;
                  return (
                    <td
                      key={column}
                      ref={isWanted ? shown : null}
                      className={mergeClasses(styles.cell, isWanted && styles.wanted)}
                      {...(isWanted ? { 'aria-current': true } : {})}
                      {...{ rowSpan, colSpan: columnSpan }}
                    >
                      {state === undefined ? '' : stateText(state)}
                    </td>
                  );
                })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
