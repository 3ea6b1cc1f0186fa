import type { Deadline } from './deadline';
import type { Page, Rule } from './marks';

/** A cell of a table with drawn lines: the slots it covers. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as defined by its lines. */
export interface RuledTable {
  /** Edges of its columns and rows, one more than there are. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** Lines closer than this are one: double lines, and the borders of two cells. Points. */
const near = 2.5;
/** Gaps up to this do not interrupt a line: dots, and the corners of cells. Points. */
const gap = 3;
/** Shorter lines are not borders. Points. */
const shortest = 6;
/** More lines than this are not a table. */
const most = 1500;

/** Joins lines drawn in parts. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const byPlace = [...rules].sort((a, b) => a.at - b.at);
  const bands: Rule[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const rule of byPlace) {
    if (rule.at - start <= near) bands.at(-1)?.push(rule);
    else {
      bands.push([rule]);
      start = rule.at;
    }
  }
  return bands
    .flatMap((band) => {
      const parts: { at: number; from: number; to: number }[] = [];
      for (const { at, from, to } of band.sort((a, b) => a.from - b.from)) {
        const last = parts.at(-1);
        if (last !== undefined && from <= last.to + gap) last.to = Math.max(last.to, to);
        else parts.push({ at, from, to });
      }
      return parts;
    })
    .filter(({ from, to }) => to - from >= shortest);
}

const meets = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - gap &&
  down.at <= across.to + gap &&
  across.at >= down.from - gap &&
  across.at <= down.to + gap;

/** Connected lines. */
function groupsOf(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly [Rule[], Rule[]][] {
  const groups: [Rule[], Rule[]][] = [];
  const left = new Set(vertical);
  const open = new Set(horizontal);
  for (const first of horizontal) {
    if (!open.delete(first)) continue;
    const group: [Rule[], Rule[]] = [[first], []];
    const todo: Rule[] = [first];
    for (let across = todo.pop(); across !== undefined; across = todo.pop())
      for (const down of left) {
        if (!meets(across, down)) continue;
        left.delete(down);
        group[1].push(down);
        for (const other of open)
          if (meets(other, down)) {
            open.delete(other);
            group[0].push(other);
            todo.push(other);
          }
      }
    groups.push(group);
  }
  return groups;
}

/** The positions of lines and the ends of those that cross them: a table may be open at its sides. */
function edgesOf(rules: readonly Rule[], crossing: readonly Rule[]): readonly number[] {
  const places = [
    ...rules.map(({ at }) => at),
    Math.min(...crossing.map(({ from }) => from)),
    Math.max(...crossing.map(({ to }) => to)),
  ].sort((a, b) => a - b);
  const edges: number[] = [];
  for (const place of places) if (place - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > gap) edges.push(place);
  return edges;
}

/** Whether a line is drawn at a position, across the middle between two edges. */
const isDrawn = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
  const middle = (from + to) / 2;
  return rules.some((rule) => Math.abs(rule.at - at) <= gap && rule.from <= middle && rule.to >= middle);
};

function tableOf(horizontal: readonly Rule[], vertical: readonly Rule[], deadline: Deadline): RuledTable {
  const xs = edgesOf(vertical, horizontal);
  const ys = edgesOf(horizontal, vertical);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const x = (index: number) => xs[index] ?? 0;
  const y = (index: number) => ys[index] ?? 0;
  const isOpenRight = (row: number, column: number) =>
    column + 1 < columns && !isDrawn(vertical, x(column + 1), y(row), y(row + 1));
  const isOpenBelow = (row: number, column: number) =>
    row + 1 < rows && !isDrawn(horizontal, y(row + 1), x(column), x(column + 1));

  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      deadline.check();
      let columnSpan = 1;
      while (isOpenRight(row, column + columnSpan - 1) && !taken.has(row * columns + column + columnSpan))
        columnSpan += 1;
      // Downwards only while the whole width is open: only rectangles are merges.
      const width = Array.from({ length: columnSpan }, (_, index) => column + index);
      let rowSpan = 1;
      while (
        width.every((at) => isOpenBelow(row + rowSpan - 1, at)) &&
        width.slice(0, -1).every((at) => isOpenRight(row + rowSpan, at)) &&
        width.every((at) => !taken.has((row + rowSpan) * columns + at))
      )
        rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) for (const at of width) taken.add(r * columns + at);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  return { xs, ys, cells };
}

/** The tables that the lines of a page draw, from top to bottom. A frame around a text does not count. */
export function ruledTables({ horizontal, vertical }: Page, deadline: Deadline): readonly RuledTable[] {
  const across = joined(horizontal);
  const down = joined(vertical);
  if (across.length > most || down.length > most) return [];
  return groupsOf(across, down)
    .filter(([rows, columns]) => rows.length >= 2 && columns.length >= 1)
    .map(([rows, columns]) => tableOf(rows, columns, deadline))
    .filter(({ cells }) => cells.length > 1)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || (a.xs[0] ?? 0) - (b.xs[0] ?? 0));
}
