import { Button } from '@fluentui/react-components';
import { earlierField, notedDraft } from '../../app/narrative/draft-editor';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';
import { Notice } from '../parts/notice';
import { useTyped } from '../parts/use-typed';

interface Props {
  readonly texts: NarrativeTexts;
  readonly onTake: (draft: NarrativeDraft) => void;
}

/** Text that was typed before a crash and that the workbook never had, while it has another text by now. */
export function EarlierText({ texts, onTake }: Props) {
  const [text, setText] = useTyped(earlierField);
  const noted = notedDraft(text);
  if (noted === null) return null;
  const { draft } = noted;
  const all = [draft.lead, ...Object.values(draft.texts)].join('');
  return (
    <Notice
      of="warning"
      action={
        <>
          <Button
            size="small"
            onClick={() => {
              onTake(draft);
              setText(null);
            }}
          >
            {texts.takeEarlier}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setText(null)}>
            {texts.dropEarlier}
          </Button>
        </>
      }
    >
      {texts.earlier(all.length)}
    </Notice>
  );
}
