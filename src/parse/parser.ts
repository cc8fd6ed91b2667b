import type {Parse} from './parse.js'

/** Which parser does the work: `native` is satteri where it is installed, `remark` is remark-parse. */
export type ParserName = 'native' | 'remark'

/** What a run needs to know of the parser that it got. */
export interface Parser {
  name: ParserName
  parse: Parse
  /** why the native parser was asked for and not used */
  notice?: string
}

/** Load a parser; `native` falls back to remark-parse, with a notice, where satteri cannot be loaded. */
export async function loadParser(wanted: ParserName = 'native'): Promise<Parser> {
  if (wanted === 'remark') return {name: 'remark', parse: await loadRemark()}
  try {
    const {parseNatively} = await import('./native.js')
    return {name: 'native', parse: parseNatively}
  } catch (error) {
    return {name: 'remark', parse: await loadRemark(), notice: fallbackNotice(error)}
  }
}

async function loadRemark(): Promise<Parse> {
  const {createRemarkParse} = await import('./remark.js')
  return createRemarkParse()
}

function fallbackNotice(error: unknown): string {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return `The native parser (satteri) is not available here, so the slower remark-parse does the work: ${reason}`
}
