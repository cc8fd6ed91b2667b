import type {Document} from './document.js'

/** The `#fragments` that a Markdown document offers: the slugs of its headings, and the ids and names of its HTML. */
export function anchorsOf(document: Document): ReadonlySet<string> {
  const anchors = new Set<string>()
  const used = new Map<string, number>()
  for (const {heading, title} of document.sections) {
    if (!heading) continue
    const slug = headingSlug(title)
    const count = used.get(slug) ?? 0
    used.set(slug, count + 1)
    anchors.add(count === 0 ? slug : `${slug}-${count}`)
  }
  for (const {value} of document.nodes.all('html')) {
    for (const match of value.matchAll(/\b(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
      anchors.add(match[1] ?? match[2] ?? match[3] ?? '')
    }
  }
  return anchors
}

/** GitHub's slug of a heading: lower case, blanks as hyphens, without punctuation (as github-slugger has it). */
export function headingSlug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation} -]/gu, '')
    .replaceAll(' ', '-')
}
