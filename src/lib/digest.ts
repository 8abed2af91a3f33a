import { hash } from 'node:crypto';

/** SHA-256 of the content, 22 base64url characters. */
export function digest(content: string | Uint8Array): string {
  return cutHash(hash('sha256', content, 'base64url'));
}

/** As much of a hash (base64url) as tells two files apart: 132 bits, enough that two never meet. */
export function cutHash(hashed: string): string {
  return hashed.slice(0, 22);
}
