import { useCallback, useSyncExternalStore } from 'react';
import { usePane } from '../pane-context';

/**
 * The text that is typed into a field and stored nowhere else yet, which survives a crash; null if there is none. Set it
 * to null when it is stored, or given up.
 *
 * @param field of the form `part` or `part:which`
 */
export function useTyped(field: string): readonly [string | null, (text: string | null) => void] {
  const { typed } = usePane().session;
  const subscribe = useCallback((listener: () => void) => typed.subscribe(listener), [typed]);
  const text = useSyncExternalStore(subscribe, () => typed.of(field));
  const set = useCallback((next: string | null) => typed.set(field, next), [typed, field]);
  return [text, set];
}
