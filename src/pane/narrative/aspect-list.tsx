import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { Insertion } from '../../app/narrative/aspects';
import { headingFor } from '../../app/narrative/aspects';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';
import { coverageOf } from '../../core/report/aspect-coverage';
import { printedLines } from '../../core/report/compose-narrative';
import type { Channel } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import type { PromptedAspect } from '../../core/statute/narrative-form';
import type { AgencyKind } from '../../core/statute/types';
import { SeverityIcon } from '../parts/severity-icon';
import { PromptList } from './prompt-list';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly text: string;
  readonly aspects: readonly PromptedAspect[];
  readonly report: Report;
  readonly channels: readonly Channel[];
  readonly kind: AgencyKind | undefined;
  readonly texts: NarrativeTexts;
  readonly onInsert: (insertion: Insertion) => void;
}

/** The aspects that a section has to cover: what each is to say, whether it is there, and its heading to begin with. */
export function AspectList({ text, aspects, report, channels, kind, texts, onInsert }: Props) {
  const styles = useStyles();
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
