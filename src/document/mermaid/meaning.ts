import type {Span} from '../text/span.js'
import type {MermaidFailure} from './failure.js'
import {maxInlineLength, parseMermaid} from './parse.js'
import {lineOf} from './place.js'

/**
 * The place of an error that mermaid finds only after parsing and gives no place for: the end of the shortest beginning of
 * the diagram that fails alike, and before it the last line that holds the name in the message.
 */
export async function placeOfMeaning(failure: MermaidFailure, source: string): Promise<Span> {
  const ends = lineEnds(source)
  const last = source.length > maxInlineLength ? ends.length - 1 : await firstFailing(failure, source, ends)
  const name = nameIn(failure.message)
  for (let at = last; at >= 0 && name !== undefined; at--) {
    const line = lineOf(source, ends[at] ?? 0)
    const found = source.slice(line.start, line.end).includes(name)
    if (found) return line
  }
  return lineOf(source, source.slice(0, ends[last]).trimEnd().length)
}

function lineEnds(source: string): number[] {
  const ends: number[] = []
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) ends.push(at)
  return [...ends, source.length]
}

/** Whatever follows an error cannot undo it, so the beginnings that fail alike can be searched by halves. */
async function firstFailing(failure: MermaidFailure, source: string, ends: readonly number[]): Promise<number> {
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const found = await parseMermaid(source.slice(0, ends[middle]))
    if (found !== 'too-slow' && found?.message === failure.message) high = middle
    else low = middle + 1
  }
  return low
}

function nameIn(message: string): string | undefined {
  const found = /"([^"]+)"|'([^']+)'|`([^`]+)`|\(([^()]+)\)/.exec(message)
  return found?.slice(1).find((group) => group !== undefined)
}
