import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { revealCell } from '../../app/session/session-actions';
import { layOut } from '../../core/grid/lay-out';
import { tableName } from '../../core/report/cell-names';
import type { CellId, Edition, TableId } from '../../core/statute/types';
import { usePane, useSessionState } from '../pane-context';
import type { Mark } from './picture-marks';

/** Units of the picture: a cell of the table with the gap to the next one. */
const width = 10;
const height = 8;
const gap = 1.5;

// Its colours are what the legend below it names, also where the system has colours of its own: it changes none in a drawing.
const useStyles = makeStyles({
  picture: { display: 'block', cursor: 'pointer' },
  cell: { stroke: tokens.colorNeutralStroke1, strokeWidth: 0.8, fill: tokens.colorNeutralBackground1 },
  header: { fill: tokens.colorNeutralBackground4 },
  error: {
    fill: tokens.colorPaletteRedBackground3,
    stroke: tokens.colorPaletteRedForeground1,
  },
  warning: {
    fill: tokens.colorPaletteDarkOrangeBackground3,
    stroke: tokens.colorPaletteDarkOrangeForeground1,
  },
  info: { fill: tokens.colorPaletteBlueBackground2, stroke: tokens.colorPaletteBlueBorderActive },
  blank: {
    fill: tokens.colorPaletteYellowBackground2,
    stroke: tokens.colorPaletteYellowBorderActive,
    strokeDasharray: '1.5 1',
  },
  // A hole among the marked cells around it.
  suspected: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorPaletteRedForeground1,
    strokeWidth: 2.4,
  },
  selected: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 2.2,
  },
});

interface Props {
  readonly edition: Edition;
  readonly table: TableId;
  readonly marks: ReadonlyMap<CellId, Mark>;
  /** Cells that are probably wrong, in whatever table. */
  readonly suspected: ReadonlySet<CellId>;
}

/** A table as small squares where its cells are, marked by what is known about them. A pointer can go from a square to its cell. */
export function TablePicture({ edition, table, marks, suspected }: Props) {
  const styles = useStyles();
  const { session, texts } = usePane();
  const selected = useSessionState((state) =>
    state.selected?.startsWith(`${table}.`) === true ? state.selected : null,
  );
  const { cells, rows, columns } = layOut(edition, table);
  const own = [...marks].filter(([cell]) => cell.startsWith(`${table}.`));
  const blanks = own.filter(([, mark]) => mark === 'blank').length;
  const suspects = [...suspected].filter((cell) => cell.startsWith(`${table}.`)).length;
  const name = texts.check.picture(tableName(edition, table), own.length - blanks, blanks, suspects);
  const go = ({ target }: MouseEvent) => {
    const id = target instanceof SVGElement ? target.dataset['cell'] : undefined;
    const cell = cells.find(({ cellId }) => cellId === id)?.cellId;
    if (cell !== undefined) void revealCell(session, cell);
  };
  return (
    // The keyboard has the list of findings for the same; two hundred tab stops would help nobody.
    <svg
      role="img"
      aria-label={name}
      className={styles.picture}
      width={columns * width}
      height={rows * height}
      viewBox={`-1 -1 ${columns * width + 1} ${rows * height + 1}`}
      onClick={go}
    >
      <g aria-hidden="true">
        {cells.map((cell) => {
          const mark = cell.cellId === undefined ? undefined : marks.get(cell.cellId);
          const isSuspected = cell.cellId !== undefined && suspected.has(cell.cellId);
          return (
            <rect
              key={`${cell.row},${cell.column}`}
              x={cell.column * width}
              y={cell.row * height}
              width={cell.columnSpan * width - gap}
              height={cell.rowSpan * height - gap}
              data-cell={cell.cellId}
              data-mark={mark}
              data-suspected={isSuspected || undefined}
              className={mergeClasses(
                cell.cellId === undefined ? styles.header : styles.cell,
                mark !== undefined && styles[mark],
                isSuspected && styles.suspected,
                cell.cellId !== undefined && cell.cellId === selected && styles.selected,
              )}
            />
          );
        })}
      </g>
    </svg>
  );
}
