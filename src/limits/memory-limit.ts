import {getHeapStatistics} from 'node:v8'
import {LimitError} from './limit-error.js'

/** Shorter texts fit into any heap that the program starts in. */
const shortest = 200_000

/** Bytes of heap that a line or a mark of Markdown takes at most, measured on lists, tables, links and paragraphs of a megabyte. */
const bytesPerMark = 1400

/** Bytes of heap for a character beside that. */
const bytesPerCharacter = 20

const marks = new Set([...'\n\r*_`[<|'].map((mark) => mark.charCodeAt(0)))

/**
 * Refuse a text that would take more heap than is left: V8 ends the whole process then, and nothing can catch that.
 * @throws {LimitError} that tells how to allow more
 */
export function checkMemory(source: string, available = heapLeft): void {
  if (source.length < shortest) return
  const needed = countMarks(source) * bytesPerMark + source.length * bytesPerCharacter
  const left = available()
  if (needed <= left) return
  throw new LimitError(
    `Unexpected document that may take ${megabytes(needed)} of memory, expected no more than the ${megabytes(left)} that are left`,
    'Split it, leave it out, or allow more with `NODE_OPTIONS=--max-old-space-size=<megabytes>`'
  )
}

/** A list of all marks would take as long as a parser does. */
function countMarks(source: string): number {
  let count = 0
  for (let at = 0; at < source.length; at++) if (marks.has(source.charCodeAt(at))) count++
  return count
}

/** Bytes of the heap that V8 keeps for new objects: what lives longer finds no room there. */
const youngGeneration = 48 * 2 ** 20

function heapLeft(): number {
  const {heap_size_limit, used_heap_size} = getHeapStatistics()
  return Math.max(0, heap_size_limit - youngGeneration - used_heap_size)
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`
}
