import type {Nodes, RootContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {type Filler, fillerOf} from '../unfinished/filler.js'
import type {Section} from './sections.js'

/** What stands below a heading: something, nothing, only comments, or only filler. */
export type SectionContent =
  | {readonly state: 'filled' | 'empty' | 'comment'}
  | {readonly state: 'filler'; readonly filler: Filler; readonly text: string}

/** What stands between a heading and the next one of any depth. */
export function ownContent({content}: Section): SectionContent {
  const shown = content.filter((node) => !isInvisible(node))
  if (shown.length === 0) return {state: content.some(isComment) ? 'comment' : 'empty'}
  const texts: string[] = []
  let first: Filler | undefined
  for (const node of shown) {
    for (const text of textsOf(node)) {
      const filler = fillerOf(text)
      if (texts.push(text) > mostFillers || text === '' || filler === undefined) return {state: 'filled'}
      first ??= filler
    }
  }
  return first ? {state: 'filler', filler: first, text: texts.join(' ').trim()} : {state: 'filled'}
}

/** More texts than these say something, if only by their number. */
const mostFillers = 5

/** Whether a section or one of its sub-sections says something of its own; "None" does not. */
export function hasContent(section: Section): boolean {
  return ownContent(section).state === 'filled' || section.children.some(hasContent)
}

/** Comments, rules, link definitions, lone anchors and closing tags show nothing. */
function isInvisible(node: RootContent): boolean {
  if (node.type === 'thematicBreak' || node.type === 'definition') return true
  if (node.type === 'html') return showsNothing(node.value)
  return node.type === 'paragraph' && node.children.every((child) => child.type === 'html' && showsNothing(child.value))
}

function showsNothing(html: string): boolean {
  const left = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<\/?(?:a|details|div|p|center|br|section)\b[^<>]{0,300}>/gi, '')
  return left.trim() === '' && !isTableOfContents(html)
}

/** `<!-- toc -->` and its like are filled by a tool. */
function isTableOfContents(html: string): boolean {
  return /<!--\s{0,5}(?:toc|ts|tocstop|START doctoc)\b/i.test(html)
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && node.value.includes('<!--')
}

/** The texts of the paragraphs and list items of a node; a node that is no text (code, image, table) gives an empty one. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'paragraph') return [node.children.some(({type}) => type === 'image') ? '' : toString(node)]
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
    // One text of each child is enough to know that there are too many.
    if (node.children.length > mostFillers) return new Array<string>(mostFillers + 1).fill('')
    return node.children.length === 0 ? ['-'] : node.children.flatMap((child) => textsOf(child))
  }
  return ['']
}
