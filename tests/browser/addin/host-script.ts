import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const built = new Map<string, Promise<string>>();

/**
 * A file of this folder with all its imports, as one script for a page.
 *
 * @param target the syntax that the browser understands
 */
export function hostScript(file: string, target = 'es2022'): Promise<string> {
  const key = `${target} ${file}`;
  const script = built.get(key) ?? bundled(file, target);
  built.set(key, script);
  return script;
}

async function bundled(file: string, target: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target,
  });
  return outputFiles[0]?.text ?? '';
}

/** The capabilities that the Excel of these tests declares, like LTSC 2024. */
export const apiSets = { ExcelApi: '1.17', DelayForCellEdit: '1.1', AddinCommands: '1.1' };
