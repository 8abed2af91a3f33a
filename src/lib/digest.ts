import { hash } from 'node:crypto';

/** SHA-256 of the content, 22 base64url characters (132 bits: enough that two files never meet). */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}
