import type {FileConfig} from '../config/config.js'
import type {Document} from '../document/document.js'
import {parseDocument} from '../document/read-document.js'
import type {Parse} from '../parse/parse.js'
import type {Evidence} from '../rule/finding.js'
import type {Project} from '../rule/project.js'
import type {LintMessage, LintResult, SuppressedMessage} from '../rule/result.js'
import {type ActiveRule, answersFor, type ProtectingRule, type RuleOutcome, runRule} from '../rule/run-rule.js'
import {checklistVerdicts} from './checklist-verdicts.js'
import {createFingerprints} from './fingerprint.js'
import type {GatherProject} from './project-snapshot.js'
import {readDirectives} from './suppression/directives.js'
import {createSuppression} from './suppression/suppress.js'
import {createResult, fileProblem, toMessage} from './to-message.js'
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
  /** told the milliseconds that each rule took */
  onRuleTime?: ((ruleId: string, milliseconds: number) => void) | undefined
}

/**
 * Run every rule that is on over one document. An error in a rule becomes a finding, and the other rules go on; so does an
 * error in what all rules read, and the other documents go on.
 */
export async function lintDocument(job: LintJob): Promise<LintResult> {
  try {
    return await lintReadable(job)
  } catch (error) {
    return createResult({filePath: job.filePath, kind: 'other'}, [
      broken('Unexpected error in reading this document, expected facts that rules can judge', framesOf(error))
    ])
  }
}

async function lintReadable(job: LintJob): Promise<LintResult> {
  const document = await parseDocument(job.text, {parse: job.parse, path: job.path, settings: job.config.settings})
  const {source} = document
  const {rules, protecting} = job.config
  const project = await job.gather(readsOf(document, rules, protecting))
  const suppressionOf = createSuppression(readDirectives(document))
  const fingerprintOf = createFingerprints(document)
  const messages: LintMessage[] = []
  const suppressed: SuppressedMessage[] = []
  const evidence: Evidence[] = []
  for (const active of rules) {
    const running = runSafely(active, document, {project, onRuleTime: job.onRuleTime})
    // Waiting lets other documents run, whose time would count as this rule's.
    const outcome = running instanceof Promise ? await running : running
    if ('problem' in outcome) {
      messages.push(outcome.problem)
      continue
    }
    evidence.push(...outcome.evidence)
    for (const finding of outcome.findings) {
      const message = toMessage(finding, active.rule.meta, source)
      message.fingerprint = fingerprintOf(finding.ruleId, finding.position.start.offset)
      const directive = suppressionOf(finding)
      if (directive) suppressed.push({...message, suppressions: [{kind: 'directive', justification: directive.reason}]})
      else messages.push(message)
    }
  }
  const checklist = checklistVerdicts(document, {active: rules, messages, suppressed, evidence})
  const result = createResult(
    {filePath: job.filePath, kind: document.kind, suppressedMessages: suppressed, checklist},
    messages
  )
  return withhold(result, document, {protecting, project})
}

function readsOf(document: Document, rules: readonly ActiveRule[], protecting: readonly ProtectingRule[]) {
  const answering = rules.filter(({rule}) => answersFor(document, rule.meta))
  return [...answering, ...protecting].flatMap(({rule, options}) => rule.reads?.(document, options as never) ?? [])
}

interface RunContext {
  project: Project
  onRuleTime: LintJob['onRuleTime']
}

type Outcome = RuleOutcome | {problem: LintMessage}

function runSafely(
  active: ActiveRule,
  document: Document,
  {project, onRuleTime}: RunContext
): Outcome | Promise<Outcome> {
  const {id} = active.rule.meta
  const started = onRuleTime ? performance.now() : 0
  const finish = (outcome: Outcome) => {
    onRuleTime?.(id, performance.now() - started)
    return outcome
  }
  const fail = (error: unknown) =>
    finish({
      problem: broken(`Unexpected error in the rule \`${id}\`, expected it to judge this document`, stackOf(error), id)
    })
  try {
    const running = runRule(active, document, project)
    return running instanceof Promise ? running.then(finish, fail) : finish(running)
  } catch (error) {
    return fail(error)
  }
}

function broken(message: string, trace: string, ruleId: string | null = null): LintMessage {
  return fileProblem(
    message,
    `This is a bug; please report it with the document, or leave the document out.\n${trace}`,
    ruleId
  )
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Where an error came from without its message: that may quote a document of which nobody knows what is private. */
function framesOf(error: unknown): string {
  const frames = stackOf(error).match(/^ {4}at .+$/gm) ?? []
  return [error instanceof Error ? error.name : typeof error, ...frames].join('\n')
}
