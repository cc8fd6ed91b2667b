import type {Document} from '../document/document.js'
import {runWithin, TimeoutError} from '../limits/run-within.js'
import type {RunLimited} from '../limits/shared-limit.js'
import {timeLimit} from '../limits/time-limit.js'
import type {Project} from '../rule/project.js'
import type {LintMessage} from '../rule/result.js'
import type {RuleMeta} from '../rule/rule.js'
import {type ActiveRule, type RuleOutcome, runRule} from '../rule/run-rule.js'
import {fileProblem} from './to-message.js'

/** What rules are run with. */
export interface RunContext {
  project: Project
  /** told the milliseconds that each rule took */
  onRuleTime?: ((ruleId: string, milliseconds: number) => void) | undefined
  /** milliseconds for all rules together; default: by the length of the document */
  limit?: number | undefined
  /** what stops all rules together; documents may share it */
  runLimited: RunLimited
}

/** What a rule said, or what kept it from speaking. */
export type Outcome = {meta: RuleMeta} & (RuleOutcome | {problem: LintMessage})

/** So many rules may be stopped on one document before the others are not tried any more. */
const mostStopped = 3

/**
 * Run rules over a document, each with its outcome, in order. An error in a rule becomes a problem, and the other rules go
 * on; so does a rule that does not come to an end. A time limit costs more than many a rule, so all rules share one, and only
 * where it is exceeded the rules are run one by one, to find out which of them it is.
 */
export async function runRules(
  rules: readonly ActiveRule[],
  document: Document,
  context: RunContext
): Promise<Outcome[]> {
  const limit = context.limit ?? timeLimit(document.source.length)
  if (!context.onRuleTime) {
    try {
      const running = await context.runLimited(limit, () => rules.map((active) => runSafely(active, document, context)))
      return await Promise.all(running)
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error
    }
  }
  const outcomes: Outcome[] = []
  let stopped = 0
  for (const active of rules) {
    if (stopped === mostStopped) {
      outcomes.push({meta: active.rule.meta, problem: notTried(active)})
      continue
    }
    try {
      const running = runWithin(limit, () => runSafely(active, document, context))
      // Waiting lets other documents run, whose time would count as this rule's.
      outcomes.push(running instanceof Promise ? await running : running)
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error
      stopped++
      outcomes.push({meta: active.rule.meta, problem: tooSlow(active, limit)})
    }
  }
  return outcomes
}

function runSafely(
  active: ActiveRule,
  document: Document,
  {project, onRuleTime}: RunContext
): Outcome | Promise<Outcome> {
  const {meta} = active.rule
  const {id} = meta
  const started = onRuleTime ? performance.now() : 0
  const finish = (outcome: RuleOutcome | {problem: LintMessage}): Outcome => {
    onRuleTime?.(id, performance.now() - started)
    return {...outcome, meta}
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

function tooSlow({rule}: ActiveRule, limit: number): LintMessage {
  const {id} = rule.meta
  return fileProblem(
    `Unexpected time of more than ${limit / 1000} s of the rule \`${id}\`, expected it to judge this document`,
    'It was stopped and the other rules went on. Turn it off for this document, or leave the document out; if the document is an ordinary one, please report it',
    id
  )
}

function notTried({rule}: ActiveRule): LintMessage {
  const {id} = rule.meta
  return fileProblem(
    `Unexpected end of the time for this document before the rule \`${id}\`, expected it to judge this document`,
    `${mostStopped} rules before it were stopped. Leave the document out, or make it smaller`,
    id
  )
}

/** What is said of an error that is a bug, with its trace. */
export function broken(message: string, trace: string, ruleId: string | null = null): LintMessage {
  return fileProblem(
    message,
    `This is a bug; please report it with the document, or leave the document out.\n${trace}`,
    ruleId
  )
}

/** Where an error came from. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
