import { compareExport } from '../../app/export/compare-export';
import { loadSource } from '../../app/import/load-report';
import type { Report } from '../../core/report/report';
import { FileError } from './files';

/**
 * Reads what was written with our own reader and compares every cell, every paragraph and the remarks.
 *
 * @throws {FileError} when a figure is not the same: then nothing may be written
 */
export async function proveSame(
  bytes: Uint8Array,
  target: string,
  report: Report,
  { paragraphs, remarks }: { readonly paragraphs: readonly string[]; readonly remarks: readonly string[] },
): Promise<ReturnType<typeof compareExport>> {
  const compared = compareExport(await readBack(bytes, target), report, paragraphs, remarks);
  const { same, all } = compared;
  if (same < all)
    throw new FileError(
      `导出的内容读回后与原数据不一致（${same}/${all}），没有写入“${target}”。用了自己的模板的，请检查三张表的占位符是否齐全、有没有重复。`,
    );
  return compared;
}

async function readBack(bytes: Uint8Array, target: string) {
  try {
    return await loadSource({ kind: 'file', name: target, bytes }, { withTexts: true });
  } catch {
    throw new FileError(
      `导出的内容读不回来，没有写入“${target}”。用了自己的模板的，请检查三张表的占位符是否齐全、有没有重复。`,
    );
  }
}
