import { cpus, totalmem, type, release, arch } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** What a figure depends on besides the program. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** Bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  /** Share of the processors that other programs took before the run. */
  readonly othersShare: number;
}

/** Above this share of the processors taken by others, a machine is called busy. */
export const busyShare = 0.1;

/** Describes the machine. Call it while the bench itself is idle: it looks at the load for some seconds. */
export async function readMachine(): Promise<Machine> {
  const before = processorTimes();
  await wait(3000);
  const after = processorTimes();
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
    system: `${type()} ${release()} ${arch()}`,
    node: process.versions.node,
    othersShare: (after.busy - before.busy) / Math.max(1, after.all - before.all),
  };
}

/** Milliseconds since the start of the machine, summed over its cores. */
function processorTimes(): { readonly busy: number; readonly all: number } {
  const times = cpus().map((core) => core.times);
  const idle = times.reduce((sum, time) => sum + time.idle, 0);
  const all = times.reduce(
    (sum, { user, nice, sys, idle: rest, irq }) => sum + user + nice + sys + rest + irq,
    0,
  );
  return { busy: all - idle, all };
}
