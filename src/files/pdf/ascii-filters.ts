import { isWhite } from './find-bytes';

/** Bytes that are written as pairs of digits, up to `>`. */
export function fromHex(written: Uint8Array): Uint8Array {
  const digits: number[] = [];
  for (const byte of written) {
    if (byte === 62) break;
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (!Number.isNaN(digit)) digits.push(digit);
  }
  return Uint8Array.from(
    { length: Math.ceil(digits.length / 2) },
    (_, index) => 16 * (digits[2 * index] ?? 0) + (digits[2 * index + 1] ?? 0),
  );
}

/** Bytes that are written as five characters for each four, up to `~`. */
export function fromBase85(written: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 * written.length);
  let length = 0;
  let group: number[] = [];
  const flush = () => {
    const count = group.length - 1;
    while (group.length < 5) group.push(84);
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let index = 0; index < count; index += 1) bytes[length++] = Math.floor(value / 256 ** (3 - index));
    group = [];
  };
  for (const byte of written) {
    if (byte === 126) break;
    if (isWhite(byte)) continue;
    // z stands for four zeros.
    if (byte === 122 && group.length === 0) length += 4;
    else group.push(byte - 33);
    if (group.length === 5) flush();
  }
  if (group.length > 1) flush();
  return bytes.subarray(0, length);
}
