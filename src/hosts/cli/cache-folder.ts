import { readdirSync, statSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';

/** Where programs store what they can make again. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  const ours = 'nianbao';
  if (platform() === 'win32') return join(local ?? join(homedir(), 'AppData', 'Local'), ours, 'cache');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches', ours);
  return join(xdg !== undefined && xdg !== '' ? xdg : join(homedir(), '.cache'), ours);
}

/** Names the build of a program: what another one has read may have been read otherwise. */
export function buildOf(program: string): string {
  const folder = dirname(program);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${Math.floor(mtimeMs)}`;
    })
    .sort()
    .join('\n');
}
