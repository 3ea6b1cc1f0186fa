import type { ReportSource } from '../../app/import/load-report';
import type { Session } from '../../app/session/session';
import type { SessionState } from '../../app/session/session-state';
import { fold, likeness } from '../../core/grid/fold-label';
import type { Label } from '../../core/recognise/labels';
import { labelIndexOf } from '../../core/recognise/labels';
import type { Note, NoteCode } from '../../core/report/note';
import type { EditionId } from '../../core/statute/editions';
import { editions } from '../../core/statute/editions';
import type { Edition, TableId } from '../../core/statute/types';
import type { GridTexts, PasteOutcome } from '../../messages/zh-CN/grid';
import type { WebWorkbook } from '../../workbook/embedded/web-workbook';
import type { Notify } from './notices';

/** Characters; the three tables with Word's styles are a tenth of it. */
const longestPaste = 3_000_000;
/** Milliseconds within which a paste changes something; the grid silently refuses one that would cut merged cells. */
const pasteTime = 2000;

interface Surroundings {
  readonly grid: HTMLElement;
  readonly workbook: Pick<WebWorkbook, 'isEditing' | 'onChange' | 'lastStep' | 'commit' | 'undo'>;
  readonly session: Pick<Session, 'snapshot' | 'subscribe'>;
  readonly notify: Notify;
  readonly texts: () => GridTexts['pasted'] & { readonly close: string };
  readonly run: (work: () => Promise<void>) => Promise<void>;
  /** Previews what is read from a source before it is written. */
  readonly preview: (source: ReportSource) => void;
}

/**
 * Watches pastes into the grid. Every paste is carried out; but if it contains tables of the report and the grid
 * refuses them, or the next check finds that they do not fit there, the user is offered to read the tables by their
 * labels instead.
 */
export function watchPastes(surroundings: Surroundings): void {
  const { grid, workbook } = surroundings;
  let stop: () => void = () => undefined;
  grid.addEventListener(
    'paste',
    ({ clipboardData, target }) => {
      const isForCells = !workbook.isEditing && !(target instanceof HTMLInputElement);
      const html = clipboardData?.getData('text/html') ?? '';
      const text = clipboardData?.getData('text/plain') ?? '';
      if (!isForCells || html.length + text.length > longestPaste || !holdsTables(textsOf(html, text)))
        return;
      stop();
      stop = followPaste({ kind: 'pasted', html, text }, surroundings);
    },
    // Before the grid, which stops the event.
    { capture: true },
  );
}

/** The text of each cell and line. */
function textsOf(html: string, text: string): readonly string[] {
  if (text.trim() !== '') return text.split(/[\t\r\n]+/u);
  // Parsed, not run, and nothing in it is loaded.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll('td, th, p, h1, h2, h3')].map((element) => element.textContent);
}

/** Waits for the effect of a paste. Returns the function that stops it. */
function followPaste(source: ReportSource, surroundings: Surroundings): () => void {
  const { workbook, session } = surroundings;
  const before = session.snapshot;
  let step: unknown = null;
  const stops: (() => void)[] = [];
  const stop = () => stops.splice(0).forEach((end) => end());
  const refused = setTimeout(() => {
    stop();
    offer('refused', source, surroundings);
  }, pasteTime);
  const ignore = workbook.onChange(() => {
    ignore();
    clearTimeout(refused);
    // The step can be undone if all of it was done.
    setTimeout(() => (step = workbook.lastStep()));
  });
  stops.push(
    ignore,
    () => clearTimeout(refused),
    session.subscribe(() => {
      const after = session.snapshot;
      const isOther = after.workbook !== before.workbook;
      if (!isOther && (step === null || after.isStale)) return;
      stop();
      // If something else was done since, undoing would not undo the paste.
      if (!isOther && workbook.lastStep() === step && fitsWorse(before, after))
        offer('misplaced', source, surroundings);
    }),
  );
  return stop;
}

/** Offers to read the paste by its labels, until something else is done. */
function offer(outcome: PasteOutcome, source: ReportSource, surroundings: Surroundings): void {
  const { workbook, session, notify, texts, run, preview } = surroundings;
  const step = workbook.lastStep();
  const at = session.snapshot.workbook;
  const { offers, align, close } = texts();
  const ignore = session.subscribe(() => {
    if (session.snapshot.workbook === at && workbook.lastStep() === step) return;
    ignore();
    withdraw();
  });
  const withdraw = notify(offers[outcome], [
    [
      align,
      () => {
        ignore();
        void run(async () => {
          await workbook.commit();
          if (outcome === 'misplaced' && workbook.lastStep() === step) await workbook.undo();
          preview(source);
        });
      },
    ],
    [close, ignore],
  ]);
}

/**
 * This many row labels of table 3 identify a table without its heading; the second number applies to any table with it.
 */
const rowsAlone = 5;
const labelsBelowHeading = 3;
/** Labels in the form's wording or a known variant; merely similar ones may be anything. */
const surely = 0.9;
const sameHeading = 0.9;
/** Longer texts are not labels or headings, and nobody copies more cells to paste tables. */
const longest = 120;
const mostTexts = 5000;

/**
 * Whether copied texts, one per cell or line, are tables of the report: they contain row labels of table 3, or the
 * heading of a section and labels of its table.
 */
export function holdsTables(texts: readonly string[]): boolean {
  const unlike = new Set(texts.slice(0, mostTexts).filter(isNoFigure));
  return (Object.keys(editions) as EditionId[]).some((id) => holdsTablesOf(id, [...unlike]));
}

const isNoFigure = (text: string): boolean => text.length <= longest && /\p{Script=Han}/u.test(text);

function holdsTablesOf(id: EditionId, texts: readonly string[]): boolean {
  const index = labelIndexOf(id);
  const found = new Map<TableId, Set<Label>>();
  for (const text of texts)
    for (const { label, score } of index.matches(text)) {
      if (score < surely) continue;
      const labels = found.get(label.table) ?? new Set();
      found.set(label.table, labels.add(label));
    }
  const rows = [...(found.get('t3') ?? [])].filter(({ kind }) => kind === 'row');
  if (rows.length >= rowsAlone) return true;
  const edition: Edition = editions[id];
  const folded = texts.map(fold);
  return edition.sections.some(
    ({ table, heading, variants }) =>
      table !== undefined &&
      (found.get(table)?.size ?? 0) >= labelsBelowHeading &&
      [heading, ...variants].some((name) => folded.some((text) => likeness(text, fold(name)) >= sameHeading)),
  );
}

/** Notes about notation, which remain wherever the contents are pasted. */
const ofContents: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'number.normalised',
  'number.converted',
  'title.incomplete',
  'title.template',
  'formula.overwritten',
  'formula.uncalculated',
  'other.told',
]);

type Fit = Pick<SessionState, 'phase' | 'layout' | 'report'>;

/**
 * Whether a paste damaged the tables: another layout, missing or duplicated, or read with a guess that was not needed
 * before.
 */
export function fitsWorse(before: Fit, after: Fit): boolean {
  if (after.layout !== 'official' && after.layout !== before.layout) return true;
  if (after.phase !== 'ready' && after.phase !== before.phase) return true;
  const known = new Set(placingNotes(before));
  return placingNotes(after).some((note) => !known.has(note));
}

const placingNotes = ({ report }: Fit): readonly string[] =>
  (report?.notes ?? []).filter(({ code }) => !ofContents.has(code)).map(keyOf);

const keyOf = ({ code, params }: Note): string => JSON.stringify([code, params]);
