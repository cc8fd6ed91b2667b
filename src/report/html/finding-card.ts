import type {LintMessage} from '../../rule/result.js'
import {severityWord} from '../shown.js'
import {escapeHtml, inlineText, tag} from './markup.js'
import {findingId, type NumberedFinding} from './numbered.js'
import {offeredEdits} from './offered-edit.js'

/** A finding as a reader meets it: what, where, what to do, the edit that is offered, and where to read on. */
export function findingCard({number, message}: NumberedFinding, source = ''): string {
  const severity = severityWord(message)
  const rule = message.ruleId ?? 'file'
  return tag(
    'article',
    {
      class: 'finding',
      id: findingId(number),
      tabindex: -1,
      'data-severity': severity,
      'data-rule': rule,
      'aria-label': `${severity}: ${rule}, line ${message.line}`
    },
    tag(
      'header',
      {},
      tag('span', {class: 'severity'}, severity),
      tag('span', {class: 'rule'}, escapeHtml(rule)),
      tag('span', {class: 'place'}, `line ${message.line}, column ${message.column}`)
    ),
    tag('p', {class: 'message'}, inlineText(message.message)),
    message.note ? tag('p', {class: 'note'}, inlineText(message.note)) : '',
    relatedPlaces(message),
    offeredEdits(message, source),
    message.url ? tag('p', {}, readOn(rule, message.url)) : ''
  )
}

function readOn(rule: string, url: string): string {
  return tag('a', {href: url, rel: 'noreferrer'}, `Why, and how to settle it: ${escapeHtml(rule)}`)
}

function relatedPlaces({related = []}: LintMessage): string {
  if (related.length === 0) return ''
  const entries = related.map(({line, message}) => tag('li', {}, `line ${line}: ${inlineText(message)}`))
  return tag('ul', {}, ...entries)
}
