import { fstatSync } from 'node:fs';
import type { StdioOptions } from 'node:child_process';

type Inherited = Extract<StdioOptions, readonly unknown[]>[number];

/** The number of the first file after those that every process has. */
const firstOther = 3;

/**
 * The files that a shell opened for this process and names in its arguments, such as `/dev/fd/63` for `<(…)`: a child
 * needs them under the same numbers. Returned for the numbers from 3.
 */
export function inheritedFiles(args: readonly string[]): readonly Inherited[] {
  const named = args.flatMap((arg) => {
    const number = Number(/(?:^|=)\/(?:dev|proc\/self)\/fd\/(\d{1,3})$/u.exec(arg)?.[1] ?? 0);
    return number >= firstOther && isOpen(number) ? [number] : [];
  });
  return Array.from({ length: Math.max(firstOther - 1, ...named) - firstOther + 1 }, (_, index) =>
    named.includes(index + firstOther) ? index + firstOther : 'ignore',
  );
}

function isOpen(number: number): boolean {
  try {
    fstatSync(number);
    return true;
  } catch {
    return false;
  }
}
