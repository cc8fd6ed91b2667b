import type {Heading, Root, RootContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {readHtmlHeading} from '../markdown/html-heading.js'
import {type Span, spanOf} from '../text/span.js'
import {normaliseHeading, type Topic, topicsOfName, type Vocabulary} from '../topics/topics.js'

/** A heading and what stands below it; the text before the first heading is a section without one. */
export interface Section extends Span {
  readonly heading: Heading | undefined
  /** plain text of the heading, empty for the text before the first one */
  readonly title: string
  /** the title in its normal form */
  readonly name: string
  /** depth of the heading; 0 for the text before the first one */
  readonly depth: number
  readonly parent: Section | undefined
  readonly children: readonly Section[]
  /** the nodes between the heading and the next heading of any depth */
  readonly content: readonly RootContent[]
  /** end of `content`; `end` is the end of the last sub-section */
  readonly ownEnd: number
  /** the topics of its own heading */
  readonly topics: readonly Topic[]
}

type Draft = {-readonly [Key in keyof Section]: Section[Key]} & {children: Section[]; content: RootContent[]}

/** The sections of a document in source order; front matter belongs to none. */
export function findSections(tree: Root, vocabulary?: Vocabulary): readonly Section[] {
  const preamble = draft(undefined, undefined, 0)
  const sections: Draft[] = [preamble]
  const open: Draft[] = []
  for (const node of tree.children) {
    if (node.type === 'yaml' || (node.type as string) === 'toml') continue
    const last = sections.at(-1) ?? preamble
    const written = node.type === 'html' ? readHtmlHeading(node) : undefined
    const heading = node.type === 'heading' ? node : written?.heading
    if (!heading) {
      last.content.push(node)
      last.ownEnd = spanOf(node).end
      continue
    }
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop()
    const parent = open.at(-1)
    const section = draft(heading, parent, spanOf(heading).start, vocabulary)
    if (written?.hasMore) {
      section.content.push(node)
      section.ownEnd = spanOf(node).end
    }
    parent?.children.push(section)
    sections.push(section)
    open.push(section)
  }
  for (const section of sections.toReversed()) section.end = Math.max(section.ownEnd, section.children.at(-1)?.end ?? 0)
  return preamble.content.length > 0 ? sections : sections.slice(1)
}

function draft(
  heading: Heading | undefined,
  parent: Section | undefined,
  start: number,
  vocabulary?: Vocabulary
): Draft {
  const title = heading ? toString(heading).trim() : ''
  const end = heading ? spanOf(heading).end : start
  const name = heading ? normaliseHeading(title) : ''
  const topics = heading ? topicsOfName(name, vocabulary) : []
  return {
    heading,
    title,
    name,
    depth: heading?.depth ?? 0,
    parent,
    children: [],
    content: [],
    start,
    end,
    ownEnd: end,
    topics
  }
}

/** Whether a section or one of its ancestors is about a topic. */
export function isAbout(section: Section | undefined, topic: Topic): boolean {
  for (let at = section; at; at = at.parent) if (at.topics.includes(topic)) return true
  return false
}

/** Whether a section is about other options or later work, and so not about the design itself. */
export function isAside(section: Section | undefined): boolean {
  return isAbout(section, 'alternatives') || isAbout(section, 'future')
}

/** The innermost section that holds an offset, in logarithmic time. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return sections[low - 1]
}
