import type {Document} from '../document.js'
import type {CodeBlock} from '../markdown/code-blocks.js'
import {introductionOf} from '../sections/introduction.js'
import type {Skeleton} from './skeleton.js'

/** Whether the words before a block or a comment in it call it pseudocode. */
export function isPseudocode(document: Document, block: CodeBlock, {text, comments}: Skeleton): boolean {
  const said = [introductionOf(document, block), ...comments.map(({start, end}) => text.slice(start, end))]
  return said.some((words) => /\bpseudo-?\s?code\b/i.test(words))
}

const usage = /\b(?:usage|examples?|samples?|scenarios?|getting started|how to use|quick ?start)\b/i

/** What a heading announces stands in so many first words of it. */
const longestAnnouncement = 4
const inside = /\b(?:implementation|detailed design|proposed (?:design|api)|reference)\b/i

/** Whether the nearest heading that says what a block is for, the document's title aside, announces usage or examples. */
export function announcesUsage({sectionAt, sections: [title]}: Document, {start}: CodeBlock): boolean {
  const section = sectionAt(start)
  for (let at = section; at && (at !== title || at === section); at = at.parent) {
    const announced = at.title.split(/\s+/, longestAnnouncement).join(' ')
    if (usage.test(announced)) return true
    if (inside.test(announced)) return false
  }
  return false
}

/** A recorded terminal session is output, whatever was typed in it; it begins with a prompt, comments aside. */
export function isSession({lines}: CodeBlock): boolean {
  const first = lines.find(({text}) => !/^\s*(?:#|\/\/|$)/.test(text))
  return first !== undefined && isTyped(first.text)
}

/** Whether a line was typed behind the prompt of a shell or an interpreter; a lone `#` begins a comment. */
export function isTyped(line: string): boolean {
  return /^\s*(?:[$%>]|>>>|PS\b[^>\n]{0,80}>|[\w.-]+@[\w.-]+[^$#\n]{0,80}[$#])\s/.test(line)
}
