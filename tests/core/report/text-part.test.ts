import { describe, expect, it } from 'vitest';
import { textPartOf } from '../../../src/core/report/text-part';
import type { EditionText } from '../../../src/core/statute/edition-text';
import { editionIds, editions } from '../../../src/core/statute/editions';
import type { Edition } from '../../../src/core/statute/types';
import { textPart } from '../../fixtures/text-parts';

const { text } = textPart('2021');

/** The edition of 2021 with another text part. */
const editionWith = (changes: Partial<EditionText>): Edition => ({
  ...editions['2021'],
  loadText: () => Promise.resolve({ ...text, ...changes }),
});

describe('the text part of an edition', () => {
  it.each(editionIds)('of %s refers to the cells of its form', async (id) => {
    const part = await textPartOf(editions[id]);
    expect(part.cellsOf('received')).toEqual(['t3.r1.tot']);
    expect(part.cellsOf('received@organisation')).toHaveLength(5);
    expect(part.cellsOf('-suit')).toEqual(['t4.dir.total', 't4.post.total']);
    expect(Object.isFrozen(part.text.quantities[0]?.cues)).toBe(true);
  });

  it('adds up a group if the form has one, and otherwise uses a row', () => {
    expect(textPart('2021').cellsOf('otherwise')).toEqual([
      't3.r3.6.1.tot',
      't3.r3.6.2.tot',
      't3.r3.6.3.tot',
    ]);
    expect(textPart('2019').cellsOf('otherwise')).toEqual(['t3.r3.6.tot']);
    expect(textPart('2019').cellsOf('unpaid')).toBeNull();
  });

  it('is loaded once', () => {
    const edition = editionWith({});
    expect(textPartOf(edition)).toBe(textPartOf(edition));
  });

  it('throws for a row that the form does not have', async () => {
    const received = { table: 't3', row: 'r9', columns: ['tot'] } as const;
    await expect(textPartOf(editionWith({ figures: { ...text.figures, received } }))).rejects.toThrow(
      'Text part of edition 2021: the figure “received” is t3.r9.tot, but the form has no such row or column.',
    );
  });

  it('throws for a column that the form does not have', async () => {
    const fees = { table: 't2', row: 'sf', columns: ['amount', 'cost'] } as const;
    await expect(textPartOf(editionWith({ figures: { ...text.figures, fees } }))).rejects.toThrow(
      't2.sf.cost',
    );
  });

  it('throws for a section that the form does not have', async () => {
    const sections = { ...text.sections, remarks: '七' };
    await expect(textPartOf(editionWith({ sections }))).rejects.toThrow('the form has no section “七”');
  });

  it.each(['七', '零'])(
    'throws for a rule about section %s, which the form does not have',
    async (numeral) => {
      const [rule] = text.rules.filter(({ test }) => 'kind' in test && test.kind === 'text');
      if (rule === undefined) throw new Error('no rule');
      const test = { kind: 'text', sections: [numeral] } as unknown as typeof rule.test;
      for (const tests of [test, [{ kind: 'text' }, test] as unknown as typeof rule.test])
        await expect(textPartOf(editionWith({ rules: [{ ...rule, test: tests }] }))).rejects.toThrow(
          `the form has no section “${numeral}”`,
        );
    },
  );

  it('adds up a group without its total', async () => {
    const handled = { table: 't3', row: 'r3', columns: ['np'] } as const;
    const { cellsOf } = await textPartOf(editionWith({ figures: { ...text.figures, handled } }));
    const cells = cellsOf('handled') ?? [];
    expect(cells).toHaveLength(21);
    expect(cells).not.toContain('t3.r3.7.np');
    expect(cells).not.toContain('t3.r1.np');
  });

  it('throws for a figure without a name, and tries again', async () => {
    const { received, ...others } = text.figures;
    let figures: EditionText['figures'] = others as EditionText['figures'];
    const edition: Edition = { ...editions['2021'], loadText: () => Promise.resolve({ ...text, figures }) };
    await expect(textPartOf(edition)).rejects.toThrow('no figure has the name “received”');
    figures = { ...others, received };
    await expect(textPartOf(edition)).resolves.toMatchObject({ edition });
  });
});
