import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the built page of the web edition. */
export function builtPage(): string {
  const folder = fileURLToPath(new URL('../../dist/web', import.meta.url));
  if (!existsSync(`${folder}/index.html`))
    throw new Error('The page is not built: run `npm run build` or `npm test`.');
  return folder;
}
