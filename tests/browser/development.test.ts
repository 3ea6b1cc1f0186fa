import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { Configuration, Stats } from 'webpack';
import webpack from 'webpack';

const configFile = pathToFileURL('webpack.config.js').href;
const { default: configurations } = (await import(configFile)) as {
  default: (options: { dev: boolean }) => readonly Configuration[];
};

/** Compiles one file as `npm run dev` does, without the libraries. Returns the built text. */
async function developed(file: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-development-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [configuration] = configurations({ dev: true });
  const compiler = webpack({
    ...configuration,
    entry: { ...(configuration?.entry as Readonly<Record<string, string>>), main: file },
    output: { ...configuration?.output, path: folder },
    externals: /^[@a-z]/u,
    cache: false,
  });
  const stats = await new Promise<Stats | undefined>((resolve, reject) => {
    compiler.run((error, result) => (error === null ? resolve(result) : reject(error)));
  });
  expect(stats?.toJson({ all: false, errors: true }).errors).toEqual([]);
  return readFileSync(join(folder, 'main.js'), 'utf8');
}

it('makes a view replaceable in the open page, with a source map and without eval', async () => {
  const text = await developed('./src/pane/parts/notice.tsx');
  expect(/\$Refresh\$\.register\(\w+, "Notice"\)/u.exec(text)).not.toBeNull();
  expect(/\beval\(|new Function\(/u.exec(text)).toBeNull();
  expect(text.trimEnd().split('\n').at(-1)).toBe('//# sourceMappingURL=main.js.map');
});

it('has no service worker, which would show an older program', async () => {
  const text = await developed('./src/hosts/web/offline/register.ts');
  expect(text).toContain('registerOffline');
  expect(text).not.toContain('serviceWorker');
});
