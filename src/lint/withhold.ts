import type {Document} from '../document/document.js'
import {protectedValues} from '../document/privacy/masking/protected-values.js'
import {LimitError} from '../limits/limit-error.js'
import {runWithin, TimeoutError} from '../limits/run-within.js'
import {timeLimit} from '../limits/time-limit.js'
import type {Project} from '../rule/project.js'
import {type LintResult, withheld} from '../rule/result.js'
import type {ProtectingRule} from '../rule/run-rule.js'

/** What decides which values are withheld. */
interface WithholdContext {
  protecting: readonly ProtectingRule[]
  project: Project
  /** milliseconds to find them; default: by the length of the document */
  limit?: number | undefined
}

/**
 * Leave with the result of a document what no report may show whole, whichever rules are on. It costs little: only lines
 * that look private are searched, and a document of which nothing is said is not searched at all.
 * @throws {LimitError} when the time is up: nothing can be said without what is to be withheld
 */
export async function withhold(result: LintResult, document: Document, context: WithholdContext): Promise<LintResult> {
  const {messages, suppressedMessages, checklist} = result
  if (messages.length + suppressedMessages.length + Object.keys(checklist).length === 0) return result
  const values = await findProtected(document, context)
  if (values.length > 0) result[withheld] = holding(values)
  return result
}

function findProtected(
  document: Document,
  {protecting, project, limit = timeLimit(document.source.length)}: WithholdContext
): Promise<readonly string[]> {
  try {
    return runWithin(limit, () => {
      const spans = protecting.flatMap(({rule, options}) => rule.protects?.(document, options as never, project) ?? [])
      return protectedValues(document, spans)
    })
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error
    throw new LimitError(
      `Unexpected time of more than ${limit / 1000} s to find what no report may show of this document, expected less`,
      'Its findings are left out, because they may show it. Make the document smaller, or leave it out'
    )
  }
}

/** A function of its own: one within another holds all that the other knows, the whole document among it. */
function holding(values: readonly string[]): () => readonly string[] {
  return () => values
}
