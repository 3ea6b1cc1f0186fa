import { Button, Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Insertion } from '../../app/narrative/aspects';
import { positionOfSuggestion } from '../../app/narrative/insert-suggestions';
import { leadSection, rangeOfWords } from '../../app/narrative/section-text';
import type { Suggestion } from '../../app/narrative/suggestions';
import type { Finding, TextRange } from '../../core/check/finding';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';
import { referenceTo } from '../../core/report/cell-references';
import { printedParagraphs } from '../../core/report/compose-narrative';
import type { Channel } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { WritingGuide } from '../../core/statute/edition-text';
import type { CellId } from '../../core/statute/types';
import { Disclosure } from '../parts/disclosure';
import { insertText, useFieldStyles } from './caret-field';
import { FigurePicker } from './figure-picker';
import { ReferenceChips } from './reference-chips';
import { SectionHeading } from './section-heading';
import { SectionPrompts } from './section-prompts';
import { SuggestionList } from './suggestion-list';
import { TextFindings } from './text-findings';
import { TextPreview } from './text-preview';

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  content: { paddingBottom: '12px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  // Names of figures are long and may break anywhere.
  tool: { minWidth: 0, whiteSpace: 'normal', textAlign: 'left' },
});

/** Rows of the field: room for the content, in a narrow pane. */
const rowsOf = (text: string): number =>
  Math.min(
    18,
    Math.max(
      4,
      text.split('\n').reduce((rows, line) => rows + Math.ceil((line.length + 1) / 20), 1),
    ),
  );

interface Props {
  /** Numeral; empty for the introduction. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly report: Report;
  readonly channels: readonly Channel[];
  readonly form: WritingGuide;
  readonly suggestions: readonly Suggestion[];
  /** Findings about this section. */
  readonly findings: readonly Finding[];
  /** The findings refer to the current text. */
  readonly isChecked: boolean;
  readonly sentenceOf: (finding: Finding) => string;
  readonly selected: CellId | null;
  readonly isFirstOpen: boolean;
  /** Words of this section to show as soon as the editor is mounted. */
  readonly wanted: TextRange | null;
  readonly texts: NarrativeTexts;
  readonly onChange: (text: string) => void;
  readonly onChannels: (channels: readonly Channel[]) => void;
}

/** One section of the report's text: what to write, the field, figures and sentences to insert, and a print preview. */
export function SectionEditor(props: Props) {
  const { id, heading, text, report, channels, form, suggestions, findings, selected, texts } = props;
  const styles = useStyles();
  const fields = useFieldStyles();
  const aspects = id === form.aspects.section ? form.aspects.list : [];
  const content = useId();
  const [isOpen, setOpen] = useState(props.isFirstOpen);
  const [isPicking, setPicking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLElement>(null);
  /** Before that, the browser decides the caret position. */
  const wasUsed = useRef(false);
  const figures = { report, channels };
  const paragraphs = printedParagraphs(text, figures);
  const characters = paragraphs.reduce(
    (sum, pieces) => sum + pieces.reduce((length, piece) => length + piece.text.length, 0),
    0,
  );
  const put = (insertion: Insertion) => {
    if (field.current === null) return;
    wasUsed.current = true;
    insertText(field.current, insertion);
  };
  const putFigure = (name: string) => {
    const written = `{${name}}`;
    const at = wasUsed.current ? (field.current?.selectionEnd ?? text.length) : text.length;
    put({ at, text: written, caret: written.length });
  };
  const putSuggestion = (suggestion: Suggestion) => {
    const insertion = positionOfSuggestion(suggestion, text, form);
    if (insertion !== null) put(insertion);
  };
  const { wanted } = props;
  const shown = useRef(false);
  useEffect(() => {
    if (wanted === null || shown.current) return;
    shown.current = true;
    const words = paragraphs[wanted.paragraph]
      ?.map((piece) => piece.text)
      .join('')
      .slice(wanted.start, wanted.end);
    const range = rangeOfWords(text, wanted.paragraph, words ?? '');
    wasUsed.current = true;
    field.current?.focus();
    if (range !== null) field.current?.setSelectionRange(range.start, range.end);
  }, [wanted, paragraphs, text]);
  const show = (words: string) => {
    const at = text.indexOf(words);
    if (at < 0) return;
    wasUsed.current = true;
    field.current?.focus();
    field.current?.setSelectionRange(at, at + words.length);
  };
  const reference = selected === null ? null : referenceTo(editions[report.edition], selected);
  return (
    <section className={styles.section}>
      <SectionHeading
        heading={heading}
        isOfForm={id !== leadSection}
        state={characters === 0 ? texts.notWritten : texts.written(characters)}
        isOpen={isOpen}
        content={content}
        onToggle={() => setOpen(!isOpen)}
      />
      {/* What was typed can be undone as long as the field is there. */}
      <div id={content} hidden={!isOpen} className={styles.content}>
        <SectionPrompts
          {...{ id, heading, text, form, aspects, report, channels, texts }}
          kind={report.profile?.kind}
          onInsert={put}
          onChannels={props.onChannels}
        />
        {suggestions.length > 0 && (
          <Disclosure label={texts.suggestions} fullLabel={`${texts.suggestions} ${heading}`}>
            <SuggestionList
              {...{ suggestions, text, report, channels, texts }}
              onInsert={putSuggestion}
              onShow={show}
            />
          </Disclosure>
        )}
        <Field label={texts.text} hint={texts.textHint}>
          {(control) => (
            <textarea
              {...control}
              ref={field}
              // The same label appears above the field of every section.
              aria-labelledby={undefined}
              aria-label={`${texts.text} ${heading}`}
              lang="zh-CN"
              className={mergeClasses(fields.field, fields.area)}
              rows={rowsOf(text)}
              value={text}
              onFocus={() => (wasUsed.current = true)}
              onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
            />
          )}
        </Field>
        <ReferenceChips
          {...{ paragraphs, texts }}
          label={`${texts.references} ${heading}`}
          onShow={(name) => show(`{${name}}`)}
        />
        <div className={styles.tools}>
          <Button
            size="small"
            aria-label={`${texts.insertFigure} ${heading}`}
            aria-expanded={isPicking}
            onClick={({ currentTarget }) => {
              opener.current = currentTarget;
              setPicking(!isPicking);
            }}
          >
            {texts.insertFigure}
          </Button>
          {reference !== null && (
            <Button
              size="small"
              className={styles.tool}
              aria-label={`${texts.insertSelected(reference)} ${heading}`}
              onClick={() => putFigure(reference)}
            >
              {texts.insertSelected(reference)}
            </Button>
          )}
        </div>
        {isPicking && (
          <FigurePicker
            {...{ report, channels, texts }}
            onChoose={(name) => {
              setPicking(false);
              putFigure(name);
            }}
            onClose={() => {
              setPicking(false);
              opener.current?.focus();
            }}
          />
        )}
        <TextFindings label={texts.findings(heading)} findings={findings} sentenceOf={props.sentenceOf} />
        {paragraphs.length > 0 && (
          <TextPreview
            section={id}
            paragraphs={paragraphs}
            findings={props.isChecked ? findings : []}
            texts={texts}
          />
        )}
      </div>
    </section>
  );
}
