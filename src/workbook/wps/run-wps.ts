import type { WpsApplication } from './jsapi';
import { WorkbookError } from '../port';

/**
 * The only access to WPS. Its error texts are in the language of the user and differ between builds, so the reason is
 * what can be asked: while a cell is open, nearly everything fails. Throws `WorkbookError`.
 */
export function runWps<T>(application: WpsApplication, act: () => T): T {
  if (isCellOpen(application)) throw new WorkbookError('cellOpen');
  try {
    return act();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(isCellOpen(application) ? 'cellOpen' : 'hostFailed', { cause: error });
  }
}

function isCellOpen(application: WpsApplication): boolean {
  try {
    // Builds without it do not know.
    return (application.Ready as boolean | undefined) === false;
  } catch {
    return false;
  }
}

const switches = ['EnableEvents', 'ScreenUpdating', 'DisplayAlerts'] as const;

/**
 * Changes the workbook without events, redrawing and questions: a question would stop the pane until somebody answers.
 * What was set before is set again, also after an error.
 */
export function withoutEvents<T>(application: WpsApplication, act: () => T): T {
  const before = switches.map((name) => [name, application[name]] as const);
  try {
    for (const name of switches) application[name] = false;
    return act();
  } finally {
    for (const [name, isOn] of before)
      try {
        application[name] = isOn;
      } catch {
        // What was asked for is done; that must not look like a failure.
      }
  }
}
