import { useEffect, useRef } from 'react';
import type { PaneOutcome } from '../../app/export/export-set';
import type { ExportTexts } from '../../messages/zh-CN/export';
import type { DocumentMessages } from '../../messages/messages';
import { documentMessagesOf } from '../../messages/messages';
import { cellName } from '../../core/report/cell-names';
import { tallyOf, unresolvedOf } from '../../app/session/tally';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import { Notice } from '../parts/notice';
import { useLoaded } from '../parts/use-loaded';

/** The number of differing cells listed by name. */
const mostNamed = 5;

/** The sentences that describe how an export ended. */
function sentencesOf(
  outcome: PaneOutcome,
  texts: ExportTexts,
  report: Report,
  documents: DocumentMessages,
): readonly string[] {
  const { edition } = report;
  switch (outcome.kind) {
    case 'refused':
      return [texts.refused(unresolvedOf(tallyOf(outcome.findings, report)))];
    case 'badTemplate':
      return [documents.templateText(outcome.refusal)];
    case 'differs':
      return [texts.differs(outcome.same, outcome.all)];
    case 'misread': {
      const { same, all, cells } = outcome;
      const names = cells.slice(0, mostNamed).map((cell) => cellName(editions[edition], cell));
      return [texts.misread(same, all, names, outcome.isOfficeTemplate, outcome.paragraph)];
    }
    case 'textsMisread':
      return [texts.textsMisread(outcome.same, outcome.all)];
    case 'unreadable':
      return [
        texts.unreadable(
          outcome.refusal === null || outcome.paragraph !== null
            ? null
            : documents.unusableText(outcome.refusal),
          outcome.isOfficeTemplate,
          outcome.paragraph,
        ),
      ];
    case 'exported':
      return [texts.exported(outcome.name), ...texts.proof(outcome.proof)];
    case 'exportedSet':
      return [texts.exportedSet(outcome.name, outcome.files), ...texts.proof(outcome.proof)];
    case 'copied':
      return [texts.copied[outcome.flavour], ...texts.proof(outcome.proof)];
    case 'printed':
      return [texts.printed, ...texts.proof(outcome.proof)];
    case 'inserted':
      return [texts.inserted(outcome.sheet), ...texts.proof(outcome.proof)];
    case 'outdated':
      return [texts.outdated(editions[edition])];
    default:
      return [texts[outcome.kind]];
  }
}

interface Props {
  readonly texts: ExportTexts;
  readonly outcome: PaneOutcome;
  readonly report: Report;
}

/** How the last export ended, what was compared, and what the user has to know. */
export function OutcomeNotice({ texts, outcome, report }: Props) {
  const documents = useLoaded(documentMessagesOf);
  const place = useRef<HTMLDivElement>(null);
  const isShown = documents !== null;
  // The pressed button may be screens above.
  useEffect(() => {
    // In braces: in some browsers the call returns a promise, which React would call as a cleanup function.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome, isShown]);
  if (documents === null) return null;
  const [first, ...more] = sentencesOf(outcome, texts, report, documents);
  return (
    <div ref={place}>
      <Notice of={kindOf(outcome)} urgent>
        {first}
        {more.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </Notice>
    </div>
  );
}

function kindOf(outcome: PaneOutcome): 'passed' | 'warning' | 'info' | 'error' {
  if (outcome.kind === 'cancelled') return 'info';
  if (!('proof' in outcome)) return 'error';
  const { missing, isTablesOnly, isUnmarked, paragraphs, picture } = outcome.proof;
  return missing.length > 0 ||
    isTablesOnly ||
    isUnmarked ||
    picture === 'undrawn' ||
    picture === 'unplaced' ||
    paragraphs.same < paragraphs.all
    ? 'warning'
    : 'passed';
}
