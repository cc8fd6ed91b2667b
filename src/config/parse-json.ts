import {ConfigError, reasonOf} from './config-error.js'
import {refusePrototype} from './refuse-prototype.js'

/** Parse JSON that errors call `name`; nothing for an empty text. @throws {ConfigError} with line and column */
export function parseJson(name: string, text: string): unknown {
  const source = text.replace(/^\uFEFF/, '')
  if (source.trim() === '') return undefined
  try {
    return refusePrototype(name, JSON.parse(source))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const reason = reasonOf(error).replace(/ in JSON at position.*$/, '')
    throw new ConfigError(`Cannot parse ${name}${placeOf(error, source)}: ${reason}`, {cause: error})
  }
}

/** Node tells an offset, and at the end of the text nothing at all. */
function placeOf(error: SyntaxError, source: string): string {
  const offset = /at position (\d+)/.exec(error.message)?.[1]
  const before = source.slice(0, offset === undefined ? undefined : Number(offset)).split('\n')
  return ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
