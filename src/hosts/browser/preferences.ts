import type { ThemeChoice } from '../../pane/theme-choice';
import type { Language } from '../../messages/language';
import { themeChoices } from '../../pane/theme-choice';
import { languages } from '../../messages/language';

export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

const usualKey = 'nianbao.preferences';

interface Place {
  /** Separates users of the same storage. */
  readonly key?: string;
  /** The language of the surrounding program. */
  readonly language?: Language;
}

/** What the user chose earlier on this machine; otherwise the language of the environment and the system theme. */
export function readPreferences(
  storage: Storage | null,
  { key = usualKey, language: around = 'zh-CN' }: Place = {},
): Preferences {
  const { language, theme } = stored(storage, key);
  return {
    language: languages.find((candidate) => candidate === language) ?? around,
    theme: themeChoices.find((candidate) => candidate === theme) ?? 'system',
  };
}

/** Remembers a choice; where that is impossible it holds until the page is closed. */
export function keepPreferences(storage: Storage | null, preferences: Preferences, key = usualKey): void {
  try {
    storage?.setItem(key, JSON.stringify(preferences));
  } catch {
    // Blocked or full.
  }
}

function stored(storage: Storage | null, key: string): Partial<Record<keyof Preferences, unknown>> {
  try {
    return (JSON.parse(storage?.getItem(key) ?? 'null') ?? {}) as Partial<Record<keyof Preferences, unknown>>;
  } catch {
    // Blocked, or written by something else.
    return {};
  }
}
