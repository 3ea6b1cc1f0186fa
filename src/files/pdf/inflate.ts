/** So little is given to unpack at once that even what unpacks most fits: platforms hand on all of it together. */
const slice = 16 * 1024;

/**
 * Unpacks what Flate (RFC 1950) has packed, in parts, which are given to `take` and not kept. True when all of it is there and
 * its checksum holds. What `take` throws, ends it.
 */
export async function inflate(packed: Uint8Array, take: (part: Uint8Array) => void): Promise<boolean> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  // What goes wrong while writing shows again while reading.
  const ignore = () => undefined;
  const feed = async () => {
    for (let at = 0; at < packed.length; at += slice)
      await writer.write(packed.subarray(at, at + slice) as Uint8Array<ArrayBuffer>);
    await writer.close();
  };
  feed().catch(ignore);
  const stop = () => {
    reader.cancel().catch(ignore);
    writer.abort().catch(ignore);
  };
  for (;;) {
    let part: Uint8Array | undefined;
    try {
      part = (await reader.read()).value;
    } catch {
      return false;
    }
    if (part === undefined) return true;
    try {
      take(part);
    } catch (error) {
      stop();
      throw error;
    }
  }
}
