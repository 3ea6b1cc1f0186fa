/**
 * The SHA-256 of a text in UTF-8, as 64 hexadecimal digits; null where the page has no way to compute it: browsers offer it
 * only to pages that came over https or from the machine itself.
 */
export async function fingerprint(text: string): Promise<string | null> {
  // Typed as if it were always there.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
