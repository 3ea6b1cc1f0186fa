import type { RefObject } from 'react';
import { useEffect } from 'react';

/**
 * When the focused control disappears, such as a button whose work is done, the focus moves to the visible panel
 * instead of the start of the page.
 */
export function useFocusFallback(pane: RefObject<HTMLElement | null>, isShown: boolean): void {
  useEffect(() => {
    const element = pane.current;
    if (!isShown || element === null) return undefined;
    let last: Node | null = null;
    const follow = ({ target }: FocusEvent) => {
      last = target instanceof Node ? target : null;
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      last = null;
      if (document.activeElement === document.body)
        element.querySelector<HTMLElement>('[role=tabpanel]:not([hidden])')?.focus();
    });
    // Anything else focused in the meantime keeps the focus.
    document.addEventListener('focusin', follow);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', follow);
      observer.disconnect();
    };
  }, [pane, isShown]);
}
