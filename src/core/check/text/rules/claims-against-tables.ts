import type { TextFinding } from '../../finding';
import type { Claim } from '../claims';
import { isFigure } from '../counted-numbers';
import type { TableFigure, TextContext } from '../text-context';
import { textFinding, wordsAt } from '../text-finding';

/** X-APPL, T2-TXT, T4-TXT: the text agrees with the tables, in any meaning that the words can have. */
export const claimsAgainstTables = (context: TextContext): readonly TextFinding[] =>
  context.claims.flatMap((claim) => findingOf(claim, context));

/** The figures a claim may refer to; null as soon as one of them is unknown. */
export function meaningsOf(claim: Claim, { figure }: TextContext): readonly TableFigure[] | null {
  const figures = claim.quantity.figures.map(figure);
  return figures.every((one) => one !== null) ? figures : null;
}

function findingOf(claim: Claim, context: TextContext): readonly TextFinding[] {
  const { number, paragraph, quantity } = claim;
  if (number.about !== null) return [];
  const meanings = meaningsOf(claim, context) ?? [];
  const [first] = meanings;
  if (first === undefined || meanings.some(({ value }) => isFigure(number, value))) return [];
  const { words, quote } = wordsAt(paragraph, claim.start, claim.end);
  const values = [...new Set(meanings.map(({ value }) => value))];
  return [
    textFinding(quantity.rule, {
      words,
      cells: first.cells,
      left: number.value,
      right: first.value,
      params: { quote, expected: values.slice(0, 3) },
    }),
  ];
}
