import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

// Inputs that have no end or give no answer, and programs that stand for a reader that gets into a file like that. They
// are small and take no time to make; each is gone at the end.

/** Registers what is done when an input is no longer needed. */
type AtEnd = (end: () => void) => void;

/** An input that makes trouble. */
interface HostileInput {
  readonly name: string;
  /** Makes it at a path, or elsewhere. Returns its path. */
  readonly make: (path: string, atEnd: AtEnd) => Promise<string> | string;
  /** It gives neither an answer nor an end. */
  readonly isSilent: boolean;
  /** Part of the sentence that refuses it. */
  readonly reason: string;
}

export function makePipe(path: string): string {
  execFileSync('mkfifo', [path]);
  return path;
}

/** Runs a shell script with a path as `$1` until the end. */
function runMeanwhile(script: string, path: string, atEnd: AtEnd): void {
  // In a group, so that what the shell starts ends with it.
  const child = spawn('sh', ['-c', script, 'sh', path], { stdio: 'ignore', detached: true });
  atEnd(() => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It has ended.
    }
  });
}

/** A shell line that writes a line of a report again and again. */
const endlessly = 'yes 一、本年新收政府信息公开申请数量';

/** Only systems with pipes have these. */
export const hostileInputs: readonly HostileInput[] = [
  { name: 'a pipe into which nobody writes', make: makePipe, isSilent: true, reason: '读取超过' },
  {
    name: 'a pipe that is opened and stays empty',
    make: (path, atEnd) => {
      makePipe(path);
      runMeanwhile('exec 3> "$1"; sleep 600', path, atEnd);
      return path;
    },
    isSilent: true,
    reason: '读取超过',
  },
  {
    name: 'a pipe into which someone writes for ever',
    make: (path, atEnd) => {
      makePipe(path);
      runMeanwhile(`${endlessly} > "$1"`, path, atEnd);
      return path;
    },
    isSilent: false,
    reason: '超过 64',
  },
  { name: 'a device without end', make: () => '/dev/zero', isSilent: false, reason: '超过 64' },
  {
    name: 'a socket',
    make: async (path, atEnd) => {
      const server = createServer().listen(path);
      atEnd(() => void server.close());
      await once(server, 'listening');
      return path;
    },
    isSilent: false,
    reason: '这不是可以读取的文件',
  },
  {
    name: 'a folder',
    make: (path) => {
      mkdirSync(path);
      return path;
    },
    isSilent: false,
    reason: '这是一个文件夹',
  },
];

/**
 * A program that starts like the reader and then does one thing for ever.
 *
 * @param sign of its life: a file that has its process id before it begins
 */
const endlessProgram = (sign: string, work: string): string => `
  require('node:fs').writeFileSync(${JSON.stringify(sign)}, String(process.pid));
  ${work}
`;

/** What a reader may do without an end, by name; a thread must be able to stop all of it. */
export const endlessWork = {
  'a loop': 'for (;;);',
  'a pattern that goes back and forth': "/^(?:a+)+$/.test('a'.repeat(60) + 'b');",
  'a wait for an answer': 'setInterval(() => {}, 1000);',
} as const;

/** Writes such a program to a path. Returns the path of its sign of life. */
export function writeEndlessProgram(path: string, work: string): string {
  const sign = `${path}.pid`;
  writeFileSync(path, endlessProgram(sign, work));
  return sign;
}
