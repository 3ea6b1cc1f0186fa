import type { Choices } from '../../app/ports';

const prefix = 'nianbao.choice.';

/** Choices in the browser's storage; where that is blocked or full, they hold until the page is closed. */
export function rememberedChoices(storage: Storage | null): Choices {
  const own = new Map<string, string>();
  return {
    of: (name) => {
      try {
        return own.get(name) ?? storage?.getItem(prefix + name) ?? null;
      } catch {
        return null;
      }
    },
    keep: (name, value) => {
      own.set(name, value);
      try {
        storage?.setItem(prefix + name, value);
      } catch {
        // Blocked or full.
      }
    },
  };
}
