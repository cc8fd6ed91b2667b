import type {Heading, Link, PhrasingContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Anchors} from '../links/anchors.js'
import type {NodeIndex} from '../markdown/node-index.js'
import type {Passage} from '../text/passages.js'
import {type Span, spanOf} from '../text/span.js'
import {leadingNumber} from './numbering.js'

/** A line of a table of contents whose text begins with a section number. */
export interface ContentsEntry {
  readonly number: string
  /** where the number stands in the source */
  readonly span: Span
  readonly heading: Heading
}

/** Whether a passage is nothing but links to places of its own document, as an entry of a table of contents is. */
export function isContentsEntry({node}: Passage): boolean {
  if (node.type !== 'paragraph') return false
  const isBlank = (child: PhrasingContent) => child.type === 'text' && child.value.trim() === ''
  const others = node.children.filter((child) => !(child.type === 'link' && child.url.startsWith('#')))
  return others.length < node.children.length && others.every(isBlank)
}

/** The numbered entries of a table of contents: links of a list that lead to headings of the document itself. */
export function findContents(source: string, nodes: NodeIndex, {headings}: Anchors): readonly ContentsEntry[] {
  const byTitle = new Map(nodes.all('heading').map((heading) => [withoutNumber(toString(heading)), heading]))
  const entries = nodes.all('link').flatMap((link): ContentsEntry[] => {
    if (!link.url.startsWith('#') || !isInList(nodes, link)) return []
    const title = toString(link)
    const number = leadingNumber(title)
    const heading = headings.get(link.url.slice(1)) ?? byTitle.get(withoutNumber(title))
    const from = spanOf(link).start + 1
    if (number === undefined || !heading || !source.startsWith(number, from)) return []
    return [{number, heading, span: {start: from, end: from + number.length}}]
  })
  return entries.length >= 3 ? entries : []
}

function isInList(nodes: NodeIndex, link: Link): boolean {
  return nodes.ancestorsOf(link).some(({type}) => type === 'listItem')
}

function withoutNumber(title: string): string {
  return title.replace(/^\d[\d.]*[):]?\s+/, '').trim()
}
