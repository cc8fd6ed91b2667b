import {checklist as items} from '../../rule/checklist.js'
import type {LintResult} from '../../rule/result.js'
import {checklistEntries} from '../checklist.js'
import {inlineText, tag} from './markup.js'
import {findingId, type NumberedFinding} from './numbered.js'

const marks = {passed: '✓', failed: '✗', 'not-applicable': '–', 'not-checked': '?'} as const
const words = {
  passed: 'Passed',
  failed: 'Failed',
  'not-applicable': 'Not applicable',
  'not-checked': 'Not checked'
} as const

/** The eleven items of the checklist with the verdict on each; empty for documents that have none. */
export function checklistPanel(result: LintResult, findings: readonly NumberedFinding[]): string {
  const entries = checklistEntries(result)
  if (entries.length === 0) return ''
  const rows = entries.map(([item, {verdict, reason = '', line}]) => {
    const [first] = findings.filter(({message}) => message.checklist?.includes(item))
    const text = first ? tag('a', {href: `#${findingId(first.number)}`}, items[item]) : items[item]
    const because = [reason, line === undefined ? '' : `line ${line}`].filter(Boolean).join(', ')
    return tag(
      'li',
      {class: verdict},
      tag('span', {class: 'mark', role: 'img', 'aria-label': words[verdict]}, marks[verdict]),
      tag('span', {}, text, because === '' ? '' : tag('span', {class: 'reason'}, inlineText(because)))
    )
  })
  const title = tag('h3', {}, `Checklist: ${metItems(result)}`)
  return tag('section', {class: 'panel'}, title, tag('ul', {class: 'checklist'}, ...rows))
}

/** How many items of the checklist are met, of those that apply. */
export function metItems(result: LintResult): string {
  const entries = checklistEntries(result).filter(([, {verdict}]) => verdict !== 'not-applicable')
  const met = entries.filter(([, {verdict}]) => verdict === 'passed')
  return `${met.length} of ${entries.length} met`
}
