import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomOf } from './locate/random';

/** What is left after exports were killed. */
export interface KilledExports {
  readonly kills: number;
  /** Kills that left a temporary file until the next run. */
  readonly left: number;
  /** Kills after which the output was complete, as it was before, or not there yet. */
  readonly complete: number;
  readonly unchanged: number;
  /** Kills after which it was anything else. */
  readonly half: number;
  /** Kills after whose next run a temporary file, or another output, was there. */
  readonly remaining: number;
}

interface WholeExport {
  readonly whole: Buffer;
  /** Milliseconds. */
  readonly duration: number;
}

const formats = ['csv', 'json', 'html', 'docx'] as const;
const isTemporary = (name: string): boolean => name.endsWith('.tmp');

/**
 * Kills exports with SIGKILL: half of them at any moment, half of them when they have begun to write. After each the
 * same export runs to its end.
 *
 * @param program the built command
 * @param source the report to export
 */
export async function killExports(
  program: string,
  source: string,
  { kills, seed }: { readonly kills: number; readonly seed: number },
): Promise<KilledExports> {
  const random = randomOf(seed);
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-kills-'));
  const counts = { left: 0, complete: 0, unchanged: 0, half: 0, remaining: 0 };
  const start = (path: string) =>
    spawn(process.execPath, [program, 'export', source, '-o', path], { stdio: 'ignore' });
  /** An export that runs to its end: its file, which is removed, and its milliseconds. */
  const exported = async (path: string): Promise<WholeExport> => {
    const begun = performance.now();
    await once(start(path), 'exit');
    const duration = performance.now() - begun;
    const whole = readFileSync(path);
    rmSync(path);
    return { whole, duration };
  };
  const exports = new Map<string, WholeExport>();
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const format = formats[kill % formats.length] ?? 'csv';
      const path = join(folder, `a.${format}`);
      const { whole, duration } = exports.get(format) ?? (await exported(path));
      exports.set(format, { whole, duration });
      const before = random.unit() < 0.5 ? Buffer.from('before') : null;
      if (before !== null) writeFileSync(path, before);

      const watcher = watch(folder);
      const child = start(path);
      const ended = once(child, 'exit');
      const writes = new Promise<void>((resolve) => {
        watcher.on('change', (_, name) => {
          if (typeof name === 'string' && isTemporary(name)) resolve();
        });
      });
      const moment =
        kill % 2 === 0 ? pause(random.unit() * duration) : writes.then(() => pause(random.whole(0, 4)));
      await Promise.race([moment, ended]);
      child.kill('SIGKILL');
      await ended;
      watcher.close();

      const after = existsSync(path) ? readFileSync(path) : null;
      if (readdirSync(folder).some(isTemporary)) counts.left += 1;
      if (after?.equals(whole) === true) counts.complete += 1;
      else if (after === before || (before !== null && after?.equals(before) === true)) counts.unchanged += 1;
      else counts.half += 1;

      await once(start(path), 'exit');
      const isClean = readdirSync(folder).length === 1 && readFileSync(path).equals(whole);
      if (!isClean) counts.remaining += 1;
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { kills, ...counts };
}
