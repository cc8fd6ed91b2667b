import type {RootContent} from 'mdast'
import type {Document} from '../document/document.js'
import {spanOf} from '../document/text/span.js'
import type {ReadText} from '../lint/lint-text.js'
import type {Directive} from '../lint/suppression/directive.js'
import type {LintMessage, ResultEdit} from '../rule/result.js'

/** A comment that silences a finding, as the edit that writes it. The reason is left for its author to fill in. */
export interface IgnoreComment {
  /** how far it reaches */
  reach: 'on this line' | 'in this block' | 'in this file'
  edit: ResultEdit
}

/** The comments that would silence a finding, the narrowest first. */
export function ignoreComments(finding: LintMessage, text: ReadText): IgnoreComment[] {
  const {ruleId} = finding
  if (ruleId === null) return []
  const here = finding.wholeDocument ? undefined : ignoreHere(ruleId, finding, text)
  return [...(here ? [here] : []), {reach: 'in this file', edit: ignoreInFile(ruleId, text.document)}]
}

function comment(verb: string, ruleId: string): string {
  return `<!--lint ${verb} ${ruleId} reason=""-->`
}

/** Front matter has to stay at the top. */
function ignoreInFile(ruleId: string, {tree, lines}: Document): ResultEdit {
  const [first] = tree.children
  const text = comment('disable-file', ruleId)
  const gap = lines.ending.repeat(2)
  if (first?.type !== 'yaml') return {range: [0, 0], text: text + gap}
  const {end} = spanOf(first)
  return {range: [end, end], text: gap + text}
}

/**
 * A comment can stand only between blocks: in a paragraph, a table or a code block it would be text. So it stands before
 * the block, for its first line or for all of it; `undefined` where none fits.
 */
function ignoreHere(ruleId: string, {line, column}: LintMessage, text: ReadText): IgnoreComment | undefined {
  const {document, directives} = text
  const {lines, tree} = document
  const offset = lines.start(line) + column - 1
  const at = tree.children.findIndex((node) => offset < spanOf(node).end)
  const block = tree.children[at]
  if (!block || block.type === 'yaml' || spanOf(block).start > offset) return undefined
  const firstLine = lines.lineAt(spanOf(block).start)
  const isFirst = firstLine === line
  const reach = isFirst ? 'on this line' : 'in this block'
  const before = directiveOf(tree.children[at - 1], directives)
  if (before?.verb === 'ignore') return {reach: 'in this block', edit: addRule(ruleId, before)}
  if (before?.verb === 'disable-next-line' && lines.lineAt(before.end) + 1 === firstLine) {
    // Between the two, another comment would be the next line.
    return isFirst ? {reach, edit: addRule(ruleId, before)} : undefined
  }
  const start = lines.start(firstLine)
  const inserted = comment(isFirst ? 'disable-next-line' : 'ignore', ruleId) + lines.ending
  return {reach, edit: {range: [start, start], text: inserted}}
}

function directiveOf(node: RootContent | undefined, directives: readonly Directive[]): Directive | undefined {
  if (node?.type !== 'html') return undefined
  return directives.find(({start}) => start === spanOf(node).start)
}

/** Behind the last rule that a directive names; each directive here names one, or there would be nothing to ignore. */
function addRule(ruleId: string, {rules, end}: Directive): ResultEdit {
  const at = rules.at(-1)?.end ?? end
  return {range: [at, at], text: ` ${ruleId}`}
}
