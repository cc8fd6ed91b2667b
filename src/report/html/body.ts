import type {
  AlignType,
  Code,
  Heading,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  RootContent,
  Table,
  TableRow
} from 'mdast'
import type {Document} from '../../document/document.js'
import type {CodeBlock} from '../../document/markdown/code-blocks.js'
import {mermaidBlocks} from '../../document/mermaid/blocks.js'
import {encloses, overlaps, spanOf} from '../../document/text/span.js'
import {codeSource} from './code-source.js'
import {diagram} from './diagram.js'
import {findingCard} from './finding-card.js'
import {createInlines, deepest, noteId, type RenderInlines} from './inlines.js'
import {markAttributes, markedText} from './marks.js'
import {escapeHtml, openTag, tag} from './markup.js'
import type {NumberedFinding} from './numbered.js'

/** What rendering one document needs at hand. */
interface Context {
  document: Document
  /** before every identifier, because several documents share the page */
  prefix: string
  inlines: RenderInlines
  /** the identifiers of headings */
  slugs: ReadonlyMap<Nodes, string>
  /** code blocks, and those of them that mermaid draws, by where they begin */
  blocks: ReadonlyMap<number, CodeBlock>
  diagrams: ReadonlyMap<number, CodeBlock>
  /** findings that may stand on what is rendered next */
  findings: readonly NumberedFinding[]
  cards: CardQueue
  depth: number
}

/** Findings whose card has not been placed yet. */
interface CardQueue {
  take(isDue: (finding: NumberedFinding) => boolean): string
}

/** The document's own Markdown as HTML, findings marked, and the card of each below the block that it stands on. */
export function renderBody(document: Document, findings: readonly NumberedFinding[], prefix: string): string {
  const byStart = (blocks: readonly CodeBlock[]) => new Map(blocks.map((block) => [block.start, block]))
  const cards = createQueue(findings, document.source)
  const rendered = flow(document.tree, {
    document,
    prefix,
    inlines: createInlines(document, prefix),
    slugs: new Map(Array.from(document.anchors.headings, ([slug, heading]) => [heading, slug])),
    blocks: byStart(document.codeBlocks),
    diagrams: byStart(mermaidBlocks(document.codeBlocks)),
    findings,
    cards,
    depth: 0
  })
  return rendered + cards.take(() => true)
}

function createQueue(findings: readonly NumberedFinding[], source: string): CardQueue {
  let pending = findings
  const take = (isDue: (finding: NumberedFinding) => boolean) => {
    const due = pending.filter(isDue)
    if (due.length > 0) pending = pending.filter((finding) => !isDue(finding))
    return due.map((finding) => findingCard(finding, source)).join('')
  }
  return {take}
}

function flow(parent: Parents, context: Context): string {
  return parent.children
    .map((child) => block(child as RootContent, context) + cardsBelow(child, parent, context))
    .join('')
}

/** The cards of findings that begin in a block; one that holds the whole parent waits until that has ended. */
function cardsBelow(node: Nodes, parent: Parents, {cards}: Context): string {
  const {end} = spanOf(node)
  const outer = spanOf(parent)
  return cards.take((finding) => finding.start < end && (parent.type === 'root' || !encloses(finding, outer)))
}

function block(node: RootContent, outer: Context): string {
  const span = spanOf(node)
  if (outer.depth > deepest) return asSource(escapeHtml(outer.document.source.slice(span.start, span.end)))
  const findings = outer.findings.filter((finding) => overlaps(finding, span))
  const context = {...outer, findings, depth: outer.depth + 1}
  switch (node.type) {
    case 'heading':
      return heading(node, context)
    case 'paragraph':
      return paragraph(node, context)
    case 'blockquote':
      return around('blockquote', node, context, (inside) => flow(node, inside))
    case 'list':
      return list(node, context)
    case 'table':
      return tag(
        'div',
        {class: 'table', tabindex: 0},
        around('table', node, context, (inside) => rows(node, inside))
      )
    case 'code':
      return code(node, context)
    case 'html':
      return html(node, context)
    case 'yaml':
    case 'toml':
      return asSource(markedText({text: node.value, ...span}, context.document.source, findings))
    case 'thematicBreak':
      return openTag('hr', {})
    case 'footnoteDefinition':
      return tag('aside', {class: 'footnote', id: noteId(node.identifier, context.prefix)}, flow(node, context))
    default:
      return ''
  }
}

