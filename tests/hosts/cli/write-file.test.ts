import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { removeLeftovers, withTemporaryFile } from '../../../src/hosts/cli/temporary-file';
import { nianbao, sample, scratch } from './run-command';

const source = sample('suqian-2024.json');
const written = (output: string) => nianbao('export', source, '-o', output);

/** The temporary files in a folder. */
const temporary = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

describe('an output that exists', () => {
  it.each([0o600, 0o640, 0o664, 0o755])('keeps its mode %o', async (mode) => {
    const out = scratch()('a.csv');
    writeFileSync(out, 'old');
    chmodSync(out, mode);
    expect((await written(out)).code).toBe(0);
    expect(statSync(out).mode & 0o7777).toBe(mode);
    expect(readFileSync(out, 'utf8')).toContain('单元编号');
  });

  it.skipIf(process.getuid?.() !== 0)('keeps its owner and group', async () => {
    const out = scratch()('a.csv');
    writeFileSync(out, 'old');
    chownSync(out, 4321, 8765);
    await written(out);
    const { uid, gid } = statSync(out);
    expect([uid, gid]).toEqual([4321, 8765]);
  });

  it('is not replaced if it is read-only', async () => {
    const at = scratch();
    writeFileSync(at('a.csv'), 'old');
    chmodSync(at('a.csv'), 0o444);
    const { code, stderr } = await written(at('a.csv'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('文件是只读的')]);
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('old');
    expect(readdirSync(at('.'))).toEqual(['a.csv']);
  });

  it('may be a folder, which stays', async () => {
    const at = scratch();
    mkdirSync(at('a.csv'));
    const { code, stderr } = await written(at('a.csv'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('这是一个文件夹')]);
  });

  it('is refused if it is a device or a pipe', async () => {
    const at = scratch();
    spawnSync('mkfifo', [at('a.csv')]);
    symlinkSync('/dev/null', at('b.csv'));
    for (const name of ['a.csv', 'b.csv']) {
      const { code, stderr } = await written(at(name));
      expect([code, stderr]).toEqual([2, expect.stringContaining('不是普通文件')]);
    }
    expect(lstatSync(at('a.csv')).isFIFO()).toBe(true);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('a symbolic link as output', () => {
  it.each([
    ['an existing file', 'old'],
    ['a file that does not exist yet', null],
  ])('stays, and %s is written', async (_, content) => {
    const at = scratch();
    mkdirSync(at('real'));
    if (content !== null) writeFileSync(at('real/a.csv'), content, { mode: 0o640 });
    symlinkSync('real/a.csv', at('middle.csv'));
    symlinkSync(at('middle.csv'), at('link.csv'));
    expect((await written(at('link.csv'))).code).toBe(0);
    expect(readlinkSync(at('link.csv'))).toBe(at('middle.csv'));
    expect(readlinkSync(at('middle.csv'))).toBe('real/a.csv');
    expect(readFileSync(at('real/a.csv'), 'utf8')).toContain('单元编号');
    if (content !== null) expect(statSync(at('real/a.csv')).mode & 0o7777).toBe(0o640);
    expect(readdirSync(at('real'))).toEqual(['a.csv']);
  });

  it('is refused if it leads nowhere', async () => {
    const at = scratch();
    symlinkSync('b.csv', at('a.csv'));
    symlinkSync('a.csv', at('b.csv'));
    const { code, stderr } = await written(at('a.csv'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('符号链接循环')]);
    symlinkSync('missing/c.csv', at('c.csv'));
    expect((await written(at('c.csv'))).stderr).toContain('文件或文件夹不存在');
  });
});

describe('a temporary file', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** The name that this process gives a temporary file. */
  async function ourName(folder: string): Promise<string> {
    let name = '';
    await withTemporaryFile(folder, (path) => Promise.resolve(void (name = basename(path))));
    return name;
  }
  const named = (name: string, id: number) => name.replace(`-${process.pid}-`, `-${id}-`);
  const deadProcess = () => spawnSync(process.execPath, ['--version']).pid;

  it('is removed on the next run if its process is dead', async () => {
    const at = scratch();
    const name = await ourName(at('.'));
    writeFileSync(at(named(name, deadProcess())), 'half');
    // In a container every run may have the same id.
    writeFileSync(at(name), 'half');
    expect((await written(at('a.csv'))).code).toBe(0);
    expect(readdirSync(at('.'))).toEqual(['a.csv']);
  });

  it('is also removed by a run that is refused, and in the folder that a link leads to', async () => {
    const at = scratch();
    mkdirSync(at('real'));
    symlinkSync('real/a.csv', at('a.csv'));
    writeFileSync(join(at('real'), named(await ourName(at('.')), deadProcess())), 'half');
    writeFileSync(at('bad.json'), '{');
    expect((await nianbao('export', at('bad.json'), '-o', at('a.csv'))).code).toBe(2);
    expect(readdirSync(at('real'))).toEqual([]);
  });

  it('of a process that runs stays, and so does everything that is not ours', async () => {
    const at = scratch();
    const own = await ourName(at('.'));
    const name = named(own, deadProcess());
    const others = [
      named(own, process.ppid),
      '.a.csv.0123456789ab.tmp',
      `${name}.docx`,
      `x${name}`,
      name.replace(/^\.nianbao/u, '.other'),
      // Of another machine, whose processes are unknown.
      name.replace(/^\.nianbao-[\da-f]{8}/u, '.nianbao-00000000'),
    ];
    for (const other of others) writeFileSync(at(other), '');
    mkdirSync(at(name));
    await removeLeftovers(at('.'));
    expect(readdirSync(at('.')).sort()).toEqual([...others, name].sort());
  });

  it('of another machine is removed after a day', async () => {
    const at = scratch();
    const name = (await ourName(at('.'))).replace(/^\.nianbao-[\da-f]{8}/u, '.nianbao-00000000');
    writeFileSync(at(name), '');
    utimesSync(at(name), 1, 1);
    await removeLeftovers(at('.'));
    expect(readdirSync(at('.'))).toEqual([]);
  });

  it('that is being written is not removed by another export of the same process', async () => {
    const at = scratch();
    await withTemporaryFile(at('.'), async (path) => {
      writeFileSync(path, 'half');
      await written(at('a.csv'));
      expect(temporary(at('.'))).toEqual([basename(path)]);
    });
    expect(temporary(at('.'))).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'is removed on %s, which then ends us',
    async (signal) => {
      const at = scratch();
      const before = process.listenerCount(signal);
      const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
      await withTemporaryFile(at('.'), (path) => {
        writeFileSync(path, 'half');
        process.emit(signal, signal);
        expect(temporary(at('.'))).toEqual([]);
        return Promise.resolve();
      });
      expect(kill.mock.calls).toEqual([[process.pid, signal]]);
      expect(process.listenerCount(signal)).toBe(before);
    },
  );
});
