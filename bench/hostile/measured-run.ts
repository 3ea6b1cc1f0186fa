import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What a run of the command cost and answered. */
export interface MeasuredRun {
  readonly milliseconds: number;
  /** Milliseconds that its processes had a processor; null where the system has no `/proc`. */
  readonly processor: number | null;
  /** Megabytes: the highest peak of one of its processes; null where the system has no `/proc`. */
  readonly peak: number | null;
  /** Megabytes: the most that all its processes had at a time, shared pages counted once for each. */
  readonly together: number | null;
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly output: string;
}

/** Milliseconds between two looks at the memory. */
const look = 10;

/** Milliseconds until a run is ended: it hangs. */
export const hang = 40_000;

/** Runs a Node program and watches the memory of its processes. */
export async function measuredRun(
  program: string,
  args: readonly string[],
  folder: string,
): Promise<MeasuredRun> {
  const start = performance.now();
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  let processor = 0;
  let peak = 0;
  let together = 0;
  const watch = setInterval(() => {
    const family = costsOf(child.pid ?? 0);
    processor = Math.max(
      processor,
      family.reduce((sum, one) => sum + one.processor, 0),
    );
    peak = Math.max(peak, ...family.map((memory) => memory.peak));
    together = Math.max(
      together,
      family.reduce((sum, memory) => sum + memory.current, 0),
    );
  }, look);
  const limit = setTimeout(() => child.kill('SIGKILL'), hang);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  clearTimeout(limit);
  return {
    milliseconds: performance.now() - start,
    processor: peak === 0 ? null : processor,
    peak: peak === 0 ? null : peak,
    together: together === 0 ? null : together,
    code,
    output: Buffer.concat(chunks).toString('utf8'),
  };
}

/** What a process takes: megabytes, and milliseconds of a processor, those of its ended children included. */
interface Cost {
  readonly peak: number;
  readonly current: number;
  readonly processor: number;
}

/** Milliseconds of the unit in which Linux counts processor time. */
const tick = 10;

/** The cost of a process and of all that it started. */
function costsOf(pid: number): readonly Cost[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (field: string) =>
      Number(new RegExp(`^${field}:\\s*(\\d+) kB$`, 'mu').exec(status)?.[1] ?? 0) / 1024;
    // The fields from the state on: the name before it may contain anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return [
      { peak: megabytes('VmHWM'), current: megabytes('VmRSS'), processor: ticks * tick },
      ...(children === '' ? [] : children.split(' ').flatMap((child) => costsOf(Number(child)))),
    ];
  } catch {
    // It has ended, or the system does not show it.
    return [];
  }
}
