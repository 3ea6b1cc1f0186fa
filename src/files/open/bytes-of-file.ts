import { refuseLarge } from './size-limit';

/**
 * The bytes of a file in a browser. One that no reader would accept is not worth the memory.
 *
 * @throws {UnusableFile} tooLarge
 * @throws {DOMException} NotReadableError when the file was moved or deleted since
 */
export async function bytesOfFile(file: Blob): Promise<Uint8Array> {
  refuseLarge(file.size);
  return new Uint8Array(await file.arrayBuffer());
}
