/** A part of the page that F6 leads to. */
export interface Region {
  readonly element: HTMLElement;
  readonly enter: () => void;
}

/** F6 leads from part to part, and back with Shift: in the grid the tab key goes from cell to cell and never out. */
export function leadWithF6(regions: readonly Region[]): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const now = regions.findIndex(({ element }) => element.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = now === -1 ? 0 : (now + step + regions.length) % regions.length;
      regions[next]?.enter();
    },
    // Before the grid, which takes every key.
    { capture: true },
  );
}
