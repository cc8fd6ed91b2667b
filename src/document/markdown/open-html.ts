import type {Root} from 'mdast'

/** The HTML blocks that only their own end closes, as CommonMark lists them; other blocks end with a blank line. */
const blocks: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i]
]

/** Whether a document ends within HTML that never closes, so that a text added behind it would be a part of that. */
export function endsInOpenHtml({children}: Root): boolean {
  const last = children.at(-1)
  if (last?.type !== 'html') return false
  // Up to three blanks may stand before a block, and belong to its text.
  const text = last.value.trimStart()
  const block = blocks.find(([start]) => start.test(text))
  return block !== undefined && !block[1].test(text)
}
