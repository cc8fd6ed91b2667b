import type {Heading, Html, Text} from 'mdast'
import type {Point} from 'unist'

/** A heading that was written as an element, and whether the same HTML block goes on after it. */
export interface HtmlHeading {
  readonly heading: Heading
  readonly hasMore: boolean
}

const element = /^\s{0,3}<h([1-6])(?:\s[^<>]{0,300})?>([\s\S]{1,500}?)<\/h\1\s{0,3}>/i

/** `<h2>…</h2>` at the beginning of an HTML block, as the heading that Markdown would have made of it. */
export function readHtmlHeading(node: Html): HtmlHeading | undefined {
  const match = element.exec(node.value)
  const start = node.position?.start
  if (!match || !start) return undefined
  const value = (match[2] ?? '')
    .replace(/<[^<>]{0,300}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (value === '') return undefined
  const position = {start, end: advance(start, match[0])}
  const text: Text = {type: 'text', value, position}
  const depth = Number(match[1]) as Heading['depth']
  return {
    heading: {type: 'heading', depth, children: [text], position},
    hasMore: node.value.slice(match[0].length).trim() !== ''
  }
}

function advance(from: Point, text: string): Point {
  const rows = text.split(/\r\n?|\n/)
  const last = rows.at(-1) ?? ''
  const column = rows.length > 1 ? last.length + 1 : from.column + last.length
  return {line: from.line + rows.length - 1, column, offset: (from.offset ?? 0) + text.length}
}
