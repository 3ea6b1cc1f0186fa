import { onTestFinished } from 'vitest';
import { serveFolder } from '../../scripts/serve.mjs';

/** Serves a folder like `npm start`, until the test ends. Returns its address. */
export async function servedFolder(folder: string): Promise<string> {
  const { url, close } = await serveFolder(folder);
  onTestFinished(close);
  return url;
}
