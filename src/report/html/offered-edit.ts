import {diffLines} from 'diff'
import type {LintMessage, ResultEdit} from '../../rule/result.js'
import {diagram} from './diagram.js'
import {escapeHtml, inlineText, tag} from './markup.js'

/** The edits that a finding offers, each folded in: the lines that change, or the diagram that results. */
export function offeredEdits({fix, suggestions = []}: LintMessage, source: string): string {
  if (fix) return offeredEdit('The edit that --fix makes', fix, source)
  return suggestions.map(({desc, fix: edit}) => offeredEdit(`Suggestion: ${desc}`, edit, source)).join('')
}

/** Text that is nothing but one mermaid block can be shown as the picture that it gives. */
const mermaidBlock = /^```mermaid\r?\n([\s\S]*?)\r?\n```\s*$/

function offeredEdit(title: string, edit: ResultEdit, source: string): string {
  const [, drawn] = mermaidBlock.exec(edit.text) ?? []
  const shown =
    drawn === undefined
      ? tag('pre', {tabindex: 0}, tag('code', {}, changedLines(edit, source)))
      : diagram(escapeHtml(drawn))
  return tag('details', {class: 'edit'}, tag('summary', {}, inlineText(title)), shown)
}

/** The whole lines that an edit changes, before and after. */
function changedLines({range: [start, end], text}: ResultEdit, source: string): string {
  const from = source.lastIndexOf('\n', start - 1) + 1
  const next = source.indexOf('\n', end)
  const to = next === -1 ? source.length : next
  const after = source.slice(from, start) + text + source.slice(end, to)
  return diffLines(source.slice(from, to), after)
    .map(({value, added, removed}) => {
      const lines = value.replace(/\n$/, '').split('\n')
      const name = added ? 'ins' : removed ? 'del' : 'span'
      return lines.map((line) => tag(name, {class: 'line'}, escapeHtml(line))).join('')
    })
    .join('')
}
