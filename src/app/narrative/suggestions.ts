import {
  channelSentence,
  disputeSentences,
  feeSentence,
  leadSentences,
  noDisputes,
  noFee,
  noNewRules,
  noRequests,
  noRules,
  notReviewed,
  notSued,
  requestSentences,
  requestsReceived,
  reviewed,
  ruleSentence,
  rulesIssued,
  sued,
} from '../../messages/zh-CN/report-sentences';
import type { Channel } from '../../core/report/narrative-draft';
import { gap } from '../../core/report/report-title';
import type { Report } from '../../core/report/report';
import type { TextPart } from '../../core/report/text-part';
import { isOutdated } from '../../core/statute/editions';
import type { AspectId } from '../../core/statute/edition-text';
import type { CellId, Edition } from '../../core/statute/types';
import { channelFaults } from './channels';
import { ReportFigures } from './report-figures';

/** What a suggestion is about. */
type SuggestionId = 'lead' | 'channels' | 'requests' | 'disputes' | 'documents' | 'noFee' | 'fee';

/** Sentences for a section, from the current figures. */
export interface Suggestion {
  readonly id: SuggestionId;
  /** Numeral; empty for the introduction. */
  readonly section: string;
  readonly aspect?: AspectId;
  /** With references for the figures; null while cells are blank or nothing was entered. */
  readonly text: string | null;
  /** The cells whose figures are still missing. */
  readonly missing: readonly CellId[];
  /** Words that belong to other figures: a text that contains them is out of date. */
  readonly otherwise: readonly string[];
  /** References that belong together: a text with only some of them lacks the others. */
  readonly together: readonly string[];
}

const year = '{年度}';
const agency = '{机关全称}';

/**
 * Sentences made from the tables and the channels. None for a form that is no longer in force: nobody writes such
 * reports.
 *
 * @param part the text part of the report's edition
 */
export function suggestionsOf(
  report: Report,
  channels: readonly Channel[],
  part: TextPart,
): readonly Suggestion[] {
  if (isOutdated(report)) return [];
  const figures = new ReportFigures(report, part);
  const { overview, remarks } = part.text.sections;
  return [
    lead(part.edition),
    ofChannels(channels, overview),
    requests(figures, overview),
    disputes(figures, overview),
    documents(figures, overview),
    ...fees(figures, remarks),
  ];
}

const always = { missing: [], otherwise: [], together: [] } as const;

const lead = (edition: Edition): Suggestion => ({
  id: 'lead',
  section: '',
  ...always,
  text: leadSentences({
    notice: edition.notice,
    parts: edition.sections.map(({ numeral, heading }) => heading.slice(numeral.length + 1)),
    year,
    agency,
    gap,
  }),
});

function ofChannels(channels: readonly Channel[], section: string): Suggestion {
  const named = channels.filter(({ name }) => name.trim() !== '');
  const shown = named
    .filter(({ count }) => count !== 0)
    .map(({ name }) => ({ name: name.trim(), figure: `{主动公开.${name.trim()}}` }));
  const isComplete =
    named.length > 0 &&
    channels.every(({ count }) => count !== null) &&
    channelFaults(channels).every((fault) => fault === null);
  return {
    id: 'channels',
    section,
    aspect: 'disclosure',
    ...always,
    text: isComplete ? channelSentence(year, '{主动公开.总数}', shown) : null,
    together: shown.map(({ figure }) => figure),
  };
}

function requests(figures: ReportFigures, section: string): Suggestion {
  const received = figures.of('received');
  const carriedOver = figures.of('carriedOver');
  const answered = figures.of('handled');
  const carriedForward = figures.of('carriedForward');
  const outcomes = figures.partsOf('handled');
  const shown = outcomes.filter(({ value }) => value !== 0);
  const all = [received, carriedOver, answered, carriedForward];
  const missing = [...all, ...outcomes].flatMap((figure) => figure.missing);
  const isNone = all.every(({ value }) => value === 0);
  return {
    id: 'requests',
    section,
    aspect: 'requests',
    missing,
    text:
      missing.length > 0
        ? null
        : isNone
          ? noRequests(year)
          : requestSentences({
              year,
              received: received.figure,
              carriedOver: carriedOver.figure,
              answered: answered.figure,
              carriedForward: carriedForward.figure,
              outcomes: shown,
            }),
    otherwise: missing.length > 0 ? [] : [isNone ? requestsReceived(received.figure) : noRequests(year)],
    together: isNone || missing.length > 0 ? [] : shown.map(({ figure }) => figure),
  };
}

