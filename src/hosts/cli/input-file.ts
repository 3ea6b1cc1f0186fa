import type { Finding } from '../../core/check/finding';
import type { AgencyProfile, Report } from '../../core/report/report';
import { UnusableFile } from '../../files/unusable-file';
import { fileTexts } from '../../messages/zh-CN/command';
import type { Machine } from './command';
import { FileError, UnusableInput } from './command';
import { SystemRefusal } from './reader/refusals';
import type { LoadedFile, TaskName, TaskResult, Tasks } from './reader/tasks';
import { TimeAllowance } from './reader/time-allowance';

/** A file of unknown origin. Everything done with it is done by the reader, in the time that it is allowed. */
export class InputFile {
  private readonly time: TimeAllowance;

  constructor(
    readonly path: string,
    seconds: number,
    private readonly machine: Pick<Machine, 'isolated'>,
  ) {
    this.time = new TimeAllowance(seconds);
  }

  /**
   * @param index among several reports in the file, from 1
   * @throws {UnusableInput} takesTooLong when the time is up, and everything that `loadSource` throws
   * @throws {FileError} when the system refuses
   */
  load(index: number | undefined): Promise<LoadedFile> {
    return this.run('loadFile', this.path, { index });
  }

  /** Checks the report of this file. */
  check(
    report: Report,
    previous: Report | undefined,
    profile: AgencyProfile | undefined,
  ): Promise<readonly Finding[]> {
    return this.run('check', report, previous, profile);
  }

  /** Does a task because of this file. */
  async run<T extends TaskName>(task: T, ...args: Parameters<Tasks[T]>): Promise<TaskResult<T>> {
    try {
      return await this.machine.isolated(task, args, this.time);
    } catch (error) {
      if (error instanceof UnusableFile) throw new UnusableInput(this.path, error);
      if (error instanceof SystemRefusal)
        throw new FileError(fileTexts.notRead(this.path, fileTexts.reason(error.systemCode)));
      throw error;
    }
  }
}
