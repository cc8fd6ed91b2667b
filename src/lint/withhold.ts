import type {Document} from '../document/document.js'
import {protectedValues} from '../document/privacy/protected-values.js'
import type {Project} from '../rule/project.js'
import {type LintResult, withheld} from '../rule/result.js'
import type {ProtectingRule} from '../rule/run-rule.js'

/**
 * Leave with the result of a document what no report may show whole, whichever rules are on. It costs little: only lines
 * that look private are searched, and a document of which nothing is said is not searched at all.
 */
export async function withhold(
  result: LintResult,
  document: Document,
  {protecting, project}: {protecting: readonly ProtectingRule[]; project: Project}
): Promise<LintResult> {
  const {messages, suppressedMessages, checklist} = result
  if (messages.length + suppressedMessages.length + Object.keys(checklist).length === 0) return result
  const spans = protecting.flatMap(({rule, options}) => rule.protects?.(document, options as never, project) ?? [])
  const values = await protectedValues(document, spans)
  if (values.length > 0) result[withheld] = holding(values)
  return result
}

/** A function of its own: one within another holds all that the other knows, the whole document among it. */
function holding(values: readonly string[]): () => readonly string[] {
  return () => values
}