function disputes(figures: ReportFigures, section: string): Suggestion {
  const reviews = { all: figures.of('review'), outcomes: figures.partsOf('review') };
  const lawsuits = { all: figures.of('suit'), outcomes: figures.partsOf('suit') };
  const missing = [reviews, lawsuits].flatMap(({ all, outcomes }) =>
    [all, ...outcomes].flatMap((figure) => figure.missing),
  );
  const isNone = reviews.all.value === 0 && lawsuits.all.value === 0;
  const named = ({ all, outcomes }: typeof reviews) =>
    all.value === 0 ? null : { all: all.figure, outcomes: outcomes.filter(({ value }) => value !== 0) };
  const wrong = [
    ...(isNone ? [] : [noDisputes(year)]),
    ...(reviews.all.value === 0 ? [reviewed(reviews.all.figure)] : [notReviewed]),
    ...(lawsuits.all.value === 0 ? [sued(lawsuits.all.figure)] : [notSued]),
  ];
  return {
    id: 'disputes',
    section,
    aspect: 'requests',
    missing,
    text:
      missing.length > 0
        ? null
        : isNone
          ? noDisputes(year)
          : disputeSentences(year, named(reviews), named(lawsuits)),
    otherwise: missing.length > 0 ? [] : wrong,
    together: [],
  };
}

function documents(figures: ReportFigures, section: string): Suggestion {
  const issued = figures.of('document.issued');
  const repealed = figures.of('document.repealed');
  const inForce = figures.of('document.inforce');
  const missing = [issued, repealed, inForce].flatMap((figure) => figure.missing);
  const isNone = issued.value === 0 && repealed.value === 0;
  return {
    id: 'documents',
    section,
    aspect: 'management',
    missing,
    text:
      missing.length > 0
        ? null
        : ruleSentence(
            year,
            isNone ? null : { issued: issued.figure, repealed: repealed.figure },
            inForce.value === 0 ? null : inForce.figure,
          ),
    otherwise:
      missing.length > 0
        ? []
        : [isNone ? rulesIssued(issued.figure) : noNewRules(year), ...(inForce.value === 0 ? [] : [noRules])],
    together: [],
  };
}

/**
 * Anyone who did not pay was sent a notice: the text then has to report the notices, and a sentence that denies them is
 * not offered.
 */
function fees(figures: ReportFigures, section: string): readonly Suggestion[] {
  const { value, missing } = figures.of('unpaid');
  const none: Suggestion = {
    ...always,
    id: 'noFee',
    section,
    missing,
    text: value === null ? null : noFee(year),
  };
  const some: Suggestion = { ...always, id: 'fee', section, text: feeSentence(year, gap) };
  return value === null || value === 0 ? [none, some] : [some];
}

/** How a text relates to a suggestion for its section. */
export type SuggestionStatus =
  | { readonly kind: 'absent' | 'present' }
  /** It says something that the figures no longer bear out. */
  | { readonly kind: 'overtaken'; readonly words: string }
  /** It names some of what a figure is made of, but not all that is there now. */
  | { readonly kind: 'incomplete'; readonly lacking: readonly string[] };

export function statusOf({ text, otherwise, together }: Suggestion, written: string): SuggestionStatus {
  const words = otherwise.find((sentence) => written.includes(sentence));
  if (words !== undefined) return { kind: 'overtaken', words };
  const lacking = together.filter((reference) => !written.includes(reference));
  if (lacking.length > 0 && lacking.length < together.length) return { kind: 'incomplete', lacking };
  return { kind: text !== null && isWrittenIn(written, text) ? 'present' : 'absent' };
}

/** Whether a text contains a sentence, blanks filled in or not: what is already written must not be inserted again. */
function isWrittenIn(written: string, sentence: string): boolean {
  const [first = '', ...others] = sentence.split(gap);
  const start = written.indexOf(first);
  if (start < 0) return false;
  let end = start + first.length;
  for (const part of others) {
    const next = written.indexOf(part, end);
    // The text that fills a blank stays on one line.
    if (next < 0 || written.slice(end, next).includes('\n')) return false;
    end = next + part.length;
  }
  return true;
}
