import type {Html} from 'mdast'
import type {Document} from '../../document/document.js'
import {spanOf} from '../../document/text/span.js'
import type {Directive, Mistake} from './directive.js'
import {readComment} from './read-comment.js'
import {readFrontMatter} from './read-front-matter.js'

/** Turns rules off or on from one offset of a document on. */
export interface Switch {
  /** from here on */
  readonly at: number
  readonly on: boolean
  /** `undefined` switches all rules */
  readonly ruleId: string | undefined
  readonly directive: Directive
}

/** Everything in a document that silences findings. */
export interface Directives {
  readonly directives: readonly Directive[]
  /** in source order */
  readonly switches: readonly Switch[]
  /** of `disable-file` and front matter: they hold everywhere, also for findings on the document as a whole */
  readonly wholeFile: readonly Directive[]
  /** what looks like a directive and is none */
  readonly mistakes: readonly Mistake[]
}

const none: Directives = {directives: [], switches: [], wholeFile: [], mistakes: []}

/**
 * Read the directives of a document; a document without the words `<!--lint` or `design-lint:` costs one search. Whether
 * a word is the id of a rule tells a mistaken comment from prose about linting.
 */
export function readDirectives(document: Document, isRule: (id: string) => boolean = () => false): Directives {
  const inComments = /<!--\s*(?:design-)?lint\b/.test(document.source)
  const inFrontMatter = /^design-lint:/m.test(document.source)
  if (!inComments && !inFrontMatter) return none
  const {directives, mistakes} = inFrontMatter ? readFrontMatter(document) : {directives: [], mistakes: []}
  const switches: Switch[] = []
  for (const node of inComments ? document.nodes.all('html') : []) {
    const read = readComment(node, document, isRule)
    if (read === undefined) continue
    mistakes.push(...read.mistakes)
    if (!read.directive) continue
    const own = switchesOf(read.directive, node, document)
    if (own === undefined) mistakes.push({kind: 'nothing', found: read.directive.verb, ...spanOf(node)})
    directives.push(read.directive)
    switches.push(...(own ?? []))
  }
  switches.sort((a, b) => a.at - b.at)
  const wholeFile = directives.filter(({verb}) => verb === 'disable-file' || verb === 'front-matter')
  return {directives, switches, wholeFile, mistakes}
}

/** `undefined` when there is nothing that the directive could hold for. */
function switchesOf(directive: Directive, node: Html, document: Document): Switch[] | undefined {
  const ids = directive.rules.length > 0 ? directive.rules.map(({id}) => id) : [undefined]
  const toggle = (at: number, on: boolean) => ids.map((ruleId) => ({at, on, ruleId, directive}))
  if (directive.verb === 'disable') return toggle(directive.start, false)
  if (directive.verb === 'enable') return toggle(directive.start, true)
  if (directive.verb === 'ignore') {
    const next = document.nodes.siblingOf(node, 1)
    return next && [...toggle(directive.start, false), ...toggle(spanOf(next).end, true)]
  }
  if (directive.verb === 'disable-next-line') {
    const line = document.lines.lineAt(directive.end) + 1
    if (line > document.lines.count) return undefined
    return [...toggle(document.lines.start(line), false), ...toggle(document.lines.start(line + 1), true)]
  }
  return []
}
