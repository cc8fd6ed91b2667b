/** Shorter paragraphs cannot cost much. */
const shortest = 4096

/** Marks times characters: so many cost the native parser about half a second and 60 MB. */
const most = 300_000_000

const marks = /[&_*[]/g

/**
 * Whether a text has paragraphs so long and so full of marks that the native parser, which nothing can stop, would take time
 * and memory with the square of their length. A text with blank lines is told by a few looks at it.
 */
export function isTangled(source: string): boolean {
  let cost = 0
  for (let at = 0; at + shortest < source.length; ) {
    const near = lastBreak(source, at + shortest)
    if (near > at) {
      at = near
      continue
    }
    const end = nextBreak(source, at + shortest)
    const marked = source.slice(at, end).match(marks)?.length ?? 0
    cost += marked * (end - at)
    if (cost > most) return true
    at = end
  }
  return false
}

/** Where the last line that follows a blank one starts, up to an offset. */
function lastBreak(source: string, offset: number): number {
  const found = source.lastIndexOf('\n\n', offset)
  return found === -1 || offset - found > shortest ? source.lastIndexOf('\n\r\n', offset) : found
}

function nextBreak(source: string, offset: number): number {
  const places = [source.indexOf('\n\n', offset), source.indexOf('\n\r\n', offset)].filter((place) => place !== -1)
  return places.length > 0 ? Math.min(...places) : source.length
}
