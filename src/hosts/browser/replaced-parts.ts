import type { ProgramState } from '../../app/ports';
import { Store } from '../../app/session/store';

declare global {
  /** Loads a file of the program; webpack calls it for every `import()` and puts its own function here. */
  var __webpack_chunk_load__: ((id: string) => Promise<unknown>) | undefined;
}

/** The first script of a page; its name differs in every build. */
const firstScript = /\bmain\.[\da-f]+\.js\b/u;

/**
 * Whether the server has another build than the one that runs in this page: then parts that were not loaded yet are
 * gone from it. False if it does not answer.
 */
async function isReplaced(running: string): Promise<boolean> {
  try {
    // Not from a cache, which would have the page of this build.
    const response = await fetch(`${location.pathname}?now=${Date.now()}`, { cache: 'no-store' });
    const served = response.ok ? firstScript.exec(await response.text())?.[0] : undefined;
    return served !== undefined && served !== running;
  } catch {
    return false;
  }
}

/**
 * Follows the loading of all parts of the program, whichever view or action asked for one. Those that ask report that it
 * did not load; this finds out whether trying again is of use.
 */
export function watchParts(): ProgramState['isReplaced'] {
  const replaced = new Store(false);
  const load = __webpack_chunk_load__;
  const running = firstScript.exec(document.head.innerHTML)?.[0];
  if (load === undefined || running === undefined) return replaced;
  __webpack_chunk_load__ = (id) =>
    load(id).catch(async (error: unknown) => {
      if (await isReplaced(running)) replaced.set(true);
      throw error;
    });
  return replaced;
}
