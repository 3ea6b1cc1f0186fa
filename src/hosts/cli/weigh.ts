import { inspect } from '../../files/open/guard';
import { readZipDirectory } from '../../files/open/zip-directory';

/**
 * Bytes, unpacked. What is smaller is read within a second or two, whatever is in it: its size alone bounds how much there can be to
 * compare. Workbooks of ours have a quarter of it.
 */
const lightBytes = 256 * 1024;

/**
 * Whether a file can be costly to read. A process of its own costs a good part of a second, so that only these get one. A PDF always
 * does: little of it can draw much.
 *
 * @throws {UnusableFile} like `inspect`
 */
export function isHeavy(bytes: Uint8Array, name: string): boolean {
  if (bytes.length > lightBytes) return true;
  const kind = inspect(bytes, name);
  if (kind === 'pdf') return true;
  if (kind !== 'xlsx' && kind !== 'docx') return false;
  // Pictures are never unpacked.
  const markup = [...readZipDirectory(bytes).values()].filter((entry) =>
    /\.(?:xml|rels)$/iu.test(entry.name),
  );
  return markup.reduce((sum, { size }) => sum + size, 0) > lightBytes;
}
