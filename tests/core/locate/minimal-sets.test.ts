import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimalCells } from '../../../src/core/locate/solver/locate';
import type { Problem, ProblemCell } from '../../../src/core/locate/solver/problem';

/** A table with typed sums: `figures` by row, with sums in the last row and the last column. */
function grid(
  figures: readonly (readonly (number | null)[])[],
  more: Record<string, Partial<ProblemCell>> = {},
): Problem {
  const [height, width] = [figures.length, figures[0]?.length ?? 0];
  const cells = figures.flatMap((row, r) =>
    row.map((value, c) => ({ id: `${r}${c}`, value, ...more[`${r}${c}`] })),
  );
  const sum = (id: string, total: string, parts: readonly string[]) => ({
    id,
    total,
    terms: [{ cell: total }, ...parts.map((cell) => ({ cell, k: -1 }))],
  });
  const upTo = (length: number) => Array.from({ length }, (_, at) => at);
  return {
    cells,
    rules: [
      ...upTo(height).map((r) =>
        sum(
          `row ${r}`,
          `${r}${width - 1}`,
          upTo(width - 1).map((c) => `${r}${c}`),
        ),
      ),
      ...upTo(width).map((c) =>
        sum(
          `column ${c}`,
          `${height - 1}${c}`,
          upTo(height - 1).map((r) => `${r}${c}`),
        ),
      ),
    ],
  };
}

const sets = (problem: Problem) =>
  minimalCells(problem)
    .sets.map((cells) => [...cells].sort().join(' '))
    .sort();

