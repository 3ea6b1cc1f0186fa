import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../../bench/locate/random';
import { reportsToRender } from '../../fixtures/messy/reports';
import { score } from '../../fixtures/messy/score';
import type { Shape } from '../../fixtures/messy/shape';
import { shapes } from '../../fixtures/messy/shapes';
import { check } from '../../../src/core/check/tables/check';
import type { Report } from '../../../src/core/report/report';
import { editionIds } from '../../../src/core/statute/editions';

const named = shapes.map((shape) => [shape.name, shape] as const);
/** Every other report: those of neighbouring shapes complete each other, and the bench reads them all. */
const reports = (shape: Shape) =>
  reportsToRender(shape, 6).filter((_, index) => index % 2 === shapes.indexOf(shape) % 2);

/** All integers that are alone in a cell or line, not those in sentences. */
const figuresOf = (rendered: string): readonly number[] =>
  rendered
    .replace(/<[^>]*>/gu, '\n')
    .split(/[\n\t|｜│,;]| {2,}/u)
    .map((text) => text.replace(/&nbsp;/gu, '').trim())
    .filter((text) => /^-?\d+(?:\.\d+)?$/u.test(text))
    .map(Number);

const numbersOf = (report: Report): readonly number[] =>
  [...report.cells.values()].flatMap((state) => (state.kind === 'number' ? [state.value] : []));

const sorted = (figures: readonly number[]) => [...figures].sort((a, b) => a - b);

/** Shapes that write figures differently, or put other numbers between them. */
const otherFigures = /glued|units|2019|page numbers| lost /u;

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const within = (node: Node, name: string): readonly DefaultTreeAdapterTypes.Element[] =>
  childrenOf(node).flatMap((child) => [
    ...('tagName' in child && child.tagName === name ? [child] : []),
    ...within(child, name),
  ]);

/** How many columns each row of a table covers, including spans from above. */
function widthsOf(table: DefaultTreeAdapterTypes.Element): readonly number[] {
  const rows = within(table, 'tr').map((row) =>
    childrenOf(row).flatMap((cell) => ('tagName' in cell && /^t[dh]$/u.test(cell.tagName) ? [cell] : [])),
  );
  const widths = new Array<number>(rows.length).fill(0);
  rows.forEach((cells, at) => {
    for (const { attrs } of cells) {
      const span = (name: string) => Number(attrs.find((attribute) => attribute.name === name)?.value ?? 1);
      for (let down = 0; down < span('rowspan'); down += 1)
        widths[at + down] = (widths[at + down] ?? 0) + span('colspan');
    }
  });
  return widths;
}

describe('messy renderings', () => {
  it.each(named)('%s: the same for the same seed', (_, shape) => {
    for (const report of reports(shape))
      expect(shape.render(report, randomOf(1))).toBe(shape.render(report, randomOf(1)));
  });

  it.each(named.filter(([name]) => !otherFigures.test(name)))('%s: has every figure once', (_, shape) => {
    for (const [seed, report] of reports(shape).entries())
      expect(sorted(figuresOf(shape.render(report, randomOf(seed))))).toEqual(sorted(numbersOf(report)));
  });

  it.each(named.filter(([, { kind }]) => kind === 'html'))('%s: is a valid page', (_, shape) => {
    for (const [seed, report] of reports(shape).entries()) {
      const errors: string[] = [];
      const page = shape.render(report, randomOf(seed));
      parse(page, { onParseError: ({ code }) => void errors.push(code) });
      expect(errors).toEqual([]);
    }
  });

  const spanned = named.filter(([name]) =>
    /^html: (?!rowspans lost|one value|a cell lost|.*layout$)/u.test(name),
  );
  it.each(spanned)('%s: has rows of equal width in each table', (_, shape) => {
    for (const [seed, report] of reports(shape).entries())
      for (const table of within(parse(shape.render(report, randomOf(seed))), 'table'))
        expect(new Set(widthsOf(table)).size).toBe(1);
  });

  it.each(named)('%s: is read correctly or left open', async (_, shape) => {
    for (const [seed, report] of reports(shape).entries()) {
      const { invented, doubted, isMistitled, fault } = await score(
        report,
        shape,
        shape.render(report, randomOf(seed)),
      );
      const isWrong = invented > 0 || doubted > 0 || isMistitled;
      expect([invented, doubted, isMistitled, isWrong ? fault : null]).toEqual([0, 0, false, null]);
    }
  });
});

describe('published figures', () => {
  it('are typed as printed: the only wrong sums are those of one office', () => {
    const wrong = editionIds
      .flatMap((edition) => reportsToRender({ edition }, 0))
      .flatMap((report) =>
        check(report)
          .filter(
            ({ severity, status, left }) => severity === 'error' && status === 'broken' && left !== undefined,
          )
          .map(({ ruleId }) => `${report.agency ?? ''} ${ruleId}`),
      );
    expect(wrong).toEqual(['淮安市洪泽区 T4-REV', '淮安市洪泽区 T4-POST']);
  });
});
