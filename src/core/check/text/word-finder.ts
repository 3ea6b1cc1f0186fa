import type {
  Applicant,
  EditionText,
  FigureSum,
  RequestOutcome,
  TextQuantity,
  TextTopic,
} from '../../statute/edition-text';
import { anyOf } from './literal-words';
import { remembered } from './remembered';

/** Words of a text that refer to something. */
export interface Hit<T> {
  readonly of: T;
  readonly start: number;
  readonly end: number;
}

/** A text without the words found in it. */
export const withoutHits = (text: string, hits: readonly Hit<unknown>[]): string =>
  hits.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

type Finder<T> = (text: string) => readonly Hit<T>[];

/** What a number in a text counts: one quantity, or several that it adds up or does not distinguish. */
export interface ClaimedQuantity {
  readonly id: string;
  readonly rule: TextQuantity['rule'];
  /** The figures that the number may mean; any of them is right. */
  readonly figures: readonly FigureSum[];
}

/** The ways in which requests end. */
export const requestOutcomes: readonly RequestOutcome[] = [
  'granted',
  'partial',
  'refused',
  'unable',
  'unprocessed',
  'otherwise',
];

/** Whether a quantity is a number of requests that ended in one way. */
export const isOutcome = (id: string): id is RequestOutcome =>
  (requestOutcomes as readonly string[]).includes(id);

/** Finds the words of an edition in texts. */
export interface WordFinder {
  readonly text: EditionText;
  /** The words that show what a text is about. */
  readonly topicsIn: Finder<TextTopic | null>;
  /** What is done with requests, as worded in a report on this year, which may name the years around it. */
  readonly requestsIn: (text: string, year: number | null) => readonly Hit<TextQuantity>[];
  /** What is done with documents of a kind. */
  readonly documentsIn: (text: string, topic: TextTopic) => readonly Hit<TextQuantity>[];
  /** How cases end, by the id of the outcome. */
  readonly outcomesIn: Finder<string>;
  readonly applicantsIn: Finder<Applicant>;
  readonly quantity: (id: string) => TextQuantity | undefined;
}

const made = new WeakMap<EditionText, WordFinder>();

/** Made once per edition, and used for every number. */
export function wordFinderOf(text: EditionText): WordFinder {
  const finder = made.get(text) ?? makeWordFinder(text);
  made.set(text, finder);
  return finder;
}

function makeWordFinder(text: EditionText): WordFinder {
  const byId = new Map(text.quantities.map((quantity) => [quantity.id, quantity]));
  const about = (topic: TextTopic) => text.quantities.filter((quantity) => quantity.topic === topic);
  const requests = remembered((year: number | null) => finderOf(wordsInYear(about('request'), year)));
  const documents = remembered((topic: TextTopic) => finderOf(wordsInYear(about(topic), null)));
  const outcomes = about('review').flatMap(({ id, cues }) =>
    cues.map((cue) => [cue, id.slice('review.'.length)] as const),
  );
  const applicants = text.applicants.flatMap(({ id, cues }) => cues.map((cue) => [cue, id] as const));
  return {
    text,
    topicsIn: topicFinder(text),
    requestsIn: (words, year) => requests(year)(words),
    documentsIn: (words, topic) => documents(topic)(words),
    outcomesIn: finderOf(new Map(outcomes)),
    applicantsIn: finderOf(new Map(applicants)),
    quantity: (id) => byId.get(id),
  };
}

/** Finds words that each refer to something, the longest first. */
function finderOf<T>(words: ReadonlyMap<string, T>): Finder<T> {
  const pattern = anyOf([...words.keys()]);
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const of = words.get(match[0]);
      return of === undefined ? [] : [{ of, start: match.index, end: match.index + match[0].length }];
    });
}

/** The cues of quantities, for the report's year and the years around it; without a year, only those that need none. */
function wordsInYear(
  quantities: readonly TextQuantity[],
  year: number | null,
): ReadonlyMap<string, TextQuantity> {
  const words = new Map<string, TextQuantity>();
  for (const quantity of quantities)
    for (const cue of quantity.cues) {
      if (year === null && cue.includes('{')) continue;
      const last = String((year ?? 0) - 1);
      const next = String((year ?? 0) + 1);
      words.set(cue.replace('{上年}', last).replace('{下年}', next), quantity);
    }
  return words;
}

function topicFinder({ topics }: EditionText): Finder<TextTopic | null> {
  const pattern = new RegExp(topics.map((word) => `(${word.pattern})`).join('|'), 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map((match) => {
      const groups: readonly (string | undefined)[] = match.slice(1);
      return {
        of: topics[groups.findIndex((group) => group !== undefined)]?.topic ?? null,
        start: match.index,
        end: match.index + match[0].length,
      };
    });
}
