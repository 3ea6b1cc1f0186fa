import { makeStyles, tokens } from '@fluentui/react-components';
import { summarise } from '../../app/session/summarise';
import type { ImportDraft } from '../../app/import/import-draft';
import { draftReport } from '../../app/import/import-draft';
import { check } from '../../core/check/tables/check';
import type { ImportTexts } from '../../messages/zh-CN/import';
import { documentMessagesOf } from '../../messages/messages';
import { cellName } from '../../core/report/cell-names';
import { takenOver } from '../../core/report/convert-edition';
import type { Note } from '../../core/report/note';
import type { CellState, Report } from '../../core/report/report';
import { stateText } from '../../core/report/cell-state';
import { editions } from '../../core/statute/editions';
import { Notice } from '../parts/notice';
import { useLoaded } from '../parts/use-loaded';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { margin: '4px 0', paddingInlineStart: '20px' },
});

/** Notes that name cells are shown with the cells; the others are about the document. */
const isSaid = (note: Note): boolean => note.code !== 'section.missing' && note.code !== 'title.incomplete';

interface Props {
  readonly draft: ImportDraft;
  readonly texts: ImportTexts;
}

/** What was read, how, and what has no cell. */
export function DraftNotes({ draft, texts }: Props) {
  const styles = useStyles();
  const messages = useLoaded(documentMessagesOf);
  const { loaded, conversion } = draft;
  const report = draftReport(draft);
  const source = editions[loaded.report.edition];
  const states = [...report.cells.values()];
  const count = (kind: CellState['kind']) => states.filter((state) => state.kind === kind).length;
  const errors = sumErrors(report);
  const notes = loaded.report.notes.filter(isSaid);
  return (
    <>
      <p>
        {texts.found(report.agency, report.year, report.cells.size)}{' '}
        {texts.counts(count('number'), count('blank'), count('invalid'))}
      </p>
      {errors > 0 && <Notice of="warning">{texts.errors(errors)}</Notice>}
      {loaded.report.edition !== report.edition && conversion !== null && (
        <Notice of="warning">
          {texts.converted(source, takenOver(loaded.report, conversion))}
          <ul className={styles.list}>
            {conversion.left
              .filter(({ state }) => state.kind !== 'blank')
              .map(({ edition, cell, state }) => (
                <li key={cell}>
                  {cellName(editions[edition], cell)} {stateText(state)}
                </li>
              ))}
          </ul>
        </Notice>
      )}
      {messages !== null && notes.length > 0 && (
        <>
          <h3 className={styles.heading}>{texts.notes}</h3>
          <ul className={styles.list}>
            {notes.map((note, at) => (
              <li key={`${note.code} ${at}`}>{messages.noteText(note, source)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const sumErrors = (report: Report): number =>
  summarise(check(report).filter(({ left }) => left !== undefined)).error;
