import {createHash} from 'node:crypto'

/** A short name for a text or its bytes in UTF-8: two that differ have different ones. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 27)
}
