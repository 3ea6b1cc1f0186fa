import { compareExport } from '../app/compare-export';
import { loadReport } from '../app/load-report';
import type { Report } from '../report/report';
import { FileError } from './files';

/**
 * Reads what was written with our own reader and compares every cell.
 *
 * @throws {FileError} when a figure is not the same: then nothing may be written
 */
export async function proveSame(
  bytes: Uint8Array,
  target: string,
  report: Report,
): Promise<{ readonly same: number; readonly all: number }> {
  const { same, all } = compareExport(await readBack(bytes, target), report, []);
  if (same < all)
    throw new FileError(
      `导出的内容读回后与原数据不一致（${same}/${all}），没有写入“${target}”。用了自己的模板的，请检查三张表的占位符是否齐全、有没有重复。`,
    );
  return { same, all };
}

async function readBack(bytes: Uint8Array, target: string) {
  try {
    return await loadReport(bytes, target);
  } catch {
    throw new FileError(
      `导出的内容读不回来，没有写入“${target}”。用了自己的模板的，请检查三张表的占位符是否齐全、有没有重复。`,
    );
  }
}
