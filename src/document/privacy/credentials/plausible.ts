import {characterKinds, entropy, isRandom, isReadable, isSampleSecret} from '../sample-secrets.js'

/** Whether a password is one that somebody uses: not a word, not the user's name, not a sample. */
export function isRealPassword(value: string): boolean {
  const plain = decodePercent(value)
  return (
    plain.length >= 6 &&
    !isSampleSecret(plain) &&
    characterKinds(plain) >= 2 &&
    entropy(plain) >= 2.2 &&
    !isReference(plain)
  )
}

/** Whether a value can be a password where something else could stand in its place: a type, a rule, an algorithm, a path. */
export function isTypedPassword(value: string): boolean {
  if (value.length < 8 || !isRealPassword(value) || isIdentifier(value) || entropy(value) < 2.75) return false
  if (isEncodedText(value) || (/\s/.test(value) && isReadable(value.replaceAll(' ', '')))) return false
  return characterKinds(value) >= 3 || (value.length >= 10 && digitBorders(value) >= 3)
}

/** How often digits and letters take turns: seldom in names, often in what chance makes. */
function digitBorders(value: string): number {
  return (value.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g) ?? []).length
}

/** Whether a value can be what a program made as a key. */
export function isGeneratedKey(value: string): boolean {
  return (
    value.length >= 16 &&
    isRandom(value) &&
    !isSampleSecret(value) &&
    !isReference(value) &&
    !isIdentifier(value) &&
    !isEncodedText(value)
  )
}

/** Base64 of words rather than of a secret: `not a real password`. */
function isEncodedText(value: string): boolean {
  if (!/^[A-Za-z0-9+/]{12,}={0,2}$/.test(value)) return false
  const text = Buffer.from(value, 'base64').toString('latin1')
  return /^[\x20-\x7e]+$/.test(text) && (isReadable(text) || isSampleSecret(text))
}

/** Whether a value is an id as RFC 9562 has it, which issuers also use as keys, and none that counts up or repeats. */
export function isRandomUuid(value: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value) && !isSampleSecret(value) && entropy(value) >= 3
}

/** A path, a call, a variable, a version, a type or a link rather than a value. */
function isReference(value: string): boolean {
  return (
    /^(?:\/\/|[a-z][\w+.-]{1,20}:\/\/|https?:|file:|env[.:]|process\.|os\.|vault:|arn:|sha\d+[:-]|urn:|projects\/|!)/i.test(
      value
    ) ||
    /^[$%&@][A-Za-z_{(][\w.]*[})%]?$/.test(value) ||
    /^(?:[.~]{0,2}\/)?[A-Za-z_-]{1,30}\d{0,3}(?:(?:\.|::|->|\/|\\)[A-Za-z_-]{1,30}\d{0,3})+\/?$/.test(value) ||
    // name@2.1, Secrets@2025-05-01
    /^[A-Za-z][\w./-]*@v?\d+(?:[.-]\d+)+/.test(value) ||
    /[([{]|\]\(|=>|::/.test(value)
  )
}

/** A number with a unit, an id, or words joined by signs with small numbers: `scram-sha-256`, `orders-db-2`. */
function isIdentifier(value: string): boolean {
  return (
    /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value) ||
    /^[\d.,:/-]+[a-z%]{0,3}$/i.test(value) ||
    /^(?:[a-z]{2,20}\d{0,3}|[A-Z]{2,20}\d{0,3}|\d{1,3}|v\d{1,3})(?:[-_./:](?:[a-z]{2,20}\d{0,3}|[A-Z]{2,20}\d{0,3}|\d{1,3}|v\d{1,3}))*$/.test(
      value
    ) ||
    (isReadable(value) && /^[\w./:-]+$/.test(value) && digitBorders(value) < 4)
  )
}

function decodePercent(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
