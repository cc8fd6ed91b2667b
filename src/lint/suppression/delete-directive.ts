import {lastAtMost} from '../../document/collections/last-at-most.js'
import type {Document} from '../../document/document.js'
import {spanOf} from '../../document/text/span.js'
import type {Edit} from '../../rule/finding.js'
import type {Directive, NamedRule} from './directive.js'

/**
 * Delete a directive with its lines; `undefined` where it does not stand on lines of its own, or where what is above and
 * below would become one block.
 */
export function deletionOf(directive: Directive, document: Document): Edit | undefined {
  const {lines, source} = document
  const first = lines.lineAt(directive.start)
  const last = lines.lineAt(directive.end)
  if (source.slice(lines.start(first), directive.start).trim() !== '') return undefined
  if (source.slice(directive.end, lines.end(last)).trim() !== '') return undefined
  if (directive.verb === 'front-matter') return {range: [lines.start(first), lines.start(last + 1)], text: ''}
  const isBlank = (line: number) => line < 1 || line > lines.count || lines.text(line).trim() === ''
  if (!isBlank(first - 1) && !isBlank(last + 1)) return undefined
  if (keepsApart(directive, document)) return undefined
  const takesBlank = isBlank(first - 1) && isBlank(last + 1) && last < lines.count
  return {range: [lines.start(first), lines.start(last + (takesBlank ? 2 : 1))], text: ''}
}

/** A comment between two lists is what makes them two. */
function keepsApart({start, end}: Directive, {nodes}: Document): boolean {
  const comments = nodes.all('html')
  const node = comments[lastAtMost(comments, start, (one) => spanOf(one).start)]
  if (!node || spanOf(node).start !== start || spanOf(node).end !== end) return false
  const [before, after] = [nodes.siblingOf(node, -1)?.type, nodes.siblingOf(node, 1)?.type]
  return before === 'list' && (after === 'list' || after === 'code')
}

/** Take one rule out of a directive that names others too, with the blanks or the comma beside it. */
export function removalOf(rule: NamedRule, {rules, start, end}: Directive, {source}: Document): Edit | undefined {
  // Where the place of the word is not known, it is that of the whole directive.
  if (rule.start === start && rule.end === end) return undefined
  const isBetween = (at: number) => /[\s,]/.test(source.charAt(at))
  let [from, to] = [rule.start, rule.end]
  if (rules.at(-1) === rule) while (isBetween(from - 1)) from--
  else while (isBetween(to)) to++
  return {range: [from, to], text: ''}
}
