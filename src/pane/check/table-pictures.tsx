import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { MouseEvent } from 'react';
import { useId, useMemo, useState } from 'react';
import { revealCell } from '../../app/session/session-actions';
import { bySeverity } from '../../core/check/by-severity';
import type { Finding } from '../../core/check/finding';
import { layOut } from '../../core/grid/lay-out';
import { tableName } from '../../core/report/cell-names';
import { tableIds } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { CellId, Edition, Severity, TableId } from '../../core/statute/types';
import { usePane, useSessionState } from '../pane-context';
import { useMediaQuery } from '../use-media-query';

type Mark = Severity | 'blank';

/**
 * How each cell is marked in the picture of its table: by the most severe broken rule that concerns it, otherwise as
 * blank. For a blank cell, being blank is not an additional problem, and a formula that shows nothing yet is not blank.
 */
function marksOf(report: Report, findings: readonly Finding[]): ReadonlyMap<CellId, Mark> {
  const marks = new Map<CellId, Mark>();
  const formulas = new Set(report.formulas);
  for (const [cell, state] of report.cells)
    if (state.kind === 'blank' && !formulas.has(cell)) marks.set(cell, 'blank');
  const broken = findings.filter(({ status }) => status === 'broken').sort(bySeverity);
  for (const { cells, severity } of broken)
    for (const cell of cells) if (!marks.has(cell)) marks.set(cell, severity);
  return marks;
}

/** Pixels: a square for a figure, a strip for rows and columns of nothing but labels, and the gap to the next. */
const square = 14;
const strip = 4;
const gap = 2;

/** Where rows or columns begin, and the end of the last. */
function edgesOf(count: number, cells: readonly { readonly at: number; readonly span: number }[]): number[] {
  const withFigures = new Set(
    cells.flatMap(({ at, span }) => Array.from({ length: span }, (_, index) => at + index)),
  );
  const edges = [0];
  for (let index = 0; index < count; index += 1)
    edges.push((edges.at(-1) ?? 0) + (withFigures.has(index) ? square : strip) + gap);
  return edges;
}

// Its colours match the legend below it, even under a system colour scheme, which leaves drawings unchanged.
const useTablePictureStyles = makeStyles({
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

interface TablePictureProps {
  readonly edition: Edition;
  readonly table: TableId;
  readonly marks: ReadonlyMap<CellId, Mark>;
  /** Cells that are probably wrong, in whatever table. */
  readonly suspected: ReadonlySet<CellId>;
}

/**
 * A table as small squares in the positions of its cells, marked by their findings. Clicking a square goes to its cell.
 */
function TablePicture({ edition, table, marks, suspected }: TablePictureProps) {
  const styles = useTablePictureStyles();
  const { session, texts } = usePane();
  const selected = useSessionState((state) =>
    state.selected?.startsWith(`${table}.`) === true ? state.selected : null,
  );
  const { cells, rows, columns } = layOut(edition, table);
  const figures = cells.filter(({ cellId }) => cellId !== undefined);
  const x = edgesOf(
    columns,
    figures.map(({ column, columnSpan }) => ({ at: column, span: columnSpan })),
  );
  const y = edgesOf(
    rows,
    figures.map(({ row, rowSpan }) => ({ at: row, span: rowSpan })),
  );
  const [width, height] = [x.at(-1) ?? 0, y.at(-1) ?? 0];
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
    // Keyboard users have the list of findings instead; two hundred tab stops would help nobody.
    <svg
      role="img"
      aria-label={name}
      className={styles.picture}
      width={width + 1}
      height={height + 1}
      viewBox={`-1 -1 ${width + 1} ${height + 1}`}
      onClick={go}
    >
      <g aria-hidden="true">
        {cells.map((cell) => {
          const mark = cell.cellId === undefined ? undefined : marks.get(cell.cellId);
          const isSuspected = cell.cellId !== undefined && suspected.has(cell.cellId);
          return (
            <rect
              key={`${cell.row},${cell.column}`}
              x={x[cell.column]}
              y={y[cell.row]}
              width={(x[cell.column + cell.columnSpan] ?? 0) - (x[cell.column] ?? 0) - gap}
              height={(y[cell.row + cell.rowSpan] ?? 0) - (y[cell.row] ?? 0) - gap}
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

const useStyles = makeStyles({
  // In line with the other parts that unfold.
  button: { paddingInline: 0 },
  pictures: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px' },
  side: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hint: { margin: '8px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Probably wrong. */
  readonly suspected: ReadonlySet<CellId>;
}

/** The three tables as pictures. Initially collapsed if the pane is low, so that the list gets the height. */
export function TablePictures({ report, findings, suspected }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const isHigh = useMediaQuery('(min-height: 760px)', true);
  const [chosen, setOpen] = useState<boolean | null>(null);
  const isOpen = chosen ?? isHigh;
  const panel = useId();
  const marks = useMemo(() => marksOf(report, findings), [report, findings]);
  const [t2, t3, t4] = tableIds.map((table) => (
    <TablePicture key={table} edition={editions[report.edition]} {...{ table, marks, suspected }} />
  ));
  return (
    <section>
      <Button
        appearance="transparent"
        className={styles.button}
        size="small"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.check.pictures}
      </Button>
      <div id={panel} hidden={!isOpen}>
        {isOpen && (
          <>
            <div className={styles.pictures}>
              {t3}
              <div className={styles.side}>
                {t2}
                {t4}
              </div>
            </div>
            <p className={styles.hint}>{texts.check.pictureHint}</p>
          </>
        )}
      </div>
    </section>
  );
}