/** An element that carries the marks of findings on all of it; what is inside carries the others. */
function around(name: string, node: Nodes, context: Context, content: (inside: Context) => string): string {
  const {whole, inside} = splitMarks(node, context)
  return tag(name, markAttributes(whole, 'marked'), content(inside))
}

/** Findings that stand on all of a block, and the context of its content, which they need not mark again. */
function splitMarks(node: Nodes, context: Context): {whole: readonly NumberedFinding[]; inside: Context} {
  const span = spanOf(node)
  const whole = context.findings.filter((finding) => encloses(finding, span))
  return {whole, inside: {...context, findings: context.findings.filter((finding) => !encloses(finding, span))}}
}

function heading(node: Heading, {slugs, prefix, inlines, findings}: Context): string {
  const slug = slugs.get(node)
  return tag(`h${node.depth}`, {id: slug === undefined ? undefined : prefix + slug}, inlines(node.children, findings))
}

/** Words on one line are marked themselves, a longer paragraph at its side. */
function paragraph(node: Paragraph, context: Context): string {
  const text = ({findings}: Context) => context.inlines(node.children, findings)
  const isShort = node.position?.start.line === node.position?.end.line
  return isShort ? tag('p', {}, text(context)) : around('p', node, context, text)
}

function list(node: List, context: Context): string {
  const {whole, inside} = splitMarks(node, context)
  const isLoose = node.spread || node.children.some(({spread}) => spread)
  const items = node.children.map((item) => {
    const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : ''
    return tag('li', {}, box, itemContent(item, isLoose === true, inside), cardsBelow(item, node, inside))
  })
  const start = node.ordered && node.start !== 1 ? (node.start ?? undefined) : undefined
  return tag(node.ordered ? 'ol' : 'ul', {start, ...markAttributes(whole, 'marked')}, ...items)
}

/** The paragraphs of a tight list stand there without a paragraph around them. */
function itemContent(item: ListItem, isLoose: boolean, context: Context): string {
  if (isLoose) return flow(item, context)
  return item.children
    .map((child) => {
      const content =
        child.type === 'paragraph' ? context.inlines(child.children, context.findings) : block(child, context)
      return content + cardsBelow(child, item, context)
    })
    .join('')
}

function rows({children, align}: Table, {inlines, findings}: Context): string {
  const [head, ...body] = children
  const row = (one: TableRow, name: 'th' | 'td') => {
    const cells = one.children.map((cell, at) =>
      tag(name, {style: alignment(align?.[at])}, inlines(cell.children, findings))
    )
    return tag('tr', {}, ...cells)
  }
  const top = head ? tag('thead', {}, row(head, 'th')) : ''
  return top + tag('tbody', {}, ...body.map((one) => row(one, 'td')))
}

function alignment(align: AlignType | undefined): string | undefined {
  return align ? `text-align: ${align}` : undefined
}

function code(node: Code, context: Context): string {
  const {document, blocks, diagrams} = context
  const {start} = spanOf(node)
  const {whole, inside} = splitMarks(node, context)
  const drawn = diagrams.get(start)
  if (drawn) return tag('div', markAttributes(whole, 'marked'), diagram(codeSource(drawn, document, inside.findings)))
  const found = blocks.get(start)
  const lines = found ? codeSource(found, document, inside.findings) : escapeHtml(node.value)
  return tag('div', markAttributes(whole, 'marked'), tag('pre', {class: 'source', tabindex: 0}, tag('code', {}, lines)))
}

/** HTML of a document is shown, never passed on; comments only where a finding stands on them. */
function html(node: Html, {document, findings}: Context): string {
  if (node.value.startsWith('<!--') && findings.length === 0) return ''
  return asSource(markedText({text: node.value, ...spanOf(node)}, document.source, findings))
}

function asSource(content: string): string {
  return tag('pre', {class: 'markup', tabindex: 0}, content)
}
