import type {Document} from '../document/document.js'
import {type ChecklistItem, checklist} from '../rule/checklist.js'
import type {Evidence, Exemption} from '../rule/finding.js'
import type {ChecklistEntry, LintMessage, LintResult} from '../rule/result.js'
import {type ActiveRule, answersFor} from '../rule/run-rule.js'

/** What the rules that ran on a document said. */
export interface RuleReports {
  active: readonly ActiveRule[]
  messages: readonly LintMessage[]
  suppressed: readonly LintMessage[]
  evidence: readonly Evidence[]
  exemptions: readonly Exemption[]
}

/** The verdict on each checklist item of a design document; other kinds of document have none. */
export function checklistVerdicts(
  document: Document,
  reports: RuleReports
): Partial<Record<ChecklistItem, ChecklistEntry>> {
  if (document.kind !== 'design') return {}
  const items = Object.keys(checklist) as ChecklistItem[]
  return Object.fromEntries(items.map((item) => [item, verdictOn(item, document, reports)]))
}

/** The verdicts when some findings are held back: an item with none left was not judged, and the reason says by what. */
export function verdictsWithout(
  checklist: LintResult['checklist'],
  messages: readonly LintMessage[],
  reason: string
): LintResult['checklist'] {
  const entries = Object.entries(checklist) as [ChecklistItem, ChecklistEntry][]
  return Object.fromEntries(
    entries.map(([item, entry]) => {
      if (entry.verdict !== 'failed') return [item, entry]
      return [item, failureOf(item, messages) ?? {verdict: 'not-checked', reason}]
    })
  )
}

function failureOf(item: ChecklistItem, messages: readonly LintMessage[]): ChecklistEntry | undefined {
  const failed = messages.filter((message) => message.checklist?.includes(item))
  if (failed.length === 0) return undefined
  const line = failed.reduce((first, message) => Math.min(first, message.line), Number.POSITIVE_INFINITY)
  return {verdict: 'failed', line, reason: findingCount(failed.length)}
}

function verdictOn(
  item: ChecklistItem,
  document: Document,
  {active, messages, suppressed, evidence, exemptions}: RuleReports
): ChecklistEntry {
  const serving = active.filter(({rule}) => rule.meta.items.includes(item))
  if (serving.length === 0) return {verdict: 'not-checked', reason: 'no rule for it is on'}
  const failure = failureOf(item, messages)
  if (failure) return failure
  if (suppressed.some((message) => message.checklist?.includes(item))) {
    return {verdict: 'not-checked', reason: 'its findings are suppressed'}
  }
  const proof = evidence.find((one) => one.item === item)
  if (proof) return {verdict: 'passed', line: proof.line, reason: proof.reason}
  const answering = serving.filter(({rule}) => answersFor(document, rule.meta))
  if (answering.length === 0) {
    return {verdict: 'not-applicable', reason: closedReason(document)}
  }
  const closing = answering.length < serving.length && mustBeThere.includes(item)
  if (closing) return {verdict: 'not-applicable', reason: closedReason(document)}
  const exemption = exemptions.find((one) => one.item === item)
  if (exemption) return {verdict: 'not-applicable', reason: exemption.reason}
  return {verdict: 'passed', reason: 'nothing was found against it'}
}

/** Items that ask for something to be there; that nothing speaks against them is no proof. */
const mustBeThere: readonly ChecklistItem[] = ['tests', 'existing', 'concurrency', 'failures', 'configuration', 'why']

function closedReason({metadata}: Document): string {
  return `the document is ${metadata.status ?? 'of another kind'}`
}

/** `1 finding`, `2 findings` */
export function findingCount(findings: number): string {
  return findings === 1 ? '1 finding' : `${findings} findings`
}
