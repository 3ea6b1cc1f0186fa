import { makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { useMemo } from 'react';
import type { CheckedTable } from '../../../app/tables/check-tables';
import type { OtherTableTexts } from '../../../messages/zh-CN/other-tables';
import { usePane } from '../../pane-context';

/** Units of the picture: the largest cell, and the most that a picture takes. */
const cellSize = { width: 10, height: 8 } as const;
const mostWide = 280;
const mostHigh = 240;

const useStyles = makeStyles({
  picture: { display: 'block', maxWidth: '100%', margin: '8px 0', cursor: 'pointer' },
  area: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1, strokeWidth: 0.8 },
  wrong: {
    fill: tokens.colorPaletteRedBackground3,
    stroke: tokens.colorPaletteRedForeground1,
    strokeWidth: 0.8,
  },
  suspected: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorPaletteRedForeground1,
    strokeWidth: 2.4,
  },
});

interface Props {
  readonly table: CheckedTable;
  readonly texts: OtherTableTexts;
}

/** A table as a small picture: the cells of sums that do not hold, and the one that is probably wrong. A click goes there. */
export function AreaPicture({ table, texts }: Props) {
  const styles = useStyles();
  const { session } = usePane();
  const { area, groups, sheetAt, name } = table;
  const marks = useMemo(() => marksOf(groups), [groups]);
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const width = Math.min(cellSize.width, mostWide / columns);
  const height = Math.min(cellSize.height, mostHigh / rows);
  const suspected = [...marks.values()].filter((mark) => mark === 'suspected').length;
  const go = (event: MouseEvent<SVGSVGElement>) => {
    const sheet = session.sheets[sheetAt]?.id;
    const box = event.currentTarget.getBoundingClientRect();
    if (sheet === undefined || box.width === 0) return;
    const row = area.top + Math.floor(((event.clientY - box.top) / box.height) * rows);
    const column = area.left + Math.floor(((event.clientX - box.left) / box.width) * columns);
    void session.port.reveal({ sheet, row, column }).catch((error: unknown) => {
      session.reportFailure(error, 'cellGone');
    });
  };
  return (
    // Keyboard users have the list of findings instead.
    <svg
      role="img"
      aria-label={texts.picture(name ?? '', marks.size, suspected)}
      className={styles.picture}
      width={columns * width}
      height={rows * height}
      viewBox={`0 0 ${columns * width} ${rows * height}`}
      onClick={go}
    >
      <g aria-hidden="true">
        <rect className={styles.area} width={columns * width} height={rows * height} />
        {[...marks].map(([cell, mark]) => {
          const [row = 0, column = 0] = cell.split(',').map(Number);
          return (
            <rect
              key={cell}
              x={(column - area.left) * width}
              y={(row - area.top) * height}
              width={Math.max(2, width - 1)}
              height={Math.max(2, height - 1)}
              data-mark={mark}
              className={styles[mark]}
            />
          );
        })}
      </g>
    </svg>
  );
}

/** The cells of broken sums; one that alone explains them stands out. */
function marksOf(groups: CheckedTable['groups']): ReadonlyMap<string, 'wrong' | 'suspected'> {
  const marks = new Map<string, 'wrong' | 'suspected'>();
  for (const { broken } of groups)
    for (const { total, parts } of broken)
      for (const cell of [total, ...parts]) marks.set(String(cell), 'wrong');
  for (const { suspects } of groups)
    if (suspects.length === 1 && suspects[0] !== undefined) marks.set(String(suspects[0].cell), 'suspected');
  return marks;
}
