import type {Document} from '../document.js'
import {githubSlug} from '../links/anchors.js'
import {findLinks} from '../links/links.js'
import type {ContentsEntry} from './contents.js'
import type {Numbering} from './numbering.js'

/** Replace a half-open range of the source by a text. */
interface Replacement {
  readonly range: readonly [start: number, end: number]
  readonly text: string
}

/** The edits that bring section numbers into order, with the table of contents and the links to the changed headings. */
export function renumber(
  document: Document,
  {numbered, renumbered}: Numbering,
  entries: readonly ContentsEntry[]
): {readonly edits: readonly Replacement[]; readonly certain: boolean} {
  const edits: Replacement[] = []
  const slugs = new Map<string, string>()
  const numbers = new Map(
    [...numbered.values()].map((one) => [one.section.heading, renumbered.get(one.section) ?? one.number])
  )
  for (const [section, number] of renumbered) {
    const old = numbered.get(section)
    if (!old) continue
    edits.push({range: [old.span.start, old.span.end], text: number})
    const at = section.title.indexOf(old.number)
    const title = section.title.slice(0, at) + number + section.title.slice(at + old.number.length)
    slugs.set(githubSlug(section.title), githubSlug(title))
  }
  for (const {heading, number, span} of entries) {
    const text = numbers.get(heading)
    if (text !== undefined && text !== number) edits.push({range: [span.start, span.end], text})
  }
  for (const {url, start, end} of findLinks(document.source, document.nodes)) {
    const slug = url.startsWith('#') ? slugs.get(url.slice(1)) : undefined
    if (slug !== undefined && end - start === url.length) edits.push({range: [start + 1, end], text: slug})
  }
  return {edits: edits.sort((a, b) => a.range[0] - b.range[0]), certain: !mentionsNumbers(document)}
}

/** Whether the text refers to sections by number, which nothing but a reader can bring up to date. */
function mentionsNumbers({passages}: Document): boolean {
  return passages.some(
    ({text, node}) =>
      node.type !== 'heading' &&
      /(?:\b(?:section|chapter|step|phase|stage|part|milestone)s?|\bappendix|§)\s*\d/i.test(text)
  )
}
