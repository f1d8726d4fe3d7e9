/* SHA-256 by the browser, and by hand where a page comes over plain http and the browser keeps it back. */
import { sha256Digest } from '#domain/sha256.ts';

/** The 32 bytes of the digest. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  return subtle === undefined ? sha256Digest(bytes) : new Uint8Array(await subtle.digest('SHA-256', bytes));
}
