import type {Html, Node} from 'mdast'
import type {Document} from '../../document/document.js'
import {type Span, spanOf} from '../../document/span.js'

/** Turns rules off or on from one offset of a document on. */
export interface Switch {
  /** from here on */
  readonly at: number
  readonly on: boolean
  /** `undefined` switches all rules */
  readonly ruleId: string | undefined
  readonly directive: Directive
}

/** One comment or front matter entry that silences findings. */
export interface Directive extends Span {
  /** as written: `disable`, `ignore`, … */
  readonly verb: Verb | 'front-matter'
  /** the rules that it names; empty for all */
  readonly ruleIds: readonly string[]
  /** why, or empty */
  readonly reason: string
}

/** A comment that looks like a directive and is none. */
export interface MalformedDirective extends Span {
  readonly found: string
}

const verbs = ['disable', 'enable', 'ignore', 'disable-next-line', 'disable-file'] as const

/** What a comment can say. The first three mean what they mean in remark-lint. */
export type Verb = (typeof verbs)[number]

/** Everything in a document that silences findings. */
export interface Directives {
  readonly directives: readonly Directive[]
  /** in source order */
  readonly switches: readonly Switch[]
  /** of `disable-file` and front matter: they hold everywhere, also for findings on the document as a whole */
  readonly wholeFile: readonly Directive[]
  readonly malformed: readonly MalformedDirective[]
}

const none: Directives = {directives: [], switches: [], wholeFile: [], malformed: []}

/** Read the directives of a document; a document without the words `<!--lint` or `design-lint:` costs one search. */
export function readDirectives(document: Document): Directives {
  const inComments = /<!--\s*lint\b/.test(document.source)
  const inFrontMatter = /^design-lint:/m.test(document.source)
  if (!inComments && !inFrontMatter) return none
  const directives: Directive[] = inFrontMatter ? fromFrontMatter(document) : []
  const switches: Switch[] = []
  const malformed: MalformedDirective[] = []
  for (const node of inComments ? document.nodes.all('html') : []) {
    const directive = readComment(node)
    if (directive === undefined) continue
    if ('found' in directive) malformed.push(directive)
    else {
      directives.push(directive)
      switches.push(...switchesOf(directive, node, document))
    }
  }
  switches.sort((a, b) => a.at - b.at)
  const wholeFile = directives.filter(({verb}) => verb === 'disable-file' || verb === 'front-matter')
  return {directives, switches, wholeFile, malformed}
}

const comment = /^\s*<!--\s*lint(?:\s([\s\S]*))?-->\s*$/
const reasonPattern = /\breason\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/

function readComment(node: Html): Directive | MalformedDirective | undefined {
  const content = comment.exec(node.value)
  if (!content) return undefined
  const written = (content[1] ?? '').trim()
  const reason = reasonPattern.exec(written)
  const [verb, ...ruleIds] = written
    .replace(reasonPattern, ' ')
    .split(/[\s,]+/)
    .filter(Boolean)
  if (!isVerb(verb)) return {...spanOf(node), found: verb ?? ''}
  return {...spanOf(node), verb, ruleIds, reason: (reason?.[1] ?? reason?.[2] ?? reason?.[3] ?? '').trim()}
}

function isVerb(word: string | undefined): word is Verb {
  return (verbs as readonly (string | undefined)[]).includes(word)
}

function switchesOf(directive: Directive, node: Node, document: Document): Switch[] {
  const ids = directive.ruleIds.length > 0 ? directive.ruleIds : [undefined]
  const toggle = (at: number, on: boolean) => ids.map((ruleId) => ({at, on, ruleId, directive}))
  if (directive.verb === 'disable') return toggle(directive.start, false)
  if (directive.verb === 'enable') return toggle(directive.start, true)
  if (directive.verb === 'ignore') {
    const next = nextSibling(node, document)
    return next ? [...toggle(directive.start, false), ...toggle(spanOf(next).end, true)] : []
  }
  if (directive.verb === 'disable-next-line') {
    const line = document.lines.lineAt(directive.end) + 1
    return [...toggle(document.lines.start(line), false), ...toggle(document.lines.start(line + 1), true)]
  }
  return []
}

function nextSibling(node: Node, document: Document): Node | undefined {
  const siblings: readonly Node[] = document.nodes.parentOf(node as Html)?.children ?? []
  return siblings[siblings.indexOf(node) + 1]
}

/**
 * The entries of
 * ```yaml
 * design-lint:
 *   ignore:
 *     no-prose-flow: the flow is drawn in the appendix
 * ```
 */
function fromFrontMatter(document: Document): Directive[] {
  const [yaml] = document.nodes.all('yaml')
  if (!yaml) return []
  const {start} = spanOf(yaml)
  const block = /^design-lint:[ \t]*\n((?:[ \t]+\S.*(?:\n|$)|[ \t]*\n)*)/m.exec(yaml.value)
  const ignore = block?.[1] === undefined ? undefined : /^([ \t]+)ignore:[ \t]*\n/m.exec(block[1])
  if (!block?.[1] || !ignore) return []
  const indent = ignore[1]?.length ?? 0
  const found: Directive[] = []
  const from = block.index + block[0].length - block[1].length + ignore.index + ignore[0].length
  let at = from
  for (const row of yaml.value.slice(from).split('\n')) {
    const entry = /^([ \t]+)["']?([\w-]+)["']?:(.*)$/.exec(row)
    if (!entry || (entry[1]?.length ?? 0) <= indent) break
    const offset = start + '---\n'.length + at
    const reason = (entry[3] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')
    found.push({start: offset, end: offset + row.length, verb: 'front-matter', ruleIds: [entry[2] ?? ''], reason})
    at += row.length + 1
  }
  return found
}
