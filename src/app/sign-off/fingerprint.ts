/**
 * The SHA-256 of a text in UTF-8, as 64 hexadecimal digits; null if the page cannot compute it: browsers offer it only
 * to pages served over https or from the local machine.
 */
export async function fingerprint(text: string): Promise<string | null> {
  // Typed as if always present.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
