import type { TextRun } from './foreign-sheet';

/** The looks of a piece of text, the same for the same looks: programs list them in different orders. */
const lookKey = ({ bold, italic, underline, strike, color, size, font, position }: TextRun): string =>
  JSON.stringify([bold, italic, underline, strike, color, size, font, position]);

/** Neighbours of the same looks as one piece, without empty ones. */
export function joinedRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && lookKey(last) === lookKey(run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** Whether texts have the same pieces with the same looks; undefined is a text without looks of its own. */
export const areSameRuns = (
  first: readonly TextRun[] | undefined,
  second: readonly TextRun[] | undefined,
): boolean => runsKey(first) === runsKey(second);

const runsKey = (runs: readonly TextRun[] | undefined): string =>
  JSON.stringify((runs ?? []).map((run) => [run.text, lookKey(run)]));
