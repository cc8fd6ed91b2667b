import {createCipheriv, createDecipheriv, createHash, randomBytes} from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/**
 * Encrypt a text under a key that is made of a document: only who has the whole document can open it, and who has it
 * knows the private values in it anyway.
 */
export function seal(text: string, document: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, keyFrom(document), nonce)
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64')
}

/** What was sealed under a document; `undefined` when it was another document. */
export function unseal(sealed: string, document: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64')
  const nonce = bytes.subarray(0, nonceLength)
  const tag = bytes.subarray(nonceLength, nonceLength + tagLength)
  try {
    const decipher = createDecipheriv(algorithm, keyFrom(document), nonce, {authTagLength: tagLength})
    decipher.setAuthTag(tag)
    return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    // The tag does not fit: another document, or a damaged seal.
    return undefined
  }
}

/** Not the digest that stands beside it in clear. */
function keyFrom(document: string): Buffer {
  return createHash('sha256').update('design-lint seal\0').update(document).digest()
}
