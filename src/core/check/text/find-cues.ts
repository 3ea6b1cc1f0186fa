import { anyOf } from './literal-words';

export interface CueHit<T> {
  readonly of: T;
  readonly start: number;
  readonly end: number;
}

/** Finds words that each stand for something, the longest first; made once and used for every number. */
export function cueFinder<T>(words: ReadonlyMap<string, T>): (text: string) => readonly CueHit<T>[] {
  const pattern = anyOf([...words.keys()]);
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const of = words.get(match[0]);
      return of === undefined ? [] : [{ of, start: match.index, end: match.index + match[0].length }];
    });
}
