import type { Insertion } from '../../app/narrative/aspects';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';
import type { Channel } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import type { NarrativeForm, PromptedAspect } from '../../core/statute/narrative-form';
import type { AgencyKind } from '../../core/statute/types';
import { AspectList } from './aspect-list';
import { ChannelTable } from './channel-table';
import { Disclosure } from './disclosure';
import { PromptList } from './prompt-list';

interface Props {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly form: NarrativeForm;
  /** Those that this section has to cover. */
  readonly aspects: readonly PromptedAspect[];
  readonly report: Report;
  readonly kind: AgencyKind | undefined;
  readonly channels: readonly Channel[];
  readonly texts: NarrativeTexts;
  readonly onInsert: (insertion: Insertion) => void;
  readonly onChannels: (channels: readonly Channel[]) => void;
}

/** What a section has to say, and the small table that its first aspect is made from. */
export function SectionPrompts(props: Props) {
  const { id, heading, text, form, aspects, report, kind, channels, texts, onInsert, onChannels } = props;
  const prompts = form.prompts[id] ?? [];
  return (
    <>
      {prompts.length > 0 && (
        <Disclosure label={texts.prompts} fullLabel={`${texts.prompts} ${heading}`}>
          <PromptList label={texts.prompts} prompts={prompts} kind={kind} />
        </Disclosure>
      )}
      {aspects.length > 0 && (
        <>
          <Disclosure label={texts.aspects} fullLabel={texts.aspects}>
            <AspectList {...{ text, aspects, report, channels, kind, texts, onInsert }} />
          </Disclosure>
          <Disclosure label={texts.channels} fullLabel={texts.channels}>
            <ChannelTable {...{ channels, texts }} known={form.channels} onChange={onChannels} />
          </Disclosure>
        </>
      )}
    </>
  );
}
