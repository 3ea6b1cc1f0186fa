import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { Insertion } from '../../app/narrative/aspects';
import { headingFor } from '../../app/narrative/aspects';
import { coverageOf } from '../../core/report/aspect-coverage';
import { printedLines } from '../../core/report/compose-narrative';
import type { Channel } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import type { Prompt, PromptedAspect, WritingGuide } from '../../core/statute/edition-text';
import type { AgencyKind } from '../../core/statute/types';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';
import { usePane } from '../pane-context';
import { SeverityIcon } from '../parts/notice';
import { ChannelTable } from './channel-table';
import { Disclosure } from '../parts/disclosure';

const usePromptListStyles = makeStyles({
  list: { margin: '4px 0', paddingInlineStart: '20px' },
  basis: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface PromptListProps {
  /** The accessible name of the list. */
  readonly label: string;
  readonly prompts: readonly Prompt[];
  readonly kind: AgencyKind | undefined;
}

/**
 * What a section has to contain, and on which basis. Until the agency kind is known, the requirements of every kind.
 */
function PromptList({ label, prompts, kind }: PromptListProps) {
  const styles = usePromptListStyles();
  const {
    texts: { fill },
  } = usePane();
  return (
    <ul aria-label={label} className={styles.list}>
      {prompts
        .filter(({ kinds }) => kinds === undefined || kind === undefined || kinds.includes(kind))
        .map(({ text, basis }) => (
          <li key={text} lang="zh-CN">
            {text}
            <span className={styles.basis}>{fill.basis(basis.text, fill.confidences[basis.confidence])}</span>
          </li>
        ))}
    </ul>
  );
}

const useAspectListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface AspectListProps {
  readonly text: string;
  readonly aspects: readonly PromptedAspect[];
  readonly report: Report;
  readonly channels: readonly Channel[];
  readonly kind: AgencyKind | undefined;
  readonly texts: NarrativeTexts;
  readonly onInsert: (insertion: Insertion) => void;
}

/**
 * The aspects that a section has to cover: what each should contain, whether it is present, and a button that inserts
 * its heading.
 */
function AspectList({ text, aspects, report, channels, kind, texts, onInsert }: AspectListProps) {
  const styles = useAspectListStyles();
  const lines = printedLines(text, { report, channels });
  return (
    <ul className={styles.list} aria-label={texts.aspects}>
      {aspects.map((aspect) => {
        const coverage = coverageOf(lines, aspect, aspects);
        const insertion = headingFor(text, aspect, aspects);
        return (
          <li key={aspect.id}>
            <div className={styles.line}>
              <SeverityIcon of={coverage === 'covered' ? 'passed' : 'info'} />
              <span className={styles.name} lang="zh-CN">
                {aspect.heading}
              </span>
              <span className={styles.state}>{texts.coverage[coverage]}</span>
              {insertion !== null && (
                <Button
                  size="small"
                  icon={<AddRegular />}
                  aria-label={texts.addHeadingOf(aspect.heading)}
                  onClick={() => onInsert(insertion)}
                >
                  {texts.addHeading}
                </Button>
              )}
            </div>
            <PromptList label={aspect.heading} prompts={aspect.prompts} kind={kind} />
          </li>
        );
      })}
    </ul>
  );
}

interface Props {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly form: WritingGuide;
  /** Aspects that this section has to cover. */
  readonly aspects: readonly PromptedAspect[];
  readonly report: Report;
  readonly kind: AgencyKind | undefined;
  readonly channels: readonly Channel[];
  readonly texts: NarrativeTexts;
  readonly onInsert: (insertion: Insertion) => void;
  readonly onChannels: (channels: readonly Channel[]) => void;
}

/** What a section has to contain, and the small table that its first aspect is made from. */
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
