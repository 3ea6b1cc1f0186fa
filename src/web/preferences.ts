import type { ThemeChoice, UiLanguage } from '../messages/ui-texts';
import { themeChoices, uiLanguages } from '../messages/ui-texts';

export interface Preferences {
  readonly language: UiLanguage;
  readonly theme: ThemeChoice;
}

const key = 'nianbao.preferences';

/** What the user chose on this machine before; Chinese and the theme of the system where nothing is known. */
export function readPreferences(storage: Storage | null): Preferences {
  const { language, theme } = stored(storage);
  return {
    language: uiLanguages.find((candidate) => candidate === language) ?? 'zh-CN',
    theme: themeChoices.find((candidate) => candidate === theme) ?? 'system',
  };
}

/** Remembers a choice; where that is not possible it holds until the page is closed. */
export function keepPreferences(storage: Storage | null, preferences: Preferences): void {
  try {
    storage?.setItem(key, JSON.stringify(preferences));
  } catch {
    // Blocked or full.
  }
}

function stored(storage: Storage | null): Partial<Record<keyof Preferences, unknown>> {
  try {
    return (JSON.parse(storage?.getItem(key) ?? 'null') ?? {}) as Partial<Record<keyof Preferences, unknown>>;
  } catch {
    // Blocked, or written by something else.
    return {};
  }
}
