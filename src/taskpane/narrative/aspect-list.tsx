import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { Insertion } from '../../app/narrative/aspects';
import { coverageOf, headingFor } from '../../app/narrative/aspects';
import type { NarrativeTexts } from '../../messages/narrative-texts';
import type { Aspect } from '../../statute/narrative-form';
import type { AgencyKind } from '../../statute/types';
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
  readonly aspects: readonly Aspect[];
  readonly kind: AgencyKind | undefined;
  readonly texts: NarrativeTexts;
  readonly onInsert: (insertion: Insertion) => void;
}

/** The aspects that a section has to cover: what each is to say, whether it is there, and its heading to begin with. */
export function AspectList({ text, aspects, kind, texts, onInsert }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={texts.aspects}>
      {aspects.map((aspect) => {
        const coverage = coverageOf(text, aspect, aspects);
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
