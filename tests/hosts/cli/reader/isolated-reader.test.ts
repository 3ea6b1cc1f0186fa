import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UnusableFile } from '../../../../src/files/unusable-file';
import { IsolatedReader } from '../../../../src/hosts/cli/reader/isolated-reader';
import type { Isolate } from '../../../../src/hosts/cli/reader/isolates';
import type { TaskAnswer } from '../../../../src/hosts/cli/reader/task-answer';
import { TimeAllowance } from '../../../../src/hosts/cli/reader/time-allowance';

/** A reader that answers when the test wants. */
class StubIsolate implements Isolate {
  megabytes = 50;
  isEnded = false;
  asked = 0;
  constructor(private readonly answer: () => Promise<TaskAnswer>) {}
  perform(): Promise<TaskAnswer> {
    this.asked += 1;
    return this.answer();
  }
  memory(): number {
    return this.megabytes;
  }
  end(): Promise<void> {
    this.isEnded = true;
    return Promise.resolve();
  }
}

const done = () => Promise.resolve<TaskAnswer>({ kind: 'done', result: 'result' });
const heavy = () => Promise.resolve<TaskAnswer>({ kind: 'heavy' });
const never = () => new Promise<TaskAnswer>(() => {});

/** A reader with stubs, and the stubs that it has started, in their order. */
function readerOf(inThread: () => Promise<TaskAnswer>, inProcess: () => Promise<TaskAnswer> = done) {
  const threads: StubIsolate[] = [];
  const processes: StubIsolate[] = [];
  const started = (list: StubIsolate[], answer: () => Promise<TaskAnswer>) => () => {
    const isolate = new StubIsolate(answer);
    list.push(isolate);
    return isolate;
  };
  const onWait = vi.fn<(isWaiting: boolean) => void>();
  const starters = { thread: started(threads, inThread), process: started(processes, inProcess) };
  const reader = new IsolatedReader(starters, onWait);
  const load = (time = new TimeAllowance(10)) => reader.run('loadFile', ['a.xlsx', {}], time);
  return { reader, load, threads, processes, onWait };
}

const codeOf = (error: unknown) => (error instanceof UnusableFile ? error.refusal : error);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the reader of the command', () => {
  it('does every light task in the same thread', async () => {
    const { reader, load, threads, processes } = readerOf(done);
    reader.start();
    expect(threads).toHaveLength(1);
    expect(await load()).toBe('result');
    await load();
    expect([threads.length, threads[0]?.asked, processes.length]).toEqual([1, 2, 0]);
  });

  it('gives a heavy task, and all after it, to a process', async () => {
    const { load, threads, processes } = readerOf(heavy);
    expect(await load()).toBe('result');
    await load();
    expect([threads[0]?.asked, processes.length, processes[0]?.asked]).toEqual([1, 1, 2]);
  });

  it.each([
    ['thread', never, done],
    ['process', heavy, never],
  ])(
    'ends a %s when the time is up, and starts another for the next task',
    async (kind, inThread, inProcess) => {
      const { load, threads, processes } = readerOf(inThread, inProcess);
      const loading = load().catch(codeOf);
      await vi.advanceTimersByTimeAsync(9_999);
      const isolates = kind === 'thread' ? threads : processes;
      expect(isolates[0]?.isEnded).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(await loading).toEqual({ code: 'takesTooLong', seconds: 10 });
      expect(isolates[0]?.isEnded).toBe(true);
      void load().catch(codeOf);
      await vi.advanceTimersByTimeAsync(0);
      expect(isolates).toHaveLength(2);
    },
  );

  it('takes the time of all tasks for one file together', async () => {
    const slow = () =>
      new Promise<TaskAnswer>((resolve) => void setTimeout(() => void done().then(resolve), 6_000));
    const { load } = readerOf(slow);
    const time = new TimeAllowance(10);
    const first = load(time);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await first).toBe('result');
    const second = load(time).catch(codeOf);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await second).toEqual({ code: 'takesTooLong', seconds: 10 });
    const other = load();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await other).toBe('result');
  });

  it('counts the time in the thread for the process, too', async () => {
    const slowlyHeavy = () =>
      new Promise<TaskAnswer>((resolve) => void setTimeout(() => void heavy().then(resolve), 6_000));
    const { load } = readerOf(slowlyHeavy, never);
    const loading = load().catch(codeOf);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await loading).toEqual({ code: 'takesTooLong', seconds: 10 });
  });

  it.each([
    ['thread', never, done],
    ['process', heavy, never],
  ])('ends a %s that takes too much memory', async (kind, inThread, inProcess) => {
    const { load, threads, processes } = readerOf(inThread, inProcess);
    const loading = load().catch(codeOf);
    await vi.advanceTimersByTimeAsync(100);
    const isolate = (kind === 'thread' ? threads : processes)[0];
    expect(isolate?.isEnded).toBe(false);
    if (isolate !== undefined) isolate.megabytes = 500;
    await vi.advanceTimersByTimeAsync(100);
    expect(await loading).toEqual({ code: 'tooComplex' });
    expect(isolate?.isEnded).toBe(true);
  });

  it('replaces a process that holds much after a task', async () => {
    const { load, processes } = readerOf(heavy);
    await load();
    const [first] = processes;
    if (first !== undefined) first.megabytes = 200;
    await load();
    expect(first?.isEnded).toBe(true);
    await load();
    expect([processes.length, processes[1]?.isEnded]).toEqual([2, false]);
  });

  it('gives nothing to a thread any more once a task was heavy, also when the process has ended', async () => {
    const { load, threads, processes } = readerOf(heavy);
    await load();
    const [first] = processes;
    if (first !== undefined) first.megabytes = 200;
    await load();
    await load();
    expect([threads.length, threads[0]?.asked]).toEqual([1, 1]);
    expect([first?.isEnded, processes.length, processes[1]?.asked]).toEqual([true, 2, 1]);
  });

  it('shows that the user waits only if that takes a while', async () => {
    const quick = readerOf(done);
    await quick.load();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(quick.onWait).not.toHaveBeenCalled();
    const { load, onWait } = readerOf(never);
    const loading = load().catch(codeOf);
    await vi.advanceTimersByTimeAsync(499);
    expect(onWait).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(onWait.mock.calls).toEqual([[true]]);
    await vi.advanceTimersByTimeAsync(10_000);
    await loading;
    expect(onWait.mock.calls).toEqual([[true], [false]]);
  });
});
