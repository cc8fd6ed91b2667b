import {alphabets, type Chance, letters} from '../planted.js'

/** The signs of a part: `{hex32}` has 32 of them, `{hex32-40}` from 32 to 40. */
const signs: Readonly<Record<string, string>> = {
  digit: alphabets.digits,
  hex: alphabets.hex,
  HEX: alphabets.hex.toUpperCase(),
  lower: alphabets.lower,
  low: `${alphabets.lower}${alphabets.digits}`,
  UP: `${alphabets.upper}${alphabets.digits}`,
  base32: alphabets.base32,
  mixed: alphabets.mixed,
  base64: alphabets.base64,
  url: `${alphabets.mixed}_-`
}

export const uuid = '{hex8}-{hex4}-{hex4}-{hex4}-{hex12}'

type Length = (bounds: {readonly least: number; readonly most: number}, part: number) => number

const part = /\{(base32|base64|[a-zA-Z]+)(\d+)(?:-(\d+))?\}/g

/** How many parts a form has. */
export function partsOf(form: string): number {
  return form.match(part)?.length ?? 0
}

/** A token whose parts are as long as told. */
export function writeToken(chance: Chance, form: string, lengthOf: Length): string {
  let at = -1
  return form.replace(part, (written, kind: string, least: string, most = least) => {
    at++
    return letters(chance, lengthOf({least: Number(least), most: Number(most)}, at), signs[kind] ?? written)
  })
}
