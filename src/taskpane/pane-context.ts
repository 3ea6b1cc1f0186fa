import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { PaneServices } from '../app/pane-services';
import type { Session } from '../app/session';
import type { SessionState } from '../app/session-state';
import type { Spoken } from './languages';

/** What is asked before something is written; the title is also the answer that does it. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly onYes: () => void;
}

/** What every view may use. */
export interface PaneTools extends Spoken {
  readonly session: Session;
  readonly services: PaneServices;
  readonly ask: (question: Question) => void;
}

export const PaneContext = createContext<PaneTools | null>(null);

export function usePane(): PaneTools {
  const tools = useContext(PaneContext);
  if (tools === null) throw new Error('a view outside the pane');
  return tools;
}

/** The state of the session; the view is drawn again after every change. */
export function useSessionState(): SessionState {
  const { session } = usePane();
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => session.snapshot);
}
