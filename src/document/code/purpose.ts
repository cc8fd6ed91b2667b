import type {CodeBlock} from '../code-blocks.js'
import type {Document} from '../document.js'
import {introductionOf} from '../introduction.js'
import type {Skeleton} from './skeleton.js'

/** Whether the words before a block or a comment in it call it pseudocode. */
export function isPseudocode(document: Document, block: CodeBlock, {text, comments}: Skeleton): boolean {
  const said = [introductionOf(document, block), ...comments.map(({start, end}) => text.slice(start, end))]
  return said.some((words) => /\bpseudo-?\s?code\b/i.test(words))
}

/** Whether the heading above a block announces usage or examples. */
export function announcesUsage(document: Document, {start}: CodeBlock): boolean {
  const title = document.sectionAt(start)?.title ?? ''
  return /\b(?:usage|examples?|samples?|getting started|how to use|quick ?start)\b/i.test(title)
}

/** A recorded terminal session is output, whatever was typed in it; a lone `#` begins a comment rather than a prompt. */
export function isSession({lines}: CodeBlock): boolean {
  return lines.some(({text}) => /^\s*(?:[$%>]|>>>|PS\b[^>\n]{0,80}>|[\w.-]+@[\w.-]+[^$#\n]{0,80}[$#])\s/.test(text))
}
