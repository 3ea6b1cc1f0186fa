import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImportDraft } from '../../app/import/import-draft';
import { draftReport, surenessOf, withTyped } from '../../app/import/import-draft';
import { layOut } from '../../core/grid/lay-out';
import type { GridCell } from '../../core/grid/grid';
import type { ImportTexts } from '../../messages/zh-CN/import';
import { cellName, tableName } from '../../core/report/cell-names';
import { editions } from '../../core/statute/editions';
import type { CellId, TableId } from '../../core/statute/types';
import { DraftCell, marks } from './draft-cell';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    margin: '4px 0 12px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase100, lineHeight: 1.3 },
  header: {
    minWidth: '44px',
    maxWidth: '92px',
    padding: '2px 4px',
    fontWeight: 'normal',
    textAlign: 'left',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  cell: { position: 'relative', padding: '1px', border: `1px solid ${tokens.colorNeutralStroke2}` },
  mark: { position: 'absolute', top: 0, left: '3px', pointerEvents: 'none', fontSize: '9px' },
});

interface Props {
  readonly draft: ImportDraft;
  readonly table: TableId;
  readonly texts: ImportTexts;
  readonly onFocus: (cell: CellId) => void;
  readonly onChange: (draft: ImportDraft) => void;
}

/** One table as it would be imported, each figure marked by its certainty. */
export function DraftTable({ draft, table, texts, onFocus, onChange }: Props) {
  const styles = useStyles();
  const report = draftReport(draft);
  const edition = editions[report.edition];
  const { cells, rows } = layOut(edition, table);
  const name = tableName(edition, table);
  const dataCell = (cell: GridCell, id: CellId) => {
    const state = report.cells.get(id);
    const sureness = surenessOf(draft, id, state);
    return (
      <td key={id} className={styles.cell} rowSpan={cell.rowSpan} colSpan={cell.columnSpan}>
        <span aria-hidden="true" className={styles.mark}>
          {marks[sureness]}
        </span>
        <DraftCell
          label={`${cellName(edition, id)}${sureness === 'read' ? '' : `，${texts.sureness[sureness]}`}`}
          {...{ state, sureness }}
          onFocus={() => onFocus(id)}
          onText={(text) => onChange(withTyped(draft, id, text))}
        />
      </td>
    );
  };
  return (
    // It is wider than the pane; the keyboard has to be able to move it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls
    <div className={styles.scroll} role="region" aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <caption>{name}</caption>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {cells
                .filter((cell) => cell.row === row)
                .map((cell) =>
                  cell.cellId === undefined ? (
                    <th
                      key={`${row},${cell.column}`}
                      scope={cell.role === 'rowHeader' ? 'row' : 'col'}
                      className={styles.header}
                      rowSpan={cell.rowSpan}
                      colSpan={cell.columnSpan}
                    >
                      {cell.content}
                    </th>
                  ) : (
                    dataCell(cell, cell.cellId)
                  ),
                )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
