import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ImportRequests } from '../app/import/import-requests';
import type { PaneServices } from '../app/ports';
import type { Session } from '../app/session/session';
import type { ThemeChoice } from './theme-choice';
import type { Language } from '../messages/language';
import type { PaneAbout } from './pane-context';
import type { PaneStart } from './start-action';
import { Pane } from './shell/pane';

/** What an input method reports for a key that it uses itself, in some browsers after the word has ended. */
const ofInputMethod = 229;

/** Enter that chooses a word of an input method neither submits a form nor chooses anything else. */
function ignoreComposing(event: KeyboardEvent): void {
  // oxlint-disable-next-line typescript/no-deprecated -- the only sign in some browsers
  if (event.key !== 'Enter' || !(event.isComposing || event.keyCode === ofInputMethod)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

export interface PaneOptions {
  /** Started and stopped by the host, before or after the pane is shown. */
  readonly session: Session;
  readonly services: PaneServices;
  /** Language and theme to begin with; the user can change both. */
  readonly language?: Language;
  readonly theme?: ThemeChoice;
  /** Called with the user's choice, so that the host can remember it. */
  readonly onPreferences?: (language: Language, theme: ThemeChoice) => void;
  /** Whether the surrounding program is currently dark; null or absent if it does not report it. */
  readonly isHostDark?: () => boolean | null;
  readonly about?: PaneAbout;
  /** What a command of the surrounding program opened the pane for. */
  readonly start?: PaneStart | null;
  /** Imports requested by the page around the pane. */
  readonly imports?: ImportRequests;
  /** Leaves the top right corner free, where Excel draws a menu. */
  readonly keepCornerFree?: boolean;
}

/** Shows the task pane in an element. Returns the function that removes it. */
export function mountPane(
  element: HTMLElement,
  {
    session,
    services,
    language = 'zh-CN',
    theme = 'system',
    onPreferences = () => undefined,
    isHostDark = () => null,
    about,
    start = null,
    imports,
    keepCornerFree = false,
  }: PaneOptions,
): () => void {
  // Before React listens.
  element.addEventListener('keydown', ignoreComposing, true);
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <Pane
        {...{ session, services, isHostDark, keepCornerFree, onPreferences, start }}
        about={about ?? null}
        imports={imports ?? null}
        firstLanguage={language}
        firstTheme={theme}
      />
    </StrictMode>,
  );
  return () => {
    element.removeEventListener('keydown', ignoreComposing, true);
    root.unmount();
  };
}
