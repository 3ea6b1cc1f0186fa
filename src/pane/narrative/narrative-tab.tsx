import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import { leadSection, sectionText, withSectionText, writtenSections } from '../../app/narrative/section-text';
import { suggestionsOf } from '../../app/narrative/suggestions';
import type { Finding } from '../../core/check/finding';
import { narrativeTextsOf } from '../../messages/load';
import { editions } from '../../core/statute/editions';
import { narrativeForms } from '../../core/statute/narrative-form';
import { Notice } from '../parts/notice';
import { useLoaded } from '../parts/use-loaded';
import { useSentences } from '../parts/use-sentences';
import { usePane, useSessionState } from '../pane-context';
import { SectionEditor } from './section-editor';
import { TakeOver } from './take-over';
import { useDraft } from './use-draft';
import { whenLeft } from './when-left';

const useStyles = makeStyles({
  progress: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
});

/** 文字: the text around the tables, part by part, with the figures of the tables in it. */
export function NarrativeTab() {
  const styles = useStyles();
  const { texts: pane, wantedWords } = usePane();
  const sentence = useSentences();
  const texts = useLoaded(narrativeTextsOf);
  const {
    workbook,
    phase,
    report,
    findings,
    selected,
    previous,
    isStale,
    draft: saved,
  } = useSessionState((state) => ({
    workbook: state.workbook,
    phase: state.phase,
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
    (element: HTMLElement | null) => (element === null ? undefined : whenLeft(element, () => editor.save())),
    [editor],
  );
  const suggestions = useMemo(
    () => (report === null ? [] : suggestionsOf(report, channels)),
    [report, channels],
  );
  if (texts === null) return <p>{pane.loading}</p>;
  if (report === null)
    return (
      <Notice of="info">
        {phase === 'several'
          ? pane.fill.severalDetail
          : phase === 'none'
            ? texts.noTables
            : pane.status.reading}
      </Notice>
    );
  const edition = editions[report.edition];
  const form = narrativeForms[report.edition];
  const sections = writtenSections(edition);
  const written = sections.filter(({ id }) => sectionText(draft, id).trim() !== '');
  const firstOpen = sections.find(({ id }) => id !== leadSection && !written.some((one) => one.id === id));
  const say = (finding: Finding) => sentence(finding, edition);
  return (
    // Whoever goes on to something else, such as saving the file, has written what was to be written.
    <div key={workbook} ref={leave}>
      <p className={styles.progress}>{texts.progress(written.length, sections.length)}</p>
      <TakeOver
        {...{ report, previous, draft, texts }}
        onTake={(taken) => {
          editor.change((before) => ({ ...taken, channels: before.channels }));
          editor.save();
        }}
      />
      {sections.map(({ id, heading }) => {
        const text = sectionText(draft, id);
        const wanted =
          wantedWords?.place.section === id && wantedWords.workbook === workbook ? wantedWords : null;
        return (
          <SectionEditor
            // Opened anew for words that are to be shown.
            key={`${id} ${wanted?.number ?? ''}`}
            wanted={wanted?.place ?? null}
            {...{ id, text, report, channels, selected, texts }}
            heading={heading ?? texts.lead}
            form={form}
            suggestions={suggestions.filter(({ section }) => section === id)}
            findings={findings.filter(({ words }) => words?.some(({ section }) => section === id))}
            isChecked={!isStale && saved === draft}
            sentenceOf={say}
            isFirstOpen={wanted !== null || id === firstOpen?.id}
            onChange={(value) => editor.change((before) => withSectionText(before, id, value))}
            onChannels={(next) => editor.change((before) => ({ ...before, channels: next }))}
          />
        );
      })}
    </div>
  );
}
