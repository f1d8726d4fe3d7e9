/* SHA-256 of a text, as platforms take it. */
import { sha256Digest } from '#domain/sha256.ts';

const encoder = new TextEncoder();

/** The hash of a text's UTF-8 bytes as 64 hex digits in lower case. */
export function sha256(text: string): string {
  return Array.from(sha256Digest(encoder.encode(text)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
