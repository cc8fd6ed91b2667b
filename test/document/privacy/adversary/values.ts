import {alphabets, type Chance, letters, pick} from '../planted.js'

/** Makes a value of a kind, new on every call. */
export type MakeValue = (chance: Chance) => string

const words = [
  'Harvest',
  'Kestrel',
  'Moorland',
  'Granite',
  'Juniper',
  'Saffron',
  'Thimble',
  'Walrus',
  'Copper',
  'Lantern'
]
const signs = '!#-_.*+^~'

/** A text of some alphabet that holds every one of some kinds of characters. */
function mixed(chance: Chance, {length, from}: {length: number; from: string}, kinds: readonly RegExp[]): string {
  for (;;) {
    const text = letters(chance, length, from)
    if (kinds.every((kind) => kind.test(text))) return text
  }
}

const lower = alphabets.lower + alphabets.digits
const base64url = `${alphabets.mixed}_-`

function uuid(chance: Chance): string {
  const hex = (length: number) => letters(chance, length, alphabets.hex)
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(chance, ['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`
}

/** What people choose, type and let programs make. */
export const passwords: readonly MakeValue[] = [
  (chance) => mixed(chance, {length: 12, from: alphabets.mixed + signs}, [/[a-z]/, /[A-Z]/, /\d/, /^\w.*[^\w].*\w$/]),
  (chance) => `${pick(chance, words)}${pick(chance, ['#', '!', '-', '_', '.'])}${letters(chance, 4, alphabets.digits)}`,
  (chance) => `${letters(chance, 2)}${pick(chance, words)}${letters(chance, 2, '23456789')}!${letters(chance, 2)}`,
  (chance) => `${pick(chance, words)}20${letters(chance, 2, '2345')}`,
  (chance) => `${pick(chance, words)}${letters(chance, 2, '2345679')}${pick(chance, words).toLowerCase()}`,
  (chance) => mixed(chance, {length: 16, from: alphabets.mixed}, [/[a-z]/, /[A-Z]/, /\d.*\d/]),
  (chance) => mixed(chance, {length: 12, from: lower}, [/[a-z]/, /\d.*\d.*\d/])
]

/** What generators make: keys, tokens, salts. */
export const generated = {
  key: (chance: Chance) => mixed(chance, {length: 32, from: alphabets.mixed}, [/[a-z]/, /[A-Z]/, /\d.*\d/]),
  long: (chance: Chance) => mixed(chance, {length: 48, from: base64url}, [/[a-z]/, /[A-Z]/, /\d/, /[_-]/, /\w$/]),
  hex32: (chance: Chance) => letters(chance, 32, alphabets.hex),
  hex40: (chance: Chance) => letters(chance, 40, alphabets.hex),
  hex64: (chance: Chance) => letters(chance, 64, alphabets.hex),
  base64: (chance: Chance) => `${mixed(chance, {length: 43, from: alphabets.base64}, [/\/.*\//, /\+/, /\d/, /^\w/])}=`,
  /** a password as a Kubernetes Secret holds it */
  encoded: (chance: Chance) => Buffer.from(pick(chance, passwords)(chance)).toString('base64'),
  /** a user and a password as HTTP's basic scheme has them */
  basic: (chance: Chance) => Buffer.from(`ops:${pick(chance, passwords)(chance)}`).toString('base64'),
  uuid
} satisfies Readonly<Record<string, MakeValue>>

/** Which values a form can hold. */
export type ValueKind = 'password' | keyof typeof generated
