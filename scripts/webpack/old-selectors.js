import { fileURLToPath } from 'node:url';

/** How the spreadsheet library writes rules for its dark theme and the other direction of text. */
const within = /([^{}]+):where\(([^,()]+), ?\2 \*\)/gu;

/** Selectors that browsers at the floor do not know: they ignore the whole rule. */
const unknown = /:(?:has|is|where)\(|@container|@layer|aspect-ratio:|color-mix\(/u;

/** Writes style sheets in selectors that the oldest supported browsers know, and fails where it cannot. */
export default function writeOldSelectors(source) {
  const plain = source.replace(within, (_, selector, outer) => selector.replace(/^(\s*)/u, `$1${outer} `));
  const found = unknown.exec(plain);
  if (found !== null)
    throw new Error(
      `${plain.slice(Math.max(0, found.index - 60), found.index + 60)}: the oldest browsers do not know ${found[0]}`,
    );
  return plain;
}

export const oldSelectors = { loader: fileURLToPath(import.meta.url) };
