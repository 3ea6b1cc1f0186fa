interface Surroundings {
  /** A file is held over the page, or no longer. */
  readonly hover: (isOver: boolean) => void;
  readonly open: (file: File) => void;
  /** What was dropped is not one file. */
  readonly refuse: (reason: 'several' | 'folder') => void;
}

/** Opens a file that is dropped anywhere on the page. Texts and cells that are dragged about are none of its business. */
export function acceptDrops({ hover, open, refuse }: Surroundings): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  // Before the grid, which would keep the event to itself.
  const early = { capture: true };
  addEventListener(
    'dragover',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      hover(true);
    },
    early,
  );
  addEventListener(
    'dragleave',
    (event) => {
      // Left the window, not only one element for another.
      if (event.relatedTarget === null) hover(false);
    },
    early,
  );
  addEventListener(
    'drop',
    (event) => {
      hover(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
      const [file] = event.dataTransfer?.files ?? [];
      if (items.some((item) => item.webkitGetAsEntry()?.isDirectory === true)) refuse('folder');
      else if (items.length > 1) refuse('several');
      else if (file !== undefined) open(file);
    },
    early,
  );
}
