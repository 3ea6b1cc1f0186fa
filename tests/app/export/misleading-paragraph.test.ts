import fc from 'fast-check';
import { expect, it } from 'vitest';
import { misleadingParagraph } from '../../../src/app/export/misleading-paragraph';
import type { Report } from '../../../src/core/report/report';
import { sampleReport } from '../../files/sample-report';

/** Its sections are in another order than they are printed in. */
const withText = (count: number): Report => {
  const paragraphs = (from: number) =>
    Array.from({ length: count }, (_, index) => `第${from * count + index}段`);
  const section = (id: string, from: number) => ({ id, heading: id, paragraphs: paragraphs(from) });
  return sampleReport('2021', {
    narrative: { preamble: paragraphs(0), sections: [section('六', 3), section('一', 1), section('五', 2)] },
  });
};

const textOf = ({ narrative }: Report): readonly string[] => [
  ...(narrative?.preamble ?? []),
  ...(narrative?.sections ?? []).flatMap(({ paragraphs }) => paragraphs),
];

it('finds the paragraph with which an export becomes wrong, in few tries', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(), async (count, any) => {
      const wanted = `第${any % (4 * count)}段`;
      let tries = 0;
      const isWrong = (report: Report) => {
        tries += 1;
        return Promise.resolve(textOf(report).includes(wanted));
      };
      expect(await misleadingParagraph(withText(count), isWrong)).toBe(wanted);
      expect(tries).toBeLessThanOrEqual(2 + Math.log2(4 * count));
    }),
  );
});

it('finds none if the text is not the reason, or there is none', async () => {
  expect(await misleadingParagraph(withText(3), () => Promise.resolve(true))).toBeNull();
  expect(await misleadingParagraph(sampleReport(), () => Promise.resolve(true))).toBeNull();
});
