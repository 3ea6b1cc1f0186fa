import { describe, expect, it } from 'vitest';
import { draftOf, draftReport, splitChoices, withWay } from '../../../src/app/import/import-draft';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import { disputesRunTogether } from '../../fixtures/grids';

const draft = (run: string) => draftOf(recogniseSource([disputesRunTogether(run)]));

const open = draft('309178826440111662413067989');

describe('the ways to split figures that run together', () => {
  const [choice] = splitChoices(open);

  it('are choices about the cells on which they differ', () => {
    expect(splitChoices(open)).toHaveLength(1);
    expect(choice?.cells).toHaveLength(3);
    expect(choice?.ways).toHaveLength(3);
    for (const { figures, isChosen } of choice?.ways ?? []) {
      expect(figures.map(([, text]) => text).join('')).toBe('309178826440111662413067989');
      expect(isChosen).toBe(false);
    }
  });

  it('fill these cells and no other when one is chosen, and can be changed', () => {
    expect.assert(choice !== undefined);
    for (const [at, way] of choice.ways.entries()) {
      const chosen = withWay(open, choice, way);
      expect([...chosen.typed.keys()]).toEqual(choice.cells);
      const figures = new Map(way.figures);
      expect(choice.cells.map((cell) => draftReport(chosen).cells.get(cell))).toEqual(
        choice.cells.map((cell) => ({ kind: 'number', value: Number(figures.get(cell)) })),
      );
      expect(splitChoices(chosen)[0]?.ways.map(({ isChosen }) => isChosen)).toEqual(
        choice.ways.map((_, other) => other === at),
      );
      // The last choice counts.
      const again = withWay(chosen, choice, choice.ways[0] ?? way);
      expect(splitChoices(again)[0]?.ways.map(({ isChosen }) => isChosen)).toEqual([true, false, false]);
    }
  });

  it('do not exist where all figures are certain', () => {
    expect(splitChoices(draft('000000000000000'))).toEqual([]);
  });
});
