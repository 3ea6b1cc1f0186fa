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
import { currentEdition, editions } from '../../core/statute/editions';
import type { AspectId } from '../../core/statute/narrative-form';
import type { CellId, Edition } from '../../core/statute/types';
import { channelFaults } from './channels';
import { ReportFigures } from './report-figures';

/** What a suggestion is about. */
type SuggestionId = 'lead' | 'channels' | 'requests' | 'disputes' | 'documents' | 'noFee' | 'fee';

/** Sentences for a section, as the figures are now. */
export interface Suggestion {
  readonly id: SuggestionId;
  /** Numeral; empty for what stands before the first section. */
  readonly section: string;
  readonly aspect?: AspectId;
  /** With references in place of figures; null as long as cells are blank or nothing was entered. */
  readonly text: string | null;
  /** The cells whose figures are still missing. */
  readonly missing: readonly CellId[];
  /** Words that other figures would have called for: where they stand in the text, it says what is no longer so. */
  readonly otherwise: readonly string[];
  /** References that belong together: a text with some of them lacks the others. */
  readonly together: readonly string[];
}

const year = '{年度}';
const agency = '{机关全称}';

/** Sentences made from the tables and the channels. None for forms that are no more in force: nobody writes their reports. */
export function suggestionsOf(report: Report, channels: readonly Channel[]): readonly Suggestion[] {
  if (report.edition !== currentEdition) return [];
  const edition: Edition = editions[report.edition];
  const figures = new ReportFigures(report, edition);
  return [
    lead(edition),
    ofChannels(channels),
    requests(figures),
    disputes(figures),
    documents(figures),
    ...fees(figures),
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

function ofChannels(channels: readonly Channel[]): Suggestion {
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
    section: '一',
    aspect: 'disclosure',
    ...always,
    text: isComplete ? channelSentence(year, '{主动公开.总数}', shown) : null,
    together: shown.map(({ figure }) => figure),
  };
}

function requests(figures: ReportFigures): Suggestion {
  const received = figures.of('t3.r1.tot');
  const carriedOver = figures.of('t3.r2.tot');
  const answered = figures.of('t3.r3.7.tot');
  const carriedForward = figures.of('t3.r4.tot');
  const outcomes = figures.rowsOf('t3', 'r3', 'tot');
  const shown = outcomes.filter(({ value }) => value !== 0);
  const all = [received, carriedOver, answered, carriedForward];
  const missing = [...all, ...outcomes].flatMap((figure) => figure.missing);
  const isNone = all.every(({ value }) => value === 0);
  return {
    id: 'requests',
    section: '一',
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

function disputes(figures: ReportFigures): Suggestion {
  const reviews = figures.outcomesOf('rev');
  const lawsuits = figures.outcomesOf('dir', 'post');
  const missing = [reviews, lawsuits].flatMap(({ all, outcomes }) =>
    [all, ...outcomes].flatMap((figure) => figure.missing),
  );
  const isNone = reviews.all.value === 0 && lawsuits.all.value === 0;
  const told = ({ all, outcomes }: typeof reviews) =>
    all.value === 0 ? null : { all: all.figure, outcomes: outcomes.filter(({ value }) => value !== 0) };
  const wrong = [
    ...(isNone ? [] : [noDisputes(year)]),
    ...(reviews.all.value === 0 ? [reviewed(reviews.all.figure)] : [notReviewed]),
    ...(lawsuits.all.value === 0 ? [sued(lawsuits.all.figure)] : [notSued]),
  ];
  return {
    id: 'disputes',
    section: '一',
    aspect: 'requests',
    missing,
    text:
      missing.length > 0
        ? null
        : isNone
          ? noDisputes(year)
          : disputeSentences(year, told(reviews), told(lawsuits)),
    otherwise: missing.length > 0 ? [] : wrong,
    together: [],
  };
}

function documents(figures: ReportFigures): Suggestion {
  const issued = figures.of('t2.wj.issued');
  const repealed = figures.of('t2.wj.repealed');
  const inForce = figures.of('t2.wj.inforce');
  const missing = [issued, repealed, inForce].flatMap((figure) => figure.missing);
  const isNone = issued.value === 0 && repealed.value === 0;
  return {
    id: 'documents',
    section: '一',
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

/** Who did not pay was sent a notice: then it is the notices that are to be told, and nobody is offered to say that there was nothing. */
function fees(figures: ReportFigures): readonly Suggestion[] {
  const { value, missing } = figures.of('t3.r3.6.2.tot');
  const section = '六';
  const none: Suggestion = {
    ...always,
    id: 'noFee',
    section,
    missing,
    text: value === null ? null : noFee(year),
  };
  const told: Suggestion = { ...always, id: 'fee', section, text: feeSentence(year, gap) };
  return value === null || value === 0 ? [none, told] : [told];
}

/** How a text stands to a suggestion for its section. */
export type Standing =
  | { readonly kind: 'absent' | 'present' }
  /** It says something that the figures no longer bear out. */
  | { readonly kind: 'overtaken'; readonly words: string }
  /** It names some of what a figure is made of, but not all that is there now. */
  | { readonly kind: 'incomplete'; readonly lacking: readonly string[] };

export function standingOf({ text, otherwise, together }: Suggestion, written: string): Standing {
  const words = otherwise.find((sentence) => written.includes(sentence));
  if (words !== undefined) return { kind: 'overtaken', words };
  const lacking = together.filter((reference) => !written.includes(reference));
  if (lacking.length > 0 && lacking.length < together.length) return { kind: 'incomplete', lacking };
  return { kind: text !== null && isWrittenIn(written, text) ? 'present' : 'absent' };
}

/** A text has a sentence, also with its blanks filled in: what is written already is not to be put in once more. */
function isWrittenIn(written: string, sentence: string): boolean {
  const [first = '', ...others] = sentence.split(gap);
  const start = written.indexOf(first);
  if (start < 0) return false;
  let end = start + first.length;
  for (const part of others) {
    const next = written.indexOf(part, end);
    // What fills a blank stays in its line.
    if (next < 0 || written.slice(end, next).includes('\n')) return false;
    end = next + part.length;
  }
  return true;
}
