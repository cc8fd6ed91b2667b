import type {Heading} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {NodeIndex} from '../markdown/node-index.js'

/** The `#fragments` that a Markdown text offers. */
export interface Anchors {
  /** slugs of headings, `{#id}` attributes, and HTML `id`s and `name`s, as written */
  readonly names: ReadonlySet<string>
  /** the heading that a slug leads to */
  readonly headings: ReadonlyMap<string, Heading>
}

/** The anchors of a Markdown text as GitHub renders it, in time linear in its length. */
export function findAnchors(nodes: NodeIndex): Anchors {
  const headings = new Map<string, Heading>()
  const names = new Set<string>()
  const uses = new Map<string, number>()
  for (const heading of nodes.all('heading')) {
    const title = toString(heading, {includeHtml: false, includeImageAlt: false}).trim()
    const attribute = /\{[^{}#]{0,80}#([\w.:-]{1,200})[^{}]{0,80}\}$/.exec(title.slice(-400))?.[1]
    if (attribute) headings.set(attribute, heading)
    headings.set(uniqueSlug(githubSlug(title), uses), heading)
  }
  for (const name of headings.keys()) names.add(name)
  for (const {value} of nodes.all('html')) {
    for (const match of value.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
      names.add(match[1] ?? match[2] ?? match[3] ?? '')
    }
  }
  return {names, headings}
}

/** The slug of a heading on GitHub: lower case, letters, marks, digits, `_` and `-` kept, each blank a hyphen. */
export function githubSlug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

/** The second heading of the same slug gets `-1`, the third `-2`; a slug that is taken that way is skipped. */
function uniqueSlug(slug: string, uses: Map<string, number>): string {
  let unique = slug
  let count = uses.get(slug) ?? -1
  while (uses.has(unique)) unique = `${slug}-${++count}`
  if (count >= 0) uses.set(slug, count)
  uses.set(unique, 0)
  return unique
}
