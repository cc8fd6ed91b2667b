import type {RootContent} from 'mdast'
import type {Document} from '../document/document.js'
import {type Span, spanOf} from '../document/span.js'
import type {Directive} from '../lint/suppression/directive.js'
import type {LintMessage, ResultEdit} from '../rule/result.js'
import {directivesOf} from './rule-mentions.js'

/** A comment that silences a finding, as the edit that writes it. The reason is left for its author to fill in. */
export interface IgnoreComment {
  /** how far it reaches */
  reach: 'on this line' | 'in this block' | 'in this file'
  edit: ResultEdit
}

/** The comments that would silence a finding, the narrowest first. */
export function ignoreComments(finding: LintMessage, document: Document): IgnoreComment[] {
  const {ruleId} = finding
  if (ruleId === null) return []
  const here = finding.wholeDocument ? undefined : ignoreHere(ruleId, finding, document)
  return [...(here ? [here] : []), {reach: 'in this file', edit: ignoreInFile(ruleId, document)}]
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
function ignoreHere(ruleId: string, {line, column}: LintMessage, document: Document): IgnoreComment | undefined {
  const {lines, tree} = document
  const offset = lines.start(line) + column - 1
  const at = tree.children.findIndex((node) => offset < spanOf(node).end)
  const block = tree.children[at]
  if (!block || block.type === 'yaml' || spanOf(block).start > offset) return undefined
  const firstLine = lines.lineAt(spanOf(block).start)
  const isFirst = firstLine === line
  const reach = isFirst ? 'on this line' : 'in this block'
  const before = directiveAt(tree.children[at - 1], document)
  if (before?.verb === 'ignore') return {reach: 'in this block', edit: addRule(ruleId, before, document)}
  if (before?.verb === 'disable-next-line' && lines.lineAt(before.end) + 1 === firstLine) {
    // Between the two, another comment would be the next line.
    return isFirst ? {reach, edit: addRule(ruleId, before, document)} : undefined
  }
  const start = lines.start(firstLine)
  const text = comment(isFirst ? 'disable-next-line' : 'ignore', ruleId) + lines.ending
  return {reach, edit: {range: [start, start], text}}
}

function directiveAt(node: RootContent | undefined, document: Document): Directive | undefined {
  if (node?.type !== 'html') return undefined
  return directivesOf(document).find(({start}) => start === spanOf(node).start)
}

const namesInComment = /^\s*<!--\s*lint\s+\w+(?:-\w+)*(?:[\s,]+(?!(?:reason|until)\s*=)\w+(?:-\w+)*)*/

function addRule(ruleId: string, {start, end}: Span, {source}: Document): ResultEdit {
  const names = namesInComment.exec(source.slice(start, end))?.[0].length ?? 0
  return {range: [start + names, start + names], text: ` ${ruleId}`}
}
