import type {Heading} from 'mdast'
import type {Document} from './document.js'
import type {Span} from './span.js'
import type {Topic} from './topics.js'

/**
 * Where an author would mend what a document lacks: the heading of the first of the topics that has a section, the last
 * such section not below another; else the title; else the first line.
 */
export function absencePlace(document: Document, topics: readonly Topic[]): Heading | Span {
  for (const topic of topics) {
    const fitting = document.sections.filter((section) => section.topics.includes(topic))
    const depth = fitting.reduce((least, section) => Math.min(least, section.depth), Number.POSITIVE_INFINITY)
    const nearest = fitting.findLast((section) => section.depth === depth)
    if (nearest?.heading) return nearest.heading
  }
  const title = document.sections.find(({heading}) => heading)?.heading
  return title ?? {start: document.lines.start(1), end: document.lines.end(1)}
}
