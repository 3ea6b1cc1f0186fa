/**
 * The SHA-256 of a text in UTF-8, as 64 hexadecimal digits; null if the page cannot compute it: browsers offer it only
 * to pages served over https or from the local machine.
 */
export const fingerprint = (text: string): Promise<string | null> => sha256(new TextEncoder().encode(text));

/** The same of bytes. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  // Typed as if always present.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const digest = await subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
