import type { TextTopic } from '../../statute/2021/text-quantities';
import { topicWords } from '../../statute/2021/text-quantities';

export interface TopicHit {
  readonly topic: TextTopic | null;
  readonly start: number;
  readonly end: number;
}

const pattern = new RegExp(topicWords.map((word) => `(${word.pattern})`).join('|'), 'gu');

/** The words in a text that tell what it is about. */
export const topicsIn = (text: string): readonly TopicHit[] =>
  [...text.matchAll(pattern)].map((match) => ({
    topic:
      topicWords[
        (match.slice(1) as readonly (string | undefined)[]).findIndex((group) => group !== undefined)
      ]?.topic ?? null,
    start: match.index,
    end: match.index + match[0].length,
  }));
