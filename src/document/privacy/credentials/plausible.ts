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
  if (isEncodedText(value) || isWording(value)) return false
  return characterKinds(value) >= 3 || (value.length >= 10 && digitBorders(value) >= 3)
}

/** Words and numbers with blanks between describe a password: `May 2024`, `set in week 12`. */
function isWording(value: string): boolean {
  if (!/\s/.test(value)) return false
  return isReadable(value.replaceAll(' ', '')) || /^(?:(?:[A-Za-z]+|\d+)[.,:]?(?:\s+|$))+$/.test(value)
}

/** Types, algorithms and products, which are written as chosen passwords are: `Varchar255`, `Argon2019`. */
const technicalWord =
  /^(?:n?(?:var)?char|string|text|bytes?|blob|binary|float|double|decimal|integer|unsigned|base|argon|[bs]?crypt|pbkdf|blake|chacha|salsa|curve|hmac|keccak|sha|windows|office|server|exchange|active|version|release|ubuntu|debian|centos|oracle|chrome|column|field|level|table|section|figure|phase|chapter|appendix|user|account|client|group|node)/i

/** Whether a value is what people choose who are asked for a capital letter and a digit: `Harbour2031`, `Kiel84fjord`. */
export function isChosenPassword(value: string): boolean {
  return (
    value.length >= 8 &&
    /^[A-Z][a-z]{3,15}(?:\d\d){1,2}[a-z]{0,12}$/.test(value) &&
    !isSampleSecret(value) &&
    !technicalWord.test(value)
  )
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
    (isReadable(value) && /^[\w./:-]+$/.test(value) && digitBorders(value) < 4) ||
    (technicalWord.test(value) && /^[A-Za-z]+\d{1,4}[a-z]{0,3}$/.test(value))
  )
}

function decodePercent(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
