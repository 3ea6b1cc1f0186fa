import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Watched } from '../../app/session/store';
import { isSameSelection } from '../../app/session/store';

/**
 * What a selector picks from a store: one value, or an object of several. The view is rendered again only when that
 * changes.
 */
export function useStore<T, S>(store: Watched<T>, select: (state: T) => S): S {
  const last = useRef<{ readonly selected: S } | null>(null);
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  return useSyncExternalStore(subscribe, () => {
    const selected = select(store.state);
    // A selector makes a new object each time, which must not look like a change.
    if (last.current === null || !isSameSelection(last.current.selected, selected))
      last.current = { selected };
    return last.current.selected;
  });
}
