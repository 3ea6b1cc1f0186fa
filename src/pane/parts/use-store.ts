import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Watched } from '../../app/session/store';
import { isSameSelection } from '../../app/session/store';

/**
 * What a selector picks from a store: one value, or an object of several. The view is drawn again when that changes, and for nothing
 * else.
 */
export function useStore<T, S>(store: Watched<T>, select: (state: T) => S): S {
  const last = useRef<{ readonly selected: S } | null>(null);
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  return useSyncExternalStore(subscribe, () => {
    const selected = select(store.state);
    // An object that a selector makes is another each time, and must not look like a change.
    if (last.current === null || !isSameSelection(last.current.selected, selected))
      last.current = { selected };
    return last.current.selected;
  });
}
