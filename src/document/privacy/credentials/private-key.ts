import type {Match} from '../detector.js'
import {entropy} from './sample-secrets.js'

/** The first line of a private key in the armour of PEM, OpenSSH, PGP or SSH2, and the line before that of PuTTY. */
export const privateKeyPattern =
  /----(?:-| )BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?(?:-| )----|Private-Lines: \d{1,4}/g

/** A body shorter than that is an outline of a key. */
const shortest = 60

/** How much of a body is looked at. */
const lookedAt = 600

/** Numbers of few digits, which every key holds in four bytes each. */
const zeroBytes = /A{4,12}/g

/** Whether key material follows the first line rather than dots or a comment. */
export function isPrivateKeyBody(_value: string, {document: {source}, end}: Match): boolean {
  const [body = ''] = source.slice(end, end + lookedAt).split(/-{4}|Private-MAC/, 1)
  const letters = body
    .replace(/^[ \t]{0,20}(?:Version|Comment|Proc-Type|DEK-Info):.*$/gm, '')
    .replace(/\\[nr]|[\s|>"'+\\,]/g, '')
  const [encoded = ''] = /^[A-Za-z0-9+/=]*/.exec(letters) ?? []
  const material = encoded.replace(zeroBytes, 'A')
  return material.length >= shortest && entropy(material) > 4.2 && !/(.)\1{7}/.test(material)
}

/** The end of the armour that begins at an offset; the end of its first line where it is never closed. */
export function privateKeyEnd(source: string, start: number): number {
  const rest = source.slice(start + 1, start + 20_000)
  const close = /----(?:-| )END [A-Z0-9 ]{0,40}-{4,5}|\n(?=[ \t]{0,20}Private-MAC)/.exec(rest)
  if (close) return start + 1 + close.index + close[0].trimEnd().length
  const lineEnd = source.indexOf('\n', start)
  return lineEnd === -1 ? source.length : lineEnd
}
