import {styleText} from 'node:util'

type Format = Parameters<typeof styleText>[0]

/** Colours a text, or leaves it plain. */
export type Paint = (format: Format, text: string) => string

/** A painter that colours or not, whatever the environment says: the caller has decided. */
export function createPaint(color: boolean): Paint {
  return color ? (format, text) => styleText(format, text, {validateStream: false}) : (_format, text) => text
}
