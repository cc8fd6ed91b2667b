/** Shorter paragraphs cannot cost much. */
const shortest = 4096

/** Nor can as many of these as a document has. */
const negligible = 64

/**
 * What a mark costs the native parser for each character of its paragraph, in units of some 0.3 ns: it joins the text
 * before an entity with that behind it anew each time, U+FFFD at the greatest length, and looks back for openers.
 */
const weights: readonly (readonly [mark: RegExp, weight: number])[] = [
  [/[_*]/g, 1],
  [/&\w/g, 10],
  [/&#/g, 40]
]

/** What a text costs beyond what is in proportion to its length, and where its costliest paragraph starts. */
export interface Tangle {
  cost: number
  start: number
}

/**
 * Find the paragraphs so long and so full of marks that the native parser, which nothing can stop, would take time and
 * memory with the square of their length. A text with blank lines is told by a few looks at it.
 */
export function tangleOf(source: string): Tangle {
  const found = {cost: 0, start: 0}
  let highest = 0
  for (let at = 0; at + shortest < source.length; ) {
    const near = lastBreak(source, at + shortest)
    if (near > at) {
      at = near
      continue
    }
    const end = nextBreak(source, at + shortest)
    const start = at + (/^[\r\n]*/.exec(source.slice(at, at + 4))?.[0].length ?? 0)
    const cost = paragraphsOf(source.slice(start, end)).reduce((sum, text) => sum + costOf(text), 0)
    if (cost > highest) found.start = start
    highest = Math.max(highest, cost)
    found.cost += cost
    at = end
  }
  return found
}

function costOf(paragraph: string): number {
  if (paragraph.length < negligible) return 0
  const marked = weights.reduce((sum, [mark, weight]) => sum + weight * (paragraph.match(mark)?.length ?? 0), 0)
  return marked * paragraph.length
}

/** Text without blank lines, cut where a new paragraph begins beyond doubt: at the rows of a table and at bullets. */
function paragraphsOf(text: string): readonly string[] {
  const rows = isTable(text) ? (/^(?:\|[^\n]*\n)+/.exec(text)?.[0] ?? '') : ''
  return [...rows.split('\n'), ...text.slice(rows.length).split(/\n(?=[-+*][ \t]+\S)/)]
}

const delimiterRow = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\r?$/

/** What has another number of columns in its first two lines is a paragraph, however it looks. */
function isTable(text: string): boolean {
  const [head = '', delimiters = ''] = text.split('\n', 2)
  if (!/^\|.*\|[ \t]*\r?$/.test(head) || head.includes('\\') || !delimiterRow.test(delimiters)) return false
  return head.split('|').length === delimiters.split('|').length
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
