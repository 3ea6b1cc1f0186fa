import type { Random } from './random';
import type { Table } from './tables';

/** Mistakes that people make in tables. Each changes cells that are not excluded, or finds nothing to change. */
export const families = [
  'typo',
  'exchangedDigits',
  'neighbourColumn',
  'neighbourRow',
  'staleTotal',
  'blank',
  'timesTen',
  'bodyAndTotal',
  'twoColumns',
  'twoRows',
  'pastedRow',
] as const;
export type Family = (typeof families)[number];

/** How often each happens: the first five as in the study, the rest a fifth of the total. */
const frequencies: Readonly<Record<Family, number>> = {
  typo: 24,
  exchangedDigits: 12,
  neighbourColumn: 16,
  neighbourRow: 12,
  staleTotal: 16,
  blank: 4,
  timesTen: 4,
  bodyAndTotal: 3,
  twoColumns: 3,
  twoRows: 3,
  pastedRow: 3,
};

export interface Mistaken {
  readonly table: Table;
  /** Row and column of every wrong cell, as `r c`. */
  readonly wrong: ReadonlySet<string>;
  readonly blanks: readonly string[];
  readonly families: readonly Family[];
}

interface Change {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly isBlank?: true;
}

const width = 6;

/** A table with some mistakes in different cells. */
export function withMistakes(right: Table, count: number, random: Random, only?: Family): Mistaken | null {
  const table = right.map((row) => [...row]);
  const wrong = new Set<string>();
  const blanks: string[] = [];
  const made: Family[] = [];
  for (let tries = 0; made.length < count && tries < 200; tries += 1) {
    const family = only ?? familyOf(random);
    const changes = makers[family](table, random)?.filter(
      ({ row, column, value, isBlank }) => isBlank === true || table[row]?.[column] !== value,
    );
    if (changes === undefined || changes.length === 0) continue;
    if (changes.some(({ row, column, value }) => value < 0 || wrong.has(`${row} ${column}`))) continue;
    for (const { row, column, value, isBlank } of changes) {
      (table[row] as number[])[column] = value;
      wrong.add(`${row} ${column}`);
      if (isBlank) blanks.push(`${row} ${column}`);
    }
    made.push(family);
  }
  return made.length === count ? { table, wrong, blanks, families: made } : null;
}

function familyOf(random: Random): Family {
  let rest = random.unit() * families.reduce((sum, family) => sum + frequencies[family], 0);
  for (const family of families) {
    rest -= frequencies[family];
    if (rest < 0) return family;
  }
  return 'typo';
}

/** A cell, mostly a non-zero one: that is where people type. */
function place(
  table: Table,
  random: Random,
  columns: number,
): { row: number; column: number; value: number } {
  for (let tries = 0; ; tries += 1) {
    const row = random.whole(0, table.length - 1);
    const column = random.whole(0, columns - 1);
    const value = table[row]?.[column] ?? 0;
    if (value !== 0 || tries > 12) return { row, column, value };
  }
}

function typo(value: number, random: Random): number {
  if (value === 0) return random.whole(1, 9);
  const digits = String(value);
  const at = random.whole(0, digits.length - 1);
  switch (random.whole(0, 3)) {
    case 0:
      return Number(digits.slice(0, at) + digits.slice(at + 1));
    case 1:
      return Number(digits.slice(0, at + 1) + (digits[at] ?? '') + digits.slice(at + 1));
    default:
      return Number(digits.slice(0, at) + String(random.whole(0, 9)) + digits.slice(at + 1));
  }
}

const makers: Readonly<Record<Family, (table: Table, random: Random) => readonly Change[] | null>> = {
  typo: (table, random) => {
    const { row, column, value } = place(table, random, width + 1);
    return [{ row, column, value: typo(value, random) }];
  },
  exchangedDigits: (table, random) => {
    const { row, column, value } = place(table, random, width + 1);
    const digits = String(value);
    if (digits.length < 2) return null;
    const at = random.whole(0, digits.length - 2);
    return [
      {
        row,
        column,
        value: Number(
          digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2),
        ),
      },
    ];
  },
  neighbourColumn: (table, random) => slip(table, random, 0, 1),
  neighbourRow: (table, random) => slip(table, random, 1, 0),
  staleTotal: (table, random) => {
    const isColumn = random.unit() < 0.5;
    const [row, column] = isColumn
      ? [table.length - 2, random.whole(0, width)]
      : [random.whole(0, table.length - 1), width];
    const value = table[row]?.[column] ?? 0;
    const by = random.whole(1, Math.max(3, Math.floor(value / 20))) * (random.unit() < 0.7 ? -1 : 1);
    return [{ row, column, value: value + by }];
  },
  blank: (table, random) => {
    const { row, column, value } = place(table, random, width + 1);
    return value === 0 ? null : [{ row, column, value: 0, isBlank: true }];
  },
  timesTen: (table, random) => {
    const { row, column, value } = place(table, random, width + 1);
    return [{ row, column, value: value * 10 }];
  },
  bodyAndTotal: (table, random) => {
    const { row, column, value } = place(table, random, width);
    const total = table[row]?.[width] ?? 0;
    return [
      { row, column, value: total },
      { row, column: width, value },
    ];
  },
  twoColumns: (table, random) => slip(table, random, 0, 2),
  twoRows: (table, random) => slip(table, random, 2, 0),
  pastedRow: (table, random) => {
    const { row } = place(table, random, width);
    const own = (table[row] ?? []).slice(0, width);
    const by = random.unit() < 0.7 ? 1 : -1;
    const pasted = own.map((_, at) => own[at - by] ?? 0);
    const changed = pasted.filter((value, at) => value !== own[at]).length;
    return changed < 3 ? null : pasted.map((value, column) => ({ row, column, value }));
  },
};

/** Two cells at this distance exchange their figures. */
function slip(table: Table, random: Random, rows: number, columns: number): readonly Change[] | null {
  const { row, column, value } = place(table, random, width);
  const sign = random.unit() < 0.5 ? -1 : 1;
  const [otherRow, otherColumn] = [row + sign * rows, column + sign * columns];
  if (otherRow < 0 || otherRow >= table.length || otherColumn < 0 || otherColumn >= width) return null;
  const other = table[otherRow]?.[otherColumn] ?? 0;
  return [
    { row, column, value: other },
    { row: otherRow, column: otherColumn, value },
  ];
}
