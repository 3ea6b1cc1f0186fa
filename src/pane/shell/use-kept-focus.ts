import type { RefObject } from 'react';
import { useEffect } from 'react';

/**
 * When the control that has the focus goes away, such as a button whose work is done, the focus goes to the panel that is shown
 * instead of to the beginning of the page.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>, isShown: boolean): void {
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
    // Whatever else has the focus since then keeps it.
    document.addEventListener('focusin', follow);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', follow);
      observer.disconnect();
    };
  }, [pane, isShown]);
}
