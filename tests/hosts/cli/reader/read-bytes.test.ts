import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readBytes } from '../../../../src/hosts/cli/reader/read-bytes';
import { SystemRefusal } from '../../../../src/hosts/cli/reader/refusals';
import { scratch } from '../run-command';

/** How many bytes are read from a file in all, and what happens after each read. */
const reads = vi.hoisted(() => ({ bytes: 0, after: () => Promise.resolve() }));
vi.mock(import('node:fs/promises'), async (original) => {
  const module = await original();
  const counted: typeof module.open = async (...args) => {
    const file = await module.open(...args);
    const read = file.read.bind(file) as (...all: unknown[]) => Promise<{ bytesRead: number }>;
    Object.assign(file, {
      read: async (...all: unknown[]) => {
        const result = await read(...all);
        reads.bytes += result.bytesRead;
        await reads.after();
        return result;
      },
    });
    return file;
  };
  return { ...module, open: counted };
});

afterEach(() => {
  reads.bytes = 0;
  reads.after = () => Promise.resolve();
});

const tooLarge = (limit: number) => ({
  refusal: expect.objectContaining({ code: 'tooLarge', limit }) as object,
});

describe('the bytes of a file', () => {
  it('are those in it', async () => {
    const path = scratch()('a.txt');
    await writeFile(path, '年报');
    expect(new TextDecoder().decode(await readBytes(path))).toBe('年报');
    await writeFile(path, '');
    expect(await readBytes(path)).toHaveLength(0);
  });

  it('are not read if there are too many', async () => {
    const path = scratch()('a.txt');
    await writeFile(path, ' '.repeat(101));
    await expect(readBytes(path, 100)).rejects.toMatchObject(tooLarge(100));
    expect(reads.bytes).toBe(0);
    expect(await readBytes(path, 101)).toHaveLength(101);
  });

  it('of a file that grows while it is read are limited', async () => {
    const path = scratch()('a.txt');
    await writeFile(path, ' '.repeat(100));
    const writer = await open(path, 'a');
    onTestFinished(() => writer.close());
    reads.after = async () => {
      await writer.write(' '.repeat(100));
    };
    await expect(readBytes(path, 1000)).rejects.toMatchObject(tooLarge(1000));
    expect(reads.bytes).toBeLessThan(3000);
  });

  it('of what the system refuses are named by its reason', async () => {
    await expect(readBytes(scratch()('没有.txt'))).rejects.toEqual(new SystemRefusal('ENOENT'));
    await expect(readBytes(scratch()('.'))).rejects.toBeInstanceOf(SystemRefusal);
  });
});

describe.skipIf(process.platform === 'win32')('what is no file proper', () => {
  it('is read up to the limit if it has no end', async () => {
    await expect(readBytes('/dev/zero', 1_000_000)).rejects.toMatchObject(tooLarge(1_000_000));
    expect(reads.bytes).toBeLessThan(3_000_000);
  });

  it('is read to its end if it is a pipe', async () => {
    const pipe = scratch()('a');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', '{ printf 年; printf 报; } > "$1"', 'sh', pipe], { stdio: 'ignore' });
    const [bytes] = await Promise.all([readBytes(pipe), once(writer, 'exit')]);
    expect(new TextDecoder().decode(bytes)).toBe('年报');
  });

  it('is refused if it is a socket', async () => {
    const path = scratch()('s');
    const server = createServer().listen(path);
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    await expect(readBytes(path)).rejects.toBeInstanceOf(SystemRefusal);
  });
});
