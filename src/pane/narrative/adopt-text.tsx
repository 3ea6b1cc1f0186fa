import { Button, makeStyles } from '@fluentui/react-components';
import { draftFromNarrative, hasText, sentencesWith } from '../../app/narrative/adopt-text';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';
import type { Narrative } from '../../core/report/narrative';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { isEmptyDraft } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import { Notice } from '../parts/notice';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingInlineStart: '20px' },
});

interface Props {
  readonly report: Report;
  readonly previous: Report | null;
  readonly draft: NarrativeDraft;
  readonly texts: NarrativeTexts;
  readonly onTake: (draft: NarrativeDraft) => void;
}

/** Existing text: on the sheets, to be edited here; in last year's report, as a starting point. Only at a click. */
export function AdoptText({ report, previous, draft, texts, onTake }: Props) {
  const styles = useStyles();
  const edition = editions[report.edition];
  const usable = (narrative: Narrative | undefined) =>
    narrative !== undefined && isEmptyDraft(draft) && hasText(narrative, edition) ? narrative : null;
  const own = usable(report.narrative);
  const last = usable(previous?.narrative);
  const old = stillFrom(draft, previous);
  const take = (narrative: Narrative) => onTake(draftFromNarrative(narrative, edition));
  return (
    <>
      {own !== null && (
        <Notice
          of="info"
          action={
            <Button size="small" onClick={() => take(own)}>
              {texts.takeOver}
            </Button>
          }
        >
          {texts.foundOnSheets(
            (own.preamble ?? []).length +
              own.sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
          )}
        </Notice>
      )}
      {last !== null && (
        <Notice
          of="info"
          action={
            <Button size="small" onClick={() => take(last)}>
              {texts.takePrevious}
            </Button>
          }
        >
          {texts.foundInPrevious(previous?.year ?? null)}
        </Notice>
      )}
      {previous?.year != null && old.length > 0 && (
        <Notice of="warning">
          {texts.oldYear(previous.year, old.length)}
          <ul lang="zh-CN" className={styles.list}>
            {old.map((sentence, at) => (
              <li key={at}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** Sentences of a draft that mention last year, identical to last year's report: nobody has revised them since. */
function stillFrom({ lead, texts }: NarrativeDraft, previous: Report | null): readonly string[] {
  const { year, narrative } = previous ?? {};
  if (year == null || narrative === undefined) return [];
  const before = [
    ...(narrative.preamble ?? []),
    ...narrative.sections.flatMap(({ paragraphs }) => paragraphs),
  ].join('\n');
  return [lead, ...Object.values(texts)]
    .flatMap((text) => sentencesWith(text, year))
    .filter((sentence) => before.includes(sentence));
}
