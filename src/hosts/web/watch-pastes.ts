import type { ReportSource } from '../../app/import/load-report';
import type { Session } from '../../app/session/session';
import type { GridTexts, PasteOutcome } from '../../messages/zh-CN/grid';
import type { WebWorkbook } from '../../workbook/embedded/web-workbook';
import type { Tell } from './notice';
import { fitsWorse } from './paste-effect';
import { holdsTables } from './pasted-tables';

/** Characters; the three tables with the styles of Word are a tenth of it. */
const longestPaste = 3_000_000;
/** Milliseconds within which a paste changes something; the grid refuses one that would cut merged cells, without a word. */
const pasteTime = 2000;

interface Surroundings {
  readonly grid: HTMLElement;
  readonly workbook: Pick<WebWorkbook, 'isEditing' | 'onChange' | 'lastStep' | 'commit' | 'undo'>;
  readonly session: Pick<Session, 'snapshot' | 'subscribe'>;
  readonly tell: Tell;
  readonly texts: () => GridTexts['pasted'] & { readonly close: string };
  readonly run: (work: () => Promise<void>) => Promise<void>;
  /** Shows what is read from a source before it is written. */
  readonly preview: (source: ReportSource) => void;
}

/**
 * Watches what is pasted into the grid. Every paste happens as it is; when tables of the report were in it and the grid refuses them,
 * or the next check finds that they do not fit where they are, it is offered to read the tables by their labels instead.
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
    // Before the grid, which keeps the event to itself.
    { capture: true },
  );
}

/** The text of each cell and line. */
function textsOf(html: string, text: string): readonly string[] {
  if (text.trim() !== '') return text.split(/[\t\r\n]+/u);
  // Parsed, not run, and nothing of it is loaded.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll('td, th, p, h1, h2, h3')].map((element) => element.textContent);
}

/** Waits for what becomes of a paste. Returns how to stop. */
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
    // The step can be taken back when all of it was done.
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
      // Where something else was done since, taking back would not take back the paste.
      if (!isOther && workbook.lastStep() === step && fitsWorse(before, after))
        offer('misplaced', source, surroundings);
    }),
  );
  return stop;
}

/** Offers to read what was pasted by its labels, until something else is done. */
function offer(outcome: PasteOutcome, source: ReportSource, surroundings: Surroundings): void {
  const { workbook, session, tell, texts, run, preview } = surroundings;
  const step = workbook.lastStep();
  const at = session.snapshot.workbook;
  const { offers, align, close } = texts();
  const ignore = session.subscribe(() => {
    if (session.snapshot.workbook === at && workbook.lastStep() === step) return;
    ignore();
    withdraw();
  });
  const withdraw = tell(offers[outcome], [
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