describe('minimalCells', () => {
  it('finds nothing to change if everything holds', () => {
    expect(
      minimalCells(
        grid([
          [1, 2, 3],
          [4, 5, 9],
          [5, 7, 12],
        ]),
      ),
    ).toMatchObject({ cost: 0, sets: [[]] });
  });

  it('finds the one cell shared by two broken sums', () => {
    expect(
      sets(
        grid([
          [7, 2, 3],
          [4, 5, 9],
          [5, 7, 12],
        ]),
      ),
    ).toEqual(['00']);
  });

  it('counts all ties, and reports that it stopped counting', () => {
    const rule = { id: 'sum', terms: [{ cell: 'a' }, { cell: 'b' }, { cell: 'c', k: -1 }] };
    const cells = [
      { id: 'a', value: 1 },
      { id: 'b', value: 2 },
      { id: 'c', value: 5 },
    ];
    expect(minimalCells({ cells, rules: [rule] })).toMatchObject({ cost: 1, isCapped: false });
    expect(sets({ cells, rules: [rule] })).toEqual(['a', 'b', 'c']);
    expect(minimalCells({ cells, rules: [rule] }, { cap: 2 })).toMatchObject({ isCapped: true });
  });

  it('never doubts a pinned cell, and doubts a heavier one last', () => {
    const rules = [{ id: 'sum', terms: [{ cell: 'a' }, { cell: 'b', k: -1 }] }];
    const of = (weight: number) =>
      sets({
        cells: [
          { id: 'a', value: 1, weight },
          { id: 'b', value: 2 },
        ],
        rules,
      });
    expect(of(Infinity)).toEqual(['b']);
    expect(of(2)).toEqual(['b']);
    expect(of(0.5)).toEqual(['a']);
  });

  it('finds no set if every cell of a broken rule is pinned', () => {
    const cells = [{ id: 'a', value: 1, weight: Infinity }];
    const found = minimalCells({ cells, rules: [{ id: 'known', terms: [{ cell: 'a' }], constant: 2 }] });
    expect(found).toMatchObject({ cost: Infinity, sets: [], isComplete: true });
  });

  it('lets a blank take any value needed', () => {
    expect(
      minimalCells(
        grid([
          [null, 2, 3],
          [4, 5, 9],
          [5, 7, 12],
        ]),
      ),
    ).toMatchObject({ cost: 0, sets: [[]] });
    expect(
      sets(
        grid([
          [null, 2, 3],
          [4, 5, 9],
          [5, 7, 13],
        ]),
      ),
    ).toEqual(['22']);
  });

  it('does not make a cell negative, unless it may be', () => {
    // The sum can only be reached from b if a became negative.
    const rules = [{ id: 'sum', terms: [{ cell: 'a' }, { cell: 'b' }], constant: 3 }];
    const pinned = { id: 'b', value: 5, weight: Infinity };
    expect(minimalCells({ cells: [{ id: 'a', value: 1 }, pinned], rules }).cost).toBe(Infinity);
    expect(minimalCells({ cells: [{ id: 'a', value: 1, isSigned: true }, pinned], rules }).cost).toBe(1);
  });

  it('finds the corners of a rectangle, which depend on each other', () => {
    // Both rows are one column off. Fewer cells would suffice, but only with negative values.
    const right = [
      [5, 0, 1, 6],
      [7, 0, 1, 8],
      [0, 0, 0, 0],
      [12, 0, 2, 14],
    ];
    const wrong = right.map((row) => [...row]);
    wrong[0] = [0, 5, 1, 6];
    wrong[1] = [0, 7, 1, 8];
    const weighty = Object.fromEntries(
      ['30', '31', '33', '20', '21'].map((id) => [id, { weight: Infinity }]),
    );
    const found = minimalCells(grid(wrong, weighty));
    expect(found.cost).toBe(4);
    expect(sets(grid(wrong, weighty))).toEqual(['00 01 10 11']);
  });

  it('respects inequalities', () => {
    const rules = [{ id: 'cap', op: '<=' as const, terms: [{ cell: 'a' }], constant: 3 }];
    expect(minimalCells({ cells: [{ id: 'a', value: 3 }], rules }).cost).toBe(0);
    expect(minimalCells({ cells: [{ id: 'a', value: 4 }], rules }).cost).toBe(1);
  });

  it('is as small as an exhaustive search over sets of cells', () => {
    const figure = fc.integer({ min: 0, max: 4 });
    const table = fc.array(fc.array(figure, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(table, (figures) => {
        const problem = grid(figures);
        let least = Infinity;
        for (let chosen = 0; chosen < 2 ** 9; chosen += 1) {
          const size = problem.cells.filter((_, at) => (chosen >> at) & 1).length;
          if (size < least && isPossible(figures, chosen)) least = size;
        }
        expect(minimalCells(problem).cost).toBe(least);
      }),
      { numRuns: 15 },
    );
  });
});

/** Whether a three by three table can be made consistent by changing the chosen cells, by trying all small figures. */
function isPossible(figures: readonly (readonly number[])[], chosen: number): boolean {
  const flat = figures.flat();
  const highest = 16;
  const place = (at: number): boolean => {
    if (at % 3 === 0 && at > 0 && flat[at - 1] !== (flat[at - 3] ?? 0) + (flat[at - 2] ?? 0)) return false;
    if (at > 6 && flat[at - 1] !== (flat[at - 4] ?? 0) + (flat[at - 7] ?? 0)) return false;
    if (at === 9) return true;
    if (((chosen >> at) & 1) === 0) return place(at + 1);
    const before = flat[at] ?? 0;
    // A sum has only one possible value; a part is at most the largest sum.
    const isSum = at % 3 === 2 || at >= 6;
    const sum =
      at % 3 === 2 ? (flat[at - 2] ?? 0) + (flat[at - 1] ?? 0) : (flat[at - 6] ?? 0) + (flat[at - 3] ?? 0);
    for (const value of isSum ? [sum] : Array.from({ length: highest + 1 }, (_, own) => own)) {
      flat[at] = value;
      if (place(at + 1)) {
        flat[at] = before;
        return true;
      }
    }
    flat[at] = before;
    return false;
  };
  return place(0);
}
