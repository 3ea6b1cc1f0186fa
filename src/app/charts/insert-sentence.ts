import { emptyDraft } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import { textPartOf } from '../../core/report/text-part';
import type { AspectId } from '../../core/statute/edition-text';
import { editions } from '../../core/statute/editions';
import type { PanelId } from '../../core/statute/panels';
import { draftFromNarrative } from '../narrative/adopt-text';
import { positionOfParagraph } from '../narrative/aspects';
import { sectionText, withSectionText } from '../narrative/section-text';
import type { Session } from '../session/session';
import { setDraft } from '../session/view-actions';

/** The aspect of the first section to which a picture belongs. */
const aspects: Readonly<Record<PanelId, AspectId>> = {
  requests: 'requests',
  results: 'requests',
  resultsByYear: 'requests',
  applicants: 'requests',
  disputes: 'requests',
  documents: 'management',
  decisions: 'disclosure',
  fees: 'disclosure',
};

/**
 * Writes a sentence into 一、总体情况, below what is there about its aspect. Text that stands on the worksheets becomes the
 * draft first, since a draft takes its place. Returns false if the text has the sentence already.
 */
export async function insertSentence(
  session: Session,
  report: Report,
  panel: PanelId,
  sentence: string,
): Promise<boolean> {
  const edition = editions[report.edition];
  const { text } = await textPartOf(edition);
  const section = text.sections.overview;
  const { draft } = session.snapshot;
  const before =
    draft ?? (report.narrative === undefined ? emptyDraft : draftFromNarrative(report.narrative, edition));
  const written = sectionText(before, section);
  if (written.includes(sentence)) return false;
  const { list } = text.writing.aspects;
  const aspect = list.find(({ id }) => id === aspects[panel]);
  const { at, text: inserted } = positionOfParagraph(written, sentence, aspect, list);
  await setDraft(
    session,
    withSectionText(before, section, written.slice(0, at) + inserted + written.slice(at)),
  );
  return true;
}
