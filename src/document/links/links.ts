import type {NodeIndex} from '../markdown/node-index.js'
import {type Span, spanOf} from '../text/span.js'

/** A link, an image or a definition; the span is that of its destination, or of the whole where that is not to be found. */
export interface Link extends Span {
  readonly url: string
}

/** What a relative link leads to. */
export interface LinkTarget {
  /** relative to the root, with forward slashes; `undefined` for the document itself */
  readonly path: string | undefined
  /** decoded, without `#`; empty when there is none */
  readonly fragment: string
}

/** All links of a document in source order: Markdown's own, `href` and `src` of HTML, and the definitions that are used. */
export function findLinks(source: string, nodes: NodeIndex): readonly Link[] {
  const references = [...nodes.all('linkReference'), ...nodes.all('imageReference')]
  const used = new Set(references.map(({identifier}) => identifier))
  const definitions = nodes.all('definition').filter(({identifier}) => used.has(identifier))
  const written = [...nodes.all('link'), ...nodes.all('image'), ...definitions].map((node) => {
    const span = spanOf(node)
    const at = source.slice(span.start, span.end).lastIndexOf(node.url)
    if (at === -1 || node.url === '') return {url: node.url, ...span}
    return {url: node.url, start: span.start + at, end: span.start + at + node.url.length}
  })
  const html = nodes.all('html').flatMap((node) => htmlLinks(spanOf(node), source))
  return [...written, ...html].sort((a, b) => a.start - b.start)
}

/** As the source has it: the value of a node lacks the indentation of its lines. */
function htmlLinks({start, end}: Span, source: string): Link[] {
  const visible = source.slice(start, end).replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length))
  return [...visible.matchAll(/\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map((match) => {
    const url = match[1] ?? match[2] ?? ''
    const at = start + match.index + match[0].length - 1 - url.length
    return {url, start: at, end: at + url.length}
  })
}

/**
 * Where a relative link leads. None for links to other sites, for paths from the root of a site or out of the project,
 * and for templates, whose target only a renderer knows.
 */
export function resolveLink(url: string, from: string | undefined): LinkTarget | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|\\)|[{}<>$*|]/i.test(url)) return undefined
  const [address = '', ...rest] = url.split('#')
  const fragment = decode(rest.join('#'))
  const file = decode(address.split('?')[0] ?? '')
  if (fragment === undefined || file === undefined) return undefined
  if (file === '') return address === '' ? {path: undefined, fragment} : undefined
  if (from === undefined) return undefined
  const path = joinPath(from.split('/').slice(0, -1), file)
  return path === undefined ? undefined : {path, fragment}
}

function joinPath(folder: readonly string[], file: string): string | undefined {
  const parts = [...folder]
  for (const part of file.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
