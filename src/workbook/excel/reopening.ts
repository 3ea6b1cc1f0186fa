import type { Reopening } from '../reopening';

/** What Office looks for when it opens a workbook. */
const key = 'Office.AutoShowTaskpaneWithDocument';

/**
 * Null if this Excel cannot open panes with workbooks. The choice is stored separately from everything else and in a request
 * of its own: some versions throw when it is set, and others accept it and ignore it.
 */
export function findReopening(): Reopening | null {
  const settings = settingsOf(Office.context);
  if (settings === null || !Office.context.requirements.isSetSupported('AddinCommands', '1.1')) return null;
  const isOn = () => settings.get(key) === true;
  return {
    isOn,
    turn: async (on) => {
      const before = isOn();
      try {
        put(settings, on);
        if (isOn() === on && (await isSaved(settings))) return true;
      } catch {
        // The same as a refusal.
      }
      try {
        // The library would store what was refused the next time, and claim it until then.
        put(settings, before);
      } catch {
        // It did not accept this before either.
      }
      return false;
    },
  };
}

type DocumentSettings = Pick<Office.Settings, 'get' | 'set' | 'remove' | 'saveAsync'>;

/** The values that are stored with the workbook for this add-in alone; null in an Office that has none. */
function settingsOf(context: Office.Context): DocumentSettings | null {
  // Missing in some programs, despite the types.
  const { document } = context as { readonly document?: Partial<Office.Document> };
  const settings: Partial<DocumentSettings> | undefined = document?.settings;
  return typeof settings?.saveAsync === 'function' ? (settings as DocumentSettings) : null;
}

/** In memory only. Turned off, nothing is left in the workbook. */
function put(settings: DocumentSettings, on: boolean): void {
  if (on) settings.set(key, true);
  else settings.remove(key);
}

const isSaved = (settings: DocumentSettings): Promise<boolean> =>
  new Promise((resolve) => {
    // Compared as text: the enumeration is missing in some versions, despite the types.
    settings.saveAsync(({ status }) => resolve(String(status) === 'succeeded'));
  });
