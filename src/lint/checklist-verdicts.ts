import type {Document} from '../document/document.js'
import {type ChecklistItem, checklist} from '../rule/checklist.js'
import type {Evidence} from '../rule/finding.js'
import type {ChecklistEntry, LintMessage} from '../rule/result.js'
import {type ActiveRule, answersFor} from '../rule/run-rule.js'

/** What the rules that ran on a document said. */
export interface RuleReports {
  active: readonly ActiveRule[]
  messages: readonly LintMessage[]
  suppressed: readonly LintMessage[]
  evidence: readonly Evidence[]
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

function verdictOn(
  item: ChecklistItem,
  document: Document,
  {active, messages, suppressed, evidence}: RuleReports
): ChecklistEntry {
  const serving = active.filter(({rule}) => rule.meta.items.includes(item))
  if (serving.length === 0) return {verdict: 'not-checked', reason: 'no rule for it is on'}
  const failed = messages.filter((message) => message.checklist?.includes(item))
  const [first] = failed
  if (first) return {verdict: 'failed', line: first.line, reason: countOf(failed.length)}
  if (suppressed.some((message) => message.checklist?.includes(item))) {
    return {verdict: 'not-checked', reason: 'its findings are suppressed'}
  }
  const proof = evidence.find((one) => one.item === item)
  if (proof) return {verdict: 'passed', line: proof.line, reason: proof.reason}
  const answering = serving.filter(({rule}) => answersFor(document, rule.meta))
  if (answering.length === 0) {
    return {verdict: 'not-applicable', reason: `the document is ${document.metadata.status ?? 'of another kind'}`}
  }
  return {verdict: 'passed', reason: 'nothing was found against it'}
}

function countOf(findings: number): string {
  return findings === 1 ? '1 finding' : `${findings} findings`
}
