import {characterKinds, entropy, isRandom, isReadable, isSampleSecret, isScrambled} from './sample-secrets.js'

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

/** Words and numbers with blanks between describe a password, or are a command: `May 2024`, `set in week 12`, `vault kv get -mount=kv2 db-v3`. */
function isWording(value: string): boolean {
  if (!/\s/.test(value)) return false
  if (/^[a-z][\w.-]* .*(?<=\s)-{1,2}[a-z]/.test(value)) return true
  return isReadable(value.replaceAll(' ', '')) || /^(?:(?:[A-Za-z]+|\d+)[.,:]?(?:\s+|$))+$/.test(value)
}

/** Types, algorithms and products, which are written as chosen passwords are: `Varchar255`, `Argon2019`. */
const technicalWord =
  /^(?:n?(?:var)?char|u?int(?=\d)|utf|https?|oauth|ipv|string|text|bytes?|blob|binary|float|double|decimal|integer|unsigned|base|argon|[bs]?crypt|pbkdf|blake|chacha|salsa|curve|hmac|keccak|sha|windows|office|server|exchange|active|version|release|ubuntu|debian|centos|oracle|chrome|column|field|level|table|section|figure|phase|chapter|appendix|user|account|client|group|node)/i

/** `Harbour2031`, `Kiel84fjord`, `brook77Lantern`, `amberQuay482`: three small parts, of which no convention of naming makes one name. */
const wordAndNumber =
  /^(?:[a-z]{3,15}(?:[A-Z][a-z]{2,15}){1,3}\d{3,4}|[A-Z][a-z]{3,15}(?:\d\d){1,2}[a-z]{0,12}|[A-Za-z][a-z]{2,15}(?:\d\d){1,2}[A-Z][a-z]{2,15})$/

/** `velvet-Anchor-66`, `7Heron.Mill7`: words and numbers with a sign between all of them. */
const joinedWords = /^\d{0,4}[A-Za-z]{2,15}\d{0,4}(?:[-_.](?:\d{0,4}[A-Za-z]{3,15}\d{0,4}|\d{1,4})){1,6}$/

/** Whether a value is what people choose who are asked for a capital letter and a digit. */
export function isChosenPassword(value: string): boolean {
  if (value.length < 8 || isSampleSecret(value) || technicalWord.test(value)) return false
  return wordAndNumber.test(value) || (joinedWords.test(value) && /[A-Z][a-z]/.test(value) && /\d/.test(value))
}

/** Whether words are written small and with a capital in one value, as the names of no program's objects are: `quay-Marmot-09`. */
export function mixesCases(value: string): boolean {
  return isChosenPassword(value) && /(?:^|[-_.])[a-z]/.test(value) && /[-_.][A-Z][a-z]/.test(value)
}

/** Whether a value behind a password's name can be nothing else. */
export function isLikelyPassword(value: string): boolean {
  return isTypedPassword(value) || isChosenPassword(value) || isScrambled(value) || isAppPassword(value)
}

/** `xqbn rdwo ktlm ypza`: what mail providers make for a program, in which not all can be words. */
function isAppPassword(value: string): boolean {
  return /^[a-z]{4}(?: [a-z]{4}){3}$/.test(value) && value.split(' ').some((group) => !/[aeiouy]/.test(group))
}

/** Whether a value is a password where only a user before it says so: its letters are of both cases, and it is no version or choice. */
export function isSpokenPassword(value: string): boolean {
  if (!/[A-Z]/.test(value) || !/[a-z]/.test(value) || !/\d/.test(value) || /\/|\d\.\d/.test(value)) return false
  if (/^[A-Za-z]+[-_.]\d+$/.test(value)) return false
  return isChosenPassword(value) || (isTypedPassword(value) && (passwordSigns.test(value) || /\d\D+\d/.test(value)))
}

/** Signs that passwords hold, and neither names nor ids. */
export const passwordSigns = /[!#$%^&*+~]/

/** Whether letters of both cases and digits take turns, as chance sets them: `kN7qv4xM2`. */
export function takesTurns(value: string): boolean {
  if (!/^[\w-]{10,}$/.test(value) || technicalWord.test(value) || !isTypedPassword(value)) return false
  return characterKinds(value.replace(/[_-]/g, '')) === 3 && digitBorders(value) >= 3
}

/** How often digits and letters take turns: seldom in names, often in what chance makes. */
function digitBorders(value: string): number {
  return (value.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g) ?? []).length
}

/** From this length on, letters that chance put together are a key without any digit. */
const longScrambled = 24

/** Whether a value can be what a program made as a key. */
export function isGeneratedKey(value: string): boolean {
  return (
    value.length >= 16 &&
    !/\s/.test(value) &&
    (isRandom(value) || (value.length >= longScrambled && isScrambled(value))) &&
    !isSampleSecret(value) &&
    !isReference(value) &&
    !isIdentifier(value) &&
    !isEncodedText(value)
  )
}

/** The password in the base64 of a user and a password. */
export function encodedPassword(value: string): string | undefined {
  if (!/^[A-Za-z0-9+/]{12,}={0,2}$/.test(value)) return undefined
  return /^[\x20-\x39\x3b-\x7e]+:([\x20-\x7e]+)$/.exec(Buffer.from(value, 'base64').toString('latin1'))?.[1]
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
    /^(?:\/\/|[a-z][\w+.-]{1,20}:\/\/|https?:|file:|env[.:]|process\.|os\.|vault:|arn:|sha\d+[:-]|urn:|projects\/|!{1,2}[a-z])/i.test(
      value
    ) ||
    /^[$%&@][A-Za-z_{(][\w.]*[})%]?$/.test(value) ||
    isPath(value) ||
    // Ctrl+Shift+F9
    /^(?:(?:Alt|Cmd|Command|Control|Ctrl|Meta|Option|Shift|Super|Win)[+-])+\w{1,9}$/i.test(value) ||
    // The rest of a URL: postgres://orders:<password>@db1:5432
    /^@[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:\/\S*)?$/.test(value) ||
    // name@2.1, Secrets@2025-05-01
    /^[A-Za-z][\w./-]*@v?\d+(?:[.-]\d+)+/.test(value) ||
    isExpression(value)
  )
}

/** A path of a file or of a member, in which at least one name holds no digit and none mixes capitals with digits: `config.db1`, and neither `Gr8.wall88` nor `pW4.kelp`. */
function isPath(value: string): boolean {
  const isJoined = /^(?:[.~]{0,2}\/)?[A-Za-z_-]{1,30}\d{0,3}(?:(?:\.|::|->|\/|\\)[A-Za-z_-]{1,30}\d{0,3})+\/?$/.test(
    value
  )
  const names = value.split(/\.|::|->|\/|\\/)
  return isJoined && names.some((name) => name !== '' && !/\d/.test(name)) && !names.some((name) => isCoded(name))
}

/** `pW4`: a name of few letters that changes its case and ends in a digit. */
function isCoded(name: string): boolean {
  return /^[a-z]{1,3}[A-Z][a-z]?\d{1,3}$/.test(name)
}

/** From this length on, what holds brackets and no words was made by chance, as the keys of Django are. */
const longExpression = 32

/** A call, an entry, a function: brackets around something, or behind a name. */
function isExpression(value: string): boolean {
  if (!/[([{]|=>|::/.test(value)) return false
  return value.length < longExpression || isReadable(value) || /^[\w.:@]*[([{]/.test(value)
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
