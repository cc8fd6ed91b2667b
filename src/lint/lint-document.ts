import type {FileConfig} from '../config/config.js'
import type {Document} from '../document/document.js'
import {parseDocument} from '../document/read-document.js'
import {LimitError} from '../limits/limit-error.js'
import {checkMemory} from '../limits/memory-limit.js'
import type {RunLimited} from '../limits/shared-limit.js'
import type {Parse} from '../parse/parse.js'
import type {Evidence, Exemption} from '../rule/finding.js'
import type {LintResult} from '../rule/result.js'
import {type ActiveRule, answersFor, type ProtectingRule} from '../rule/run-rule.js'
import {suppressionMeta} from '../rule/suppression-meta.js'
import {checklistVerdicts} from './checklist-verdicts.js'
import {detach} from './detach.js'
import type {GatherProject} from './project-snapshot.js'
import {broken, runRules, stackOf} from './run-rules.js'
import {readDirectives} from './suppression/directives.js'
import {todayInUtc} from './suppression/expiry.js'
import {judgeSuppressions} from './suppression/judge.js'
import {createSorter} from './suppression/sorter.js'
import {createSuppression} from './suppression/suppress.js'
import {createResult, fileProblem} from './to-message.js'
import {withhold} from './withhold.js'

/** A text to lint and what holds for it. */
export interface LintJob {
  /** with or without a byte order mark */
  text: string
  /** as reports show it */
  filePath: string
  /** relative to the configuration root; `undefined` for text without a file */
  path: string | undefined
  config: FileConfig
  parse: Parse
  gather: GatherProject
  runLimited: RunLimited
  /** told the milliseconds that each rule took */
  onRuleTime?: ((ruleId: string, milliseconds: number) => void) | undefined
  /** the day that decides which suppressions have expired, as `2027-03-01`; default: that of the clock, in UTC */
  today?: string | undefined
  /** milliseconds that all rules may take; default: by the length of the text */
  limit?: number | undefined
}

/**
 * Run every rule that is on over one document. An error in a rule becomes a finding, and the other rules go on; so does an
 * error in what all rules read, and the other documents go on.
 */
export async function lintDocument(job: LintJob): Promise<LintResult> {
  try {
    return await lintReadable(job)
  } catch (error) {
    const base = {filePath: job.filePath, kind: 'other'} as const
    if (error instanceof LimitError) return createResult(base, [fileProblem(error.message, error.note)])
    return createResult(base, [
      broken('Unexpected error in reading this document, expected facts that rules can judge', framesOf(error))
    ])
  }
}

async function lintReadable(job: LintJob): Promise<LintResult> {
  checkMemory(job.text)
  const document = await parseDocument(job.text, {parse: job.parse, path: job.path, settings: job.config.settings})
  const {rules, protecting, suppressions} = job.config
  const project = await job.gather(readsOf(document, rules, protecting))
  const read = readDirectives(document, (id) => suppressions.ruleIds.has(id))
  const today = job.today ?? todayInUtc()
  const sorter = createSorter(document, createSuppression(read, today))
  const evidence: Evidence[] = []
  const exemptions: Exemption[] = []
  const failed = new Set<string>()
  const {onRuleTime, limit, runLimited} = job
  const outcomes = await runRules(rules, document, {project, onRuleTime, limit, runLimited})
  for (const outcome of outcomes) {
    if ('problem' in outcome) {
      sorter.messages.push(outcome.problem)
      failed.add(outcome.meta.id)
      continue
    }
    evidence.push(...outcome.evidence)
    exemptions.push(...outcome.exemptions)
    for (const finding of outcome.findings) sorter.add(finding, outcome.meta)
  }
  const run = {active: rules, broken: failed, silenced: sorter.silenced}
  for (const finding of judgeSuppressions({document, read, settings: suppressions, today, run})) {
    sorter.add(finding, suppressionMeta)
  }
  const {messages, suppressed} = sorter
  const checklist = checklistVerdicts(document, {active: rules, messages, suppressed, evidence, exemptions})
  const result = createResult(
    {filePath: job.filePath, kind: document.kind, suppressedMessages: suppressed, checklist},
    messages
  )
  return withhold(detach(result), document, {protecting, project, limit})
}

function readsOf(document: Document, rules: readonly ActiveRule[], protecting: readonly ProtectingRule[]) {
  const answering = rules.filter(({rule}) => answersFor(document, rule.meta))
  return [...answering, ...protecting].flatMap(({rule, options}) => rule.reads?.(document, options as never) ?? [])
}

/** Where an error came from without its message: that may quote a document of which nobody knows what is private. */
function framesOf(error: unknown): string {
  const frames = stackOf(error).match(/^ {4}at .+$/gm) ?? []
  return [error instanceof Error ? error.name : typeof error, ...frames].join('\n')
}
