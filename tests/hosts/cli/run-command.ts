import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const built = fileURLToPath(new URL('../../../dist/cli/nianbao.cjs', import.meta.url));

/** The folder of the sample reports. */
export const sample = (name: string): string =>
  fileURLToPath(new URL(`../../../assets/samples/${name}`, import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built `nianbao` as users do. */
export function nianbao(...args: readonly string[]): Run {
  if (!existsSync(built)) throw new Error('The command is not built: run `npm run build` or `npm test`.');
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...args], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** An empty folder that is removed after the test. */
export function scratch(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
