import type {LintMessage, LintResult, SuppressedMessage} from '../rule/result.js'
import {verdictsWithout} from './checklist-verdicts.js'
import {createResult, inSourceOrder} from './to-message.js'

/** Why findings are not reported though nobody silenced them in the document. */
export type HeldBackBy = Exclude<SuppressedMessage['suppressions'][number]['kind'], 'directive'>

const reasons: Readonly<Record<HeldBackBy, string>> = {
  baseline: 'its findings are held back by the baseline',
  unchanged: 'its findings are outside of the changed lines'
}

/** Move findings to those that are held back, and count anew; what failed to be linted always stays. */
export function holdBack(result: LintResult, by: HeldBackBy, isHeld: (message: LintMessage) => boolean): LintResult {
  const kept: LintMessage[] = []
  const held: SuppressedMessage[] = []
  for (const message of result.messages) {
    if (message.fatal || !isHeld(message)) kept.push(message)
    else held.push({...message, suppressions: [{kind: by, justification: ''}]})
  }
  if (held.length === 0) return result
  const suppressedMessages = [...result.suppressedMessages, ...held].sort(inSourceOrder)
  const checklist = verdictsWithout(result.checklist, kept, reasons[by])
  return {...result, ...createResult({...result, suppressedMessages, checklist}, kept)}
}
