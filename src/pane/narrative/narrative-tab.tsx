import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { DraftEditor } from '../../app/narrative/draft-editor';
import { openSuggestions, withSuggestions } from '../../app/narrative/insert-suggestions';
import { leadSection, sectionText, withSectionText, writtenSections } from '../../app/narrative/section-text';
import { suggestionsOf } from '../../app/narrative/suggestions';
import type { Finding } from '../../core/check/finding';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { textPartOf } from '../../core/report/text-part';
import { editions } from '../../core/statute/editions';
import { narrativeTextsOf } from '../../messages/load';
import { usePane, useSessionState } from '../pane-context';
import { NoReport } from '../parts/no-report';
import { useEditionData } from '../parts/use-edition-data';
import { useLoaded, useSentences } from '../parts/use-loaded';
import { SectionEditor } from './section-editor';
import { AdoptText } from './adopt-text';
import { EarlierText } from './earlier-text';

/** The text as it is being written. Text not yet stored with the workbook is stored when the view goes away. */
function useDraft(): { readonly editor: DraftEditor; readonly draft: NarrativeDraft } {
  const { session } = usePane();
  const [editor] = useState(() => new DraftEditor(session));
  useEffect(() => () => editor.save(), [editor]);
  const subscribe = useCallback((listener: () => void) => editor.subscribe(listener), [editor]);
  const draft = useSyncExternalStore(subscribe, () => editor.draft);
  return { editor, draft };
}

/**
 * Calls back when the focus leaves a field inside the element, but not before the mouse button is released: what the
 * pane then shows would move whatever is being clicked. Returns the function that stops it.
 */
function onFieldLeft(element: HTMLElement, left: () => void): () => void {
  const { ownerDocument: page } = element;
  let isPressed = false;
  let isLeft = false;
  const press = () => {
    isPressed = true;
  };
  const release = () => {
    isPressed = false;
    if (!isLeft) return;
    isLeft = false;
    left();
  };
  const leave = () => {
    if (isPressed) isLeft = true;
    else left();
  };
  // A drag cancels the pointer and is not a click.
  const ends = ['pointerup', 'pointercancel'];
  page.addEventListener('pointerdown', press, true);
  for (const end of ends) page.addEventListener(end, release, true);
  element.addEventListener('focusout', leave);
  return () => {
    page.removeEventListener('pointerdown', press, true);
    for (const end of ends) page.removeEventListener(end, release, true);
    element.removeEventListener('focusout', leave);
  };
}

const useStyles = makeStyles({
  all: { margin: '0 0 12px' },
  hint: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  progress: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
});

/** 文字: the text around the tables, section by section, including figures from the tables. */
export function NarrativeTab() {
  const styles = useStyles();
  const { texts: pane, wantedWords } = usePane();
  const sentence = useSentences();
  const texts = useLoaded(narrativeTextsOf);
  const {
    workbook,
    report,
    findings,
    selected,
    previous,
    isStale,
    draft: saved,
  } = useSessionState((state) => ({
    workbook: state.workbook,
    report: state.report,
    findings: state.findings,
    selected: state.selected,
    previous: state.previous,
    isStale: state.isStale,
    draft: state.draft,
  }));
  const { editor, draft } = useDraft();
  const { channels } = draft;
  const leave = useCallback(
    (element: HTMLElement | null) =>
      element === null ? undefined : onFieldLeft(element, () => editor.save()),
    [editor],
  );
  const part = useEditionData(report === null ? null : editions[report.edition], textPartOf);
  const suggestions = useMemo(
    () => (report === null || part === null ? [] : suggestionsOf(report, channels, part)),
    [report, channels, part],
  );
  if (texts === null || (report !== null && part === null)) return <p>{pane.loading}</p>;
  if (report === null || part === null) return <NoReport nothing={texts.noTables} />;
  const { edition } = part;
  const sections = writtenSections(edition);
  const written = sections.filter(({ id }) => sectionText(draft, id).trim() !== '');
  const firstOpen = sections.find(({ id }) => id !== leadSection && !written.some((one) => one.id === id));
  const open = openSuggestions(draft, suggestions);
  const sentenceOf = (finding: Finding) => sentence(finding, edition);
  return (
    // A user who moves on, for example to save the file, has finished writing.
    <div key={workbook} ref={leave}>
      <p className={styles.progress}>{texts.progress(written.length, sections.length)}</p>
      <EarlierText texts={texts} onTake={(earlier) => editor.change(() => earlier)} />
      <AdoptText
        {...{ report, previous, draft, texts }}
        onTake={(taken) => {
          editor.change((before) => ({ ...taken, channels: before.channels }));
          editor.save();
        }}
      />
      {open.length > 0 && (
        <div className={styles.all}>
          <Button
            appearance="primary"
            onClick={() => {
              editor.change((before) => withSuggestions(before, suggestions, part.text.writing));
              editor.save();
            }}
          >
            {texts.insertAll(open.length)}
          </Button>
          <p className={styles.hint}>{texts.insertAllHint}</p>
        </div>
      )}
      {sections.map(({ id, heading }) => {
        const text = sectionText(draft, id);
        const wanted =
          wantedWords?.range.section === id && wantedWords.workbook === workbook ? wantedWords : null;
        return (
          <SectionEditor
            // Remounted for words that are to be shown.
            key={`${id} ${wanted?.number ?? ''}`}
            wanted={wanted?.range ?? null}
            {...{ id, text, report, channels, selected, texts }}
            heading={heading ?? texts.lead}
            form={part.text.writing}
            suggestions={suggestions.filter(({ section }) => section === id)}
            findings={findings.filter(({ words }) => words?.some(({ section }) => section === id))}
            isChecked={!isStale && saved === draft}
            sentenceOf={sentenceOf}
            isFirstOpen={wanted !== null || id === firstOpen?.id}
            onChange={(value) => editor.change((before) => withSectionText(before, id, value))}
            onChannels={(next) => editor.change((before) => ({ ...before, channels: next }))}
          />
        );
      })}
    </div>
  );
}
