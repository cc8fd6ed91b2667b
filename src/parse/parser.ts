import type {Root} from 'mdast'
import {LimitError} from '../limits/limit-error.js'
import type {Parse} from './parse.js'
import {tangleOf} from './tangle.js'

/** Which parser does the work: `native` is satteri where it is installed, `remark` is remark-parse. */
export type ParserName = 'native' | 'remark'

/** The parser that a run got. */
export interface Parser {
  name: ParserName
  parse: Parse
}

/**
 * Load a parser. Where satteri cannot be loaded, and for a text that it fails on, remark-parse stands in for `native`, with
 * a notice; so it does, without one, for a text that is too tangled for satteri, because nothing stops that once it runs.
 * A text that is too tangled for both is refused with a `LimitError`.
 */
export async function loadParser(
  wanted: ParserName = 'native',
  onNotice: (notice: string) => void = () => undefined
): Promise<Parser> {
  if (wanted === 'remark') return {name: 'remark', parse: await loadRemark()}
  try {
    const {parseNatively} = await import('./native.js')
    return {name: 'native', parse: withFallback(parseNatively, onNotice)}
  } catch (error) {
    onNotice(fallbackNotice('is not available here, so the slower remark-parse does the work', error))
    return {name: 'remark', parse: await loadRemark()}
  }
}

function withFallback(native: (source: string) => Root, onNotice: (notice: string) => void): Parse {
  let remark: Promise<(source: string) => Root> | undefined
  const parseSlowly = async (source: string) => {
    remark ??= loadRemark()
    return (await remark)(source)
  }
  return (source) => {
    const {cost, start} = tangleOf(source)
    if (cost > hopeless) throw tooTangled(source, start)
    if (cost > tangled) return parseSlowly(source)
    try {
      return native(source)
    } catch (error) {
      if (error instanceof LimitError) throw error
      onNotice(fallbackNotice('failed on a document, which the slower remark-parse then read', error))
      return parseSlowly(source)
    }
  }
}

/** So much costs the native parser about half a second and 60 MB. */
const tangled = 1_500_000_000

/** So much costs each parser many seconds. */
const hopeless = 10 * tangled

function tooTangled(source: string, start: number): LimitError {
  const line = source.slice(0, start).split(/\r\n?|\n/).length
  return new LimitError(
    `Unexpected paragraph of more entities or marks of emphasis than can be parsed in time, at line \`${line}\`, expected fewer`,
    'Break it up with blank lines, or put it into a code block'
  )
}

async function loadRemark(): Promise<(source: string) => Root> {
  const {createRemarkParse} = await import('./remark.js')
  return createRemarkParse()
}

function fallbackNotice(what: string, error: unknown): string {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return `The native parser (satteri) ${what}: ${reason}`
}
