import { useCallback, useEffect, useRef, useState } from 'react';

/** Whether the help is shown, and what shows or closes it: also F1, wherever the focus is. */
export function useHelp(): readonly [boolean, () => void] {
  const [isShown, setShown] = useState(false);
  const opener = useRef<Element | null>(null);
  const toggle = useCallback(() => {
    if (isShown) {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    } else opener.current = document.activeElement;
    setShown(!isShown);
  }, [isShown]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isClosing = event.key === 'Escape' && isShown;
      if ((event.key !== 'F1' && !isClosing) || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      toggle();
    };
    // Before the grid, which captures every key, and the browser, which has a help of another kind.
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, [isShown, toggle]);
  return [isShown, toggle];
}
