import type { SessionState } from '../../app/session/session-state';
import type { Note, NoteCode } from '../../core/report/note';

/** Notes about how contents are written, which stay wherever they are put. */
const ofContents: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'number.normalised',
  'number.converted',
  'title.incomplete',
  'formula.overwritten',
  'formula.uncalculated',
  'other.told',
]);

type Fit = Pick<SessionState, 'phase' | 'layout' | 'report'>;

/** Whether the tables no longer lie as before: in another layout, not there or there twice, or read with a guess that was not needed. */
export function fitsWorse(before: Fit, after: Fit): boolean {
  if (after.layout !== 'official' && after.layout !== before.layout) return true;
  if (after.phase !== 'ready' && after.phase !== before.phase) return true;
  const known = new Set(placingNotes(before));
  return placingNotes(after).some((note) => !known.has(note));
}

const placingNotes = ({ report }: Fit): readonly string[] =>
  (report?.notes ?? []).filter(({ code }) => !ofContents.has(code)).map(keyOf);

const keyOf = ({ code, params }: Note): string => JSON.stringify([code, params]);
