import type {Nodes, PhrasingContent} from 'mdast'
import type {Document} from '../../document/document.js'
import {spanOf} from '../../document/text/span.js'
import {safeAddress} from './links.js'
import {markedText} from './marks.js'
import {escapeHtml, openTag, tag} from './markup.js'
import type {NumberedFinding} from './numbered.js'

/** Deeper nesting, which no author writes, is shown as it stands in the source. */
export const deepest = 60

/** Renders running text; findings are those that may stand on it. */
export type RenderInlines = (children: readonly PhrasingContent[], findings: readonly NumberedFinding[]) => string

interface Context {
  document: Document
  prefix: string
  /** where the definitions of links and images lead */
  definitions: ReadonlyMap<string, string>
  findings: readonly NumberedFinding[]
  depth: number
}

/** Rendering of running text for one document; `prefix` stands before its identifiers. */
export function createInlines(document: Document, prefix: string): RenderInlines {
  const definitions = new Map(
    document.nodes
      .all('definition')
      .map(({identifier, url}) => [identifier, url] as const)
      .reverse()
  )
  return (children, findings) => inlines(children, {document, prefix, definitions, findings, depth: 0})
}

function inlines(children: readonly PhrasingContent[], context: Context): string {
  return children.map((child) => inline(child, context)).join('')
}

function inline(node: PhrasingContent, outer: Context): string {
  const {source} = outer.document
  const {start, end} = spanOf(node)
  if (outer.depth > deepest) return escapeHtml(source.slice(start, end))
  const context = {...outer, depth: outer.depth + 1}
  switch (node.type) {
    case 'text':
      return marked(node, node.value, context)
    case 'emphasis':
      return tag('em', {}, inlines(node.children, context))
    case 'strong':
      return tag('strong', {}, inlines(node.children, context))
    case 'delete':
      return tag('s', {}, inlines(node.children, context))
    case 'inlineCode':
      return tag('code', {}, marked(node, node.value, context))
    case 'break':
      return openTag('br', {})
    case 'link':
      return link(node.url, inlines(node.children, context), context)
    case 'linkReference':
      return link(context.definitions.get(node.identifier) ?? '', inlines(node.children, context), context)
    case 'image':
      return image(node, node.alt || node.url, context)
    case 'imageReference':
      return image(node, node.alt || context.definitions.get(node.identifier) || node.identifier, context)
    case 'footnoteReference':
      return tag(
        'sup',
        {},
        tag('a', {href: `#${noteId(node.identifier, context.prefix)}`}, escapeHtml(node.identifier))
      )
    case 'html':
      return markup(node.value, marked(node, node.value, context))
    default:
      return escapeHtml(source.slice(start, end))
  }
}

/** The identifier of a footnote on the page. */
export function noteId(identifier: string, prefix: string): string {
  return `${prefix}note:${identifier}`
}

function marked(node: Nodes, text: string, {document, findings}: Context): string {
  return markedText({text, ...spanOf(node)}, document.source, findings)
}

function link(url: string, text: string, {prefix}: Context): string {
  const href = safeAddress(url, prefix)
  return href === undefined ? tag('span', {title: url}, text) : tag('a', {href, rel: 'noreferrer'}, text)
}

/** Images lie elsewhere, and the page loads nothing: their description takes their place. */
function image(node: Nodes, description: string, context: Context): string {
  return tag('span', {class: 'image'}, 'Image: ', marked(node, description, context))
}

/** HTML of a document is shown, never passed on; comments only where a finding stands on them. */
function markup(value: string, shown: string): string {
  if (/^<br\s*\/?>$/i.test(value)) return openTag('br', {})
  if (value.startsWith('<!--') && !shown.includes('<mark')) return ''
  return tag('code', {class: 'markup'}, shown)
}
