import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import type { Machine } from '../../../src/hosts/cli/command';
import { lightIntake } from '../../../src/hosts/cli/reader/light-files';
import { printer } from '../../../src/hosts/cli/printer';
import { anyIntake } from '../../../src/hosts/cli/reader/intake';
import { performTask, tasksWith } from '../../../src/hosts/cli/reader/tasks';
import { run } from '../../../src/hosts/cli/run';

/** The built command; the steps of a test run build it before these tests. */
export const program = fileURLToPath(new URL('../../../dist/cli/nianbao.cjs', import.meta.url));

/** A file in the folder of the sample reports. */
export const sample = (name: string): string =>
  fileURLToPath(new URL(`../../../assets/samples/${name}`, import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Does the tasks of the reader like its process does, without one. */
export const runHere: Machine['isolated'] = (task, args) =>
  performTask(tasksWith(anyIntake), task, args) as Promise<never>;

/** Runs `nianbao` within the test. */
export const nianbao = (...args: readonly string[]): Promise<Run> => nianbaoWith(runHere, ...args);

/** Runs `nianbao` with its own way to do the tasks of the reader. Whatever else is printed counts as messages. */
export const nianbaoWith = (isolated: Machine['isolated'], ...args: readonly string[]): Promise<Run> =>
  nianbaoOn({ isolated }, ...args);

/** Runs `nianbao` within the test, on a machine that differs from the usual one of tests. */
export async function nianbaoOn(machine: Partial<Machine>, ...args: readonly string[]): Promise<Run> {
  const output = { stdout: '', stderr: '' };
  const print = (...text: readonly unknown[]) => void (output.stderr += `${text.join(' ')}\n`);
  const consoles = (['log', 'info', 'warn', 'error'] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation(print),
  );
  try {
    const code = await run(args, {
      ...printer(
        (text) => void (output.stdout += text),
        (text) => void (output.stderr += text),
      ),
      isolated: runHere,
      now: () => 0,
      startReader: () => ({
        read: (files) => performTask(tasksWith(lightIntake), 'readMembers', [files]) as Promise<never>,
        end: () => undefined,
      }),
      readers: 2,
      cache: null,
      showProgress: () => undefined,
      ...machine,
    });
    return { code, ...output };
  } finally {
    for (const spied of consoles) spied.mockRestore();
  }
}

/** Starts the built `nianbao` as users do. */
export function startNianbao(...args: readonly string[]): Run {
  if (!existsSync(program)) throw new Error('The command is not built: run `npm run build` or `npm test`.');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** An empty folder that is removed after the test. */
export function scratch(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
