import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveAddin } from '../../../scripts/addin-server.mjs';

/** The folder of the built add-in. */
export function builtAddin(): string {
  const folder = fileURLToPath(new URL('../../../dist/addin', import.meta.url));
  if (!existsSync(`${folder}/taskpane.html`))
    throw new Error('The add-in is not built: run `npm run build` or `npm test`.');
  return folder;
}

let origin: Promise<string> | undefined;

/** The address of the built add-in, served like by `npm run serve`: the same for all tests. */
export const servedAddin = (): Promise<string> =>
  (origin ??= serveAddin({ folder: builtAddin() }).then(({ url }) => url));
