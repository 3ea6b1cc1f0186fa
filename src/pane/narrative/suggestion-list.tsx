import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Suggestion } from '../../app/narrative/suggestions';
import { statusOf } from '../../app/narrative/suggestions';
import { cellName } from '../../core/report/cell-names';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';
import { printedParagraphs } from '../../core/report/compose-narrative';
import type { Channel } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import { Notice } from '../parts/notice';

const useStyles = makeStyles({
  list: { margin: '4px 0', padding: 0, listStyleType: 'none' },
  item: { padding: '4px 0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '4px 0', fontSize: tokens.fontSizeBase200 },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly suggestions: readonly Suggestion[];
  /** The text of the section that they are for. */
  readonly text: string;
  readonly report: Report;
  readonly channels: readonly Channel[];
  readonly texts: NarrativeTexts;
  readonly onInsert: (suggestion: Suggestion) => void;
  /** Shows where words are in the text. */
  readonly onShow: (words: string) => void;
}

/**
 * Sentences made from the tables, with current figures, and sentences of the text that the tables have made obsolete.
 */
export function SuggestionList({ suggestions, text, report, channels, texts, onInsert, onShow }: Props) {
  const styles = useStyles();
  const edition = editions[report.edition];
  const printed = (written: string) =>
    printedParagraphs(written, { report, channels }).map((pieces) =>
      pieces.map((piece) => piece.text).join(''),
    );
  return (
    <ul className={styles.list} aria-label={texts.suggestions}>
      {suggestions.map((suggestion) => {
        const { id, text: sentence, missing } = suggestion;
        const name = texts.suggestionNames[id];
        const status = statusOf(suggestion, text);
        return (
          <li key={id} className={styles.item}>
            <div className={styles.line}>
              <span className={styles.name}>{name}</span>
              {sentence !== null && status.kind !== 'present' && (
                <Button
                  size="small"
                  aria-label={texts.insertSuggestion(name)}
                  onClick={() => onInsert(suggestion)}
                >
                  {texts.insert}
                </Button>
              )}
            </div>
            {status.kind === 'overtaken' && (
              <Notice
                of="warning"
                action={
                  <Button
                    size="small"
                    aria-label={texts.showWordsOf(name)}
                    onClick={() => onShow(status.words)}
                  >
                    {texts.showWords}
                  </Button>
                }
              >
                {texts.overtaken(printed(status.words).join(''))}
              </Notice>
            )}
            {status.kind === 'incomplete' && (
              <Notice of="warning">
                {texts.incomplete(status.lacking.map((reference) => reference.slice(1, -1)))}
              </Notice>
            )}
            {sentence === null ? (
              <p className={styles.state}>
                {missing.length > 0
                  ? texts.waitsForFigures(missing.map((cell) => cellName(edition, cell)))
                  : texts.waitsForChannels}
              </p>
            ) : status.kind === 'present' ? (
              <p className={styles.state}>{texts.isPresent}</p>
            ) : (
              printed(sentence).map((paragraph) => (
                <p key={paragraph} lang="zh-CN" className={styles.text}>
                  {paragraph}
                </p>
              ))
            )}
          </li>
        );
      })}
    </ul>
  );
}
