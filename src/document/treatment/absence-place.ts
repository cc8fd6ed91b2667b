import type {Heading} from 'mdast'
import type {Document} from '../document.js'
import type {Section} from '../sections/sections.js'
import type {Span} from '../text/span.js'
import type {Topic} from '../topics/topics.js'

/**
 * Where an author would mend what a document lacks: the heading of the first of the topics that has a section, the last
 * such section not below another; else the title; else the first line. A detail or an appendix is no such place.
 */
export function absencePlace(document: Document, topics: readonly Topic[]): Heading | Span {
  const top = shallowest(document.sections.filter(({heading}) => heading))
  const main = document.sections.filter((section) => section.depth <= top + mainLevels && !isAppendix(section))
  for (const topic of topics) {
    const fitting = main.filter((section) => section.topics.includes(topic))
    const depth = shallowest(fitting)
    const nearest = fitting.findLast((section) => section.depth === depth)
    if (nearest?.heading) return nearest.heading
  }
  const title = document.sections.find(({heading}) => heading)?.heading
  return title ?? {start: document.lines.start(1), end: document.lines.end(1)}
}

/** Levels below the title that divide a design; deeper ones divide its parts. */
const mainLevels = 2

function shallowest(sections: readonly Section[]): number {
  return sections.reduce((least, section) => Math.min(least, section.depth), Number.POSITIVE_INFINITY)
}

function isAppendix(section: Section | undefined): boolean {
  for (let at = section; at; at = at.parent) if (/^(?:appendix|appendice|annex)\b/.test(at.name)) return true
  return false
}
