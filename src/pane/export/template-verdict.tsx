import { Button, makeStyles } from '@fluentui/react-components';
import type { ConsideredTemplate, ReportTemplate } from '../../app/export/report-template';
import { documentMessagesOf } from '../../messages/messages';
import type { Language } from '../../messages/language';
import { templateTextsOf } from '../../messages/load';
import { Notice } from '../parts/notice';
import { useLoaded } from '../parts/use-loaded';

const useStyles = makeStyles({
  list: { margin: '8px 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

const sentencesOf = async (language: Language) => {
  const [texts, documents] = await Promise.all([templateTextsOf(language), documentMessagesOf(language)]);
  return { texts, documents };
};

interface Props {
  /** The file name. */
  readonly name: string;
  readonly found: ConsideredTemplate;
  /** Of the report. */
  readonly year: number | null;
  readonly onUse: (places: ReportTemplate['places']) => void;
  readonly onGiveUp: () => void;
}

/** The text and kind of the notice above the list. */
interface Verdict {
  readonly of: 'error' | 'warning' | 'info' | 'passed';
  readonly text: string;
  readonly lines: readonly string[];
  /** The button that uses the template despite its problems; null if it cannot be used. */
  readonly use: { readonly label: string; readonly places: ReportTemplate['places'] } | null;
}

type Sentences = Awaited<ReturnType<typeof sentencesOf>>;

function verdictOn({ name, found, year }: Props, { texts, documents }: Sentences): Verdict {
  const { pane } = texts;
  if (found.kind === 'refused') {
    return { of: 'error', text: documents.templateText(found.error.refusal), lines: [], use: null };
  }
  if (found.kind === 'placeholders') {
    const { problems, isUsable } = found.inspection;
    const lines = problems.map(texts.problemText);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (!isUsable) return { of: 'error', text: pane.faulty(name, errors), lines, use: null };
    const use = { label: pane.use, places: null };
    return lines.length === 0
      ? { of: 'passed', text: pane.fine(name), lines, use }
      : { of: 'warning', text: pane.doubtful(name), lines, use };
  }
  const { slots, missing, repeated, years } = found.proposal;
  const otherYears = years.filter((mention) => mention.year !== year);
  if (slots.length === 0) return { of: 'error', text: pane.noPlaces(name), lines: [], use: null };
  // Unless each table has exactly one slot, the output would not match the workbook.
  const isWhole = missing.length === 0 && repeated.length === 0;
  return {
    of: isWhole ? 'info' : 'error',
    text: isWhole ? pane.withoutPlaceholders(name) : pane.faulty(name, missing.length + repeated.length),
    lines: [
      ...slots.map(texts.proposalText),
      ...(missing.length === 0 ? [] : [texts.missingTablesText(missing)]),
      ...(repeated.length === 0 ? [] : [texts.repeatedTablesText(repeated)]),
      ...(otherYears.length === 0 ? [] : [texts.otherYearsText(otherYears)]),
    ],
    use: isWhole ? { label: pane.usePlaces, places: slots } : null,
  };
}

/** What a chosen file can be used as, and what is wrong with it. */
export function TemplateVerdict(props: Props) {
  const { onUse, onGiveUp } = props;
  const styles = useStyles();
  const sentences = useLoaded(sentencesOf);
  if (sentences === null) return null;
  const { of, text, lines, use } = verdictOn(props, sentences);
  return (
    <>
      <Notice of={of} urgent>
        {text}
      </Notice>
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {use !== null && (
          <Button appearance="primary" onClick={() => onUse(use.places)}>
            {use.label}
          </Button>
        )}
        <Button onClick={onGiveUp}>{sentences.texts.pane.giveUp}</Button>
      </div>
    </>
  );
}
