import { useSyncExternalStore } from 'react';
import { useMediaQuery } from '../use-media-query';

/** Programs do not reliably tell that their colours were changed: they are asked when the user comes back to the pane. */
function onReturn(listener: () => void): () => void {
  addEventListener('focus', listener);
  return () => removeEventListener('focus', listener);
}

/** Whether what is around the pane is dark: as the program says, else as the system is. */
export function useSystemDark(isHostDark: () => boolean | null): boolean {
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)', false);
  return useSyncExternalStore(onReturn, isHostDark) ?? isSystemDark;
}
