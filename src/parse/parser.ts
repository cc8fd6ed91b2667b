import type {Root} from 'mdast'
import {LimitError} from '../limits/limit-error.js'
import type {Parse} from './parse.js'
import {isTangled} from './tangle.js'

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
    if (isTangled(source)) return parseSlowly(source)
    try {
      return native(source)
    } catch (error) {
      if (error instanceof LimitError) throw error
      onNotice(fallbackNotice('failed on a document, which the slower remark-parse then read', error))
      return parseSlowly(source)
    }
  }
}

async function loadRemark(): Promise<(source: string) => Root> {
  const {createRemarkParse} = await import('./remark.js')
  return createRemarkParse()
}

function fallbackNotice(what: string, error: unknown): string {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return `The native parser (satteri) ${what}: ${reason}`
}
