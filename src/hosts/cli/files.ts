import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileSizeLimit } from '../../files/open/guard';
import { UnusableFile } from '../../files/unusable-file';
import type { LoadedReport } from '../../app/import/load-report';
import { loadReport } from '../../app/import/load-report';
import { UsageError } from './usage';
import { isHeavy } from './weigh';

/** A file that cannot be read or written; `message` is shown to the user. */
export class FileError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '文件或文件夹不存在',
  EACCES: '没有权限',
  EPERM: '没有权限，或文件正被其他程序打开',
  EBUSY: '文件正被其他程序打开',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  ENOSPC: '磁盘空间不足',
  EROFS: '磁盘只读',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? '系统拒绝了操作';
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    // The size is known before anything is read into memory.
    const { size } = await stat(path);
    if (size > fileSizeLimit) throw new UnusableFile({ code: 'tooLarge', bytes: size, limit: fileSizeLimit });
    return await readFile(path);
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new FileError(`无法读取“${path}”：${reasonOf(error)}。`);
  }
}

/** What made a named file unusable. */
export class UnusableInput extends Error {
  constructor(
    readonly path: string,
    readonly reason: UnusableFile,
  ) {
    super(reason.code);
  }
}

/** How a file is read. */
export interface Reading {
  /** Which of several reports in the file, from 1. */
  readonly index: number | undefined;
  /** How long reading a costly file may take. */
  readonly seconds: number;
}

/** @throws {UnusableInput} takesTooLong when the time is over, and everything that `loadReport` throws */
export async function loadFile(path: string, { index, seconds }: Reading): Promise<LoadedReport> {
  try {
    const bytes = await readBytes(path);
    const name = basename(path);
    if (!isHeavy(bytes, name)) return await loadReport(bytes, name, { index });
    const { readApart } = await import('./read-apart');
    return await readApart({ bytes, name, index }, seconds);
  } catch (error) {
    if (error instanceof UnusableFile) throw new UnusableInput(path, error);
    throw error;
  }
}

/** The bytes of a report template. What looks at it passes it by its own guard before anything is unpacked. */
export async function loadTemplate(path: string): Promise<Uint8Array> {
  try {
    return await readBytes(path);
  } catch (error) {
    if (error instanceof UnusableFile) throw new UnusableInput(path, error);
    throw error;
  }
}

/** Checks where the output shall go before any work is done. Returns its extension without the dot, in lower case. */
export async function checkOutput(
  path: string,
  extensions: readonly string[],
  inputs: readonly string[],
): Promise<string> {
  const extension = extname(path).slice(1).toLowerCase();
  if (!extensions.includes(extension))
    throw new UsageError(
      `输出文件的扩展名应为 ${extensions.map((name) => `.${name}`).join('、')}，现为“${path}”。`,
    );
  if (!existsSync(dirname(resolve(path)))) throw new FileError(`无法写入“${path}”：文件夹不存在。`);
  for (const input of inputs)
    if (existsSync(path) && existsSync(input) && (await realpath(path)) === (await realpath(input)))
      throw new UsageError(`输出不能与输入是同一个文件：“${path}”。`);
  return extension;
}

/** Writes under a temporary name and renames, so that a file is either as it was or complete. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(resolve(path)), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new FileError(`无法写入“${path}”：${reasonOf(error)}。`);
  }
}
