/** The promise and the functions that settle it, as ECMAScript 2024 defines `Promise.withResolvers`. */
function withResolvers<T>(this: PromiseConstructor) {
  const parts: { promise?: Promise<T> } = {};
  parts.promise = new this<T>((resolve, reject) => void Object.assign(parts, { resolve, reject }));
  return parts;
}

/** The content in a buffer of the given length, as ECMAScript 2024 defines it; the old buffer has none afterwards. */
function transferToFixedLength(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
  const moved = new ArrayBuffer(length);
  new Uint8Array(moved).set(new Uint8Array(this).subarray(0, length));
  structuredClone(this, { transfer: [this] });
  return moved;
}

/**
 * Adds two functions of the language that pdf.js expects, where they are missing: in Node 20 and in Chromium before 119.
 * The legacy build of pdf.js brings all others.
 */
export function addRecentFunctions(): void {
  const recent = [
    { owner: Promise, name: 'withResolvers', value: withResolvers },
    { owner: ArrayBuffer.prototype, name: 'transferToFixedLength', value: transferToFixedLength },
  ];
  for (const { owner, name, value } of recent)
    if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}
