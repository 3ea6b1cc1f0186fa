import type { RecentFile, StartOffers } from '../../app/ports';
import { pageElement } from './page';
import type { FileHandle, RecentFiles } from './recent-files';

interface PickingWindow {
  readonly showOpenFilePicker?: (options: { readonly multiple: false }) => Promise<readonly FileHandle[]>;
}

type Open = (file: File, handle: FileHandle | null) => Promise<void>;

/** How the user comes to a file: by a dialog, or from the list of recent ones. */
export class FileChoice {
  constructor(
    private readonly recent: RecentFiles,
    private readonly open: Open,
  ) {
    void recent.load();
  }

  get offers(): Pick<StartOffers, 'chooseFile' | 'recent' | 'openRecent' | 'forgetRecent'> {
    return {
      chooseFile: () => void this.choose(),
      recent: this.recent.listed,
      openRecent: (file) => void this.reopen(file),
      forgetRecent: (file) => void this.recent.forget(file),
    };
  }

  /** The browser's dialog that gives a handle, where there is one; otherwise the usual one. */
  async choose(): Promise<void> {
    const { showOpenFilePicker } = globalThis as PickingWindow;
    const input = pageElement('toolbar').querySelector<HTMLElement>('input[type=file]');
    if (showOpenFilePicker === undefined) {
      input?.click();
      return;
    }
    try {
      const [handle] = await showOpenFilePicker.call(globalThis, { multiple: false });
      if (handle !== undefined) await this.open(await handle.getFile(), handle);
    } catch (error) {
      // Not by the user: forbidden in a frame, for example.
      if (!(error instanceof DOMException && error.name === 'AbortError')) input?.click();
    }
  }

  /** Opens a file of the list; one that is gone, or of which only the name is known, is chosen by the user. */
  private async reopen(file: RecentFile): Promise<void> {
    const found = await this.recent.fileOf(file).catch(() => null);
    if (found === null) await this.choose();
    else await this.open(found.file, found.handle);
  }
}
