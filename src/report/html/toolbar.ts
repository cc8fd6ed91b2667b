import {plural} from '../summary.js'
import type {PageDocument} from './document-section.js'
import {escapeHtml, openTag, tag} from './markup.js'

/** The filters, the way through the findings, and the buttons; shown where the script of the page runs. */
export function toolbar(documents: readonly PageDocument[]): string {
  return tag(
    'div',
    {class: 'toolbar', role: 'search'},
    tag(
      'form',
      {id: 'filters', 'aria-label': 'Filters'},
      openTag('input', {
        type: 'search',
        id: 'search',
        name: 'search',
        placeholder: 'Search findings',
        'aria-label': 'Search findings'
      }),
      severityBox('error', 'Errors'),
      severityBox('warning', 'Warnings'),
      select('rule', 'Rule', 'All rules', ruleOptions(documents)),
      select('document', 'Document', 'All documents', documentOptions(documents)),
      tag('button', {type: 'button', id: 'clear'}, 'Clear'),
      tag('span', {class: 'spacer'}),
      tag('output', {id: 'count', 'aria-live': 'polite'}),
      tag('button', {type: 'button', id: 'previous', 'aria-label': 'Previous finding'}, '↑'),
      tag('button', {type: 'button', id: 'next', 'aria-label': 'Next finding'}, '↓'),
      tag('button', {type: 'button', id: 'theme', 'aria-label': 'Switch between light and dark'}, 'Dark'),
      tag('button', {type: 'button', id: 'show-help', 'aria-label': 'Keyboard shortcuts'}, '?')
    )
  )
}

function severityBox(value: string, label: string): string {
  return tag('label', {}, openTag('input', {type: 'checkbox', name: 'severity', value, checked: true}), label)
}

interface Option {
  value: string
  label: string
}

function select(name: string, label: string, everything: string, options: readonly Option[]): string {
  const entries = [{value: '', label: everything}, ...options].map(({value, label: text}) =>
    tag('option', {value}, escapeHtml(text))
  )
  return tag('select', {name, 'aria-label': label, autocomplete: 'off'}, ...entries)
}

function ruleOptions(documents: readonly PageDocument[]): Option[] {
  const counts = new Map<string, number>()
  for (const {message} of documents.flatMap(({findings}) => findings)) {
    const rule = message.ruleId ?? 'file'
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return [...counts].sort().map(([value, count]) => ({value, label: `${value} (${count})`}))
}

function documentOptions(documents: readonly PageDocument[]): Option[] {
  return documents.map(({id, result, findings}) => ({value: id, label: `${result.filePath} (${findings.length})`}))
}

const keys: readonly (readonly [key: string, does: string])[] = [
  ['j', 'next finding'],
  ['k', 'previous finding'],
  ['/', 'search'],
  ['x', 'clear the filters'],
  ['t', 'switch between light and dark'],
  ['?', 'this help'],
  ['Esc', 'leave the search, close this help']
]

/** What the keys do. */
export function helpDialog(): string {
  const list = keys.map(([key, does]) => tag('dt', {}, tag('kbd', {}, escapeHtml(key))) + tag('dd', {}, does))
  const close = tag('form', {method: 'dialog'}, tag('button', {}, 'Close'))
  const title = tag('h2', {id: 'help-title'}, 'Keyboard shortcuts')
  return tag('dialog', {id: 'help', 'aria-labelledby': 'help-title'}, title, tag('dl', {}, ...list), close)
}

/** What the page says first: how much was found in how many documents. */
export function headline(documents: readonly PageDocument[]): string {
  const findings = documents.flatMap((document) => document.findings)
  const errors = findings.filter(({message}) => message.severity === 2).length
  if (findings.length === 0) return `No findings in ${plural(documents.length, 'document')}`
  const parts = [plural(errors, 'error'), plural(findings.length - errors, 'warning')]
  return `${plural(findings.length, 'finding')} (${parts.join(', ')}) in ${plural(documents.length, 'document')}`
}
