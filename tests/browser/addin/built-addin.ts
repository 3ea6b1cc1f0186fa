import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { serveAddin } from '../../../scripts/addin-server.mjs';

/** The folder of the built add-in. */
export function builtAddin(): string {
  const folder = fileURLToPath(new URL('../../../dist/addin', import.meta.url));
  if (!existsSync(`${folder}/taskpane.html`))
    throw new Error('The add-in is not built: run `npm run build` or `npm test`.');
  return folder;
}

/** Serves the built add-in like `npm run serve`, until the test ends. Returns its address. */
export async function servedAddin(): Promise<string> {
  const { url, close } = await serveAddin({ folder: builtAddin() });
  onTestFinished(close);
  return url;
}
