import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { fileSizeLimit, refuseLarge } from '../../../files/open/size-limit';
import { UnusableFile } from '../../../files/unusable-file';
import { systemRefusal } from './refusals';

/** Bytes for each read from something whose size is unknown. */
const piece = 1024 * 1024;

/**
 * The bytes of a user's file, pipe or device. Whatever the system says about its size, no more than the limit is read. A
 * pipe into which nobody writes blocks for ever: only the end of this process ends that.
 *
 * @throws {SystemRefusal} when the system refuses
 * @throws {UnusableFile} tooLarge
 */
export async function readBytes(path: string, limit = fileSizeLimit): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      return await bytesOf(file, limit);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw systemRefusal(error);
  }
}

async function bytesOf(file: FileHandle, limit: number): Promise<Uint8Array> {
  const { size } = await file.stat();
  refuseLarge(size, limit);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    // One byte more than there should be shows the end of a file, and that a growing one has grown.
    const room = new Uint8Array(size > length ? size - length + 1 : piece);
    const { bytesRead } = await file.read(room, 0, room.length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
    refuseLarge(length, limit);
    pieces.push(room.subarray(0, bytesRead));
  }
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined ? first : new Uint8Array(Buffer.concat(pieces, length));
}
