import {isSampleSecret} from './sample-secrets.js'

/** The claims that the samples of jwt.io and of its many copies make. */
const sampleClaims = /"(?:name|sub)"\s*:\s*"(?:John Doe|Jane Doe|1234567890|alice|bob|user)"|example\.(?:com|org)/i

/** Whether a text is a signed token with a header as RFC 7515 has it, and not one that was made for documentation. */
export function isRealJwt(value: string): boolean {
  const [header = '', payload = '', signature = ''] = value.split('.')
  if (!decode(header).includes('"alg"') || !decode(payload).startsWith('{')) return false
  return !isSampleSecret(signature) && !sampleClaims.test(decode(payload))
}

function decode(part: string): string {
  return Buffer.from(part, 'base64url').toString('utf8')
}
