import {alphabets, type Chance, letters} from '../planted.js'
import {generated} from './values.js'

const fillers: Readonly<Record<string, (chance: Chance, length: number) => string>> = {
  hex: (chance, length) => letters(chance, length, alphabets.hex),
  HEX: (chance, length) => letters(chance, length, alphabets.hex).toUpperCase(),
  digits: (chance, length) => letters(chance, length, alphabets.digits).replace(/^0/, '7'),
  'base64:': (chance, length) => letters(chance, length, alphabets.base64),
  'base64url:': (chance, length) => letters(chance, length, `${alphabets.mixed}_-`),
  uuid: (chance) => generated.uuid(chance),
  key: (chance) => generated.key(chance)
}

/** A text with new values for `{hex40}`, `{base64:86}`, `{uuid}` and the like. */
export function fill(chance: Chance, text: string): string {
  return text.replace(
    /\{(hex|HEX|digits|base64:|base64url:|uuid|key)(\d*)\}/g,
    (written, kind: string, length: string) => {
      return fillers[kind]?.(chance, Number(length)) ?? written
    }
  )
}
