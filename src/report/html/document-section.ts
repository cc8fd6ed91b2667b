import type {Document} from '../../document/document.js'
import type {LintResult, SuppressedMessage} from '../../rule/result.js'
import {plural} from '../summary.js'
import {renderBody} from './body.js'
import {checklistPanel, metItems} from './checklist.js'
import {findingCard} from './finding-card.js'
import {escapeHtml, inlineText, tag} from './markup.js'
import type {NumberedFinding} from './numbered.js'

/** One document of the page. */
export interface PageDocument {
  id: string
  result: LintResult
  /** absent where the text is not at hand */
  document: Document | undefined
  findings: readonly NumberedFinding[]
}

/** A document with its checklist, what it lacks as a whole, and its text with the other findings at their place. */
export function documentSection(page: PageDocument): string {
  const {id, result, findings} = page
  return tag(
    'section',
    {class: 'document', id, 'aria-labelledby': `${id}-path`},
    tag('h2', {id: `${id}-path`}, escapeHtml(result.filePath)),
    tag('p', {class: 'counts'}, counts(result, findings)),
    checklistPanel(result, findings),
    wholeFindings(page),
    documentText(page),
    suppressedFindings(result.suppressedMessages)
  )
}

const kinds = {design: 'design', adr: 'decision record', template: 'template', other: 'other document'} as const

/** What the document was taken for, and how many findings it has. */
export function counts(result: LintResult, findings: readonly NumberedFinding[]): string {
  const errors = findings.filter(({message}) => message.severity === 2).length
  const warnings = findings.length - errors
  return [
    tag('span', {}, kinds[result.kind]),
    result.kind === 'design' ? tag('span', {}, metItems(result)) : '',
    errors > 0 ? tag('span', {class: 'errors'}, plural(errors, 'error')) : '',
    warnings > 0 ? tag('span', {class: 'warnings'}, plural(warnings, 'warning')) : '',
    findings.length === 0 ? tag('span', {}, 'no findings') : ''
  ].join('')
}

/** Findings without a place in the text: on the document as a whole, or on a file whose text is not at hand. */
function isPlaceless({message}: NumberedFinding, document: Document | undefined): boolean {
  return document === undefined || message.wholeDocument === true || message.fatal === true
}

function wholeFindings({document, findings}: PageDocument): string {
  const placeless = findings.filter((finding) => isPlaceless(finding, document))
  if (placeless.length === 0) return ''
  const cards = placeless.map((finding) => findingCard(finding, document?.source))
  return tag('section', {class: 'panel'}, tag('h3', {}, 'The document as a whole'), ...cards)
}

function documentText({id, document, findings}: PageDocument): string {
  if (!document) return ''
  const placed = findings.filter((finding) => !isPlaceless(finding, document))
  const title = placed.length > 0 ? `The text, with ${plural(placed.length, 'finding')} at their place` : 'The text'
  const body = tag('div', {class: 'paper'}, renderBody(document, placed, `${id}-`))
  return tag('details', {class: 'text', open: findings.length > 0}, tag('summary', {}, title), body)
}

function suppressedFindings(messages: readonly SuppressedMessage[]): string {
  if (messages.length === 0) return ''
  const entries = messages.map((message) => tag('li', {}, suppressedFinding(message)))
  return tag(
    'details',
    {class: 'panel'},
    tag('summary', {}, plural(messages.length, 'suppressed finding')),
    tag('ul', {}, ...entries)
  )
}

function suppressedFinding(message: SuppressedMessage): string {
  const reasons = message.suppressions.map(({justification}) => justification).filter(Boolean)
  const because = reasons.length > 0 ? ` Reason: ${reasons.join('; ')}` : ' No reason is given.'
  return `line ${message.line}, ${tag('code', {}, escapeHtml(message.ruleId ?? 'file'))}: ${inlineText(message.message)}.${escapeHtml(because)}`
}
