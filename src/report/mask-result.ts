import {createMasker} from '../document/privacy/masking/mask.js'
import {
  type ChecklistEntry,
  type LintMessage,
  type LintResult,
  type ResultEdit,
  type SuppressedMessage,
  withheld
} from '../rule/result.js'

/** Replaces every private value of a text by its mask. */
export type Mask = (text: string) => string

/**
 * A result as any report may show it: no text of it holds a value of the document that is to be withheld. Edits that
 * would show one are left out, because a masked edit would destroy what it stands for when a reader applied it.
 */
export function maskResult(result: LintResult): LintResult {
  const values = result[withheld]?.() ?? []
  if (values.length === 0) return result
  const {mask, star} = createMasker(values)
  return {
    ...result,
    messages: result.messages.map((message) => maskMessage(message, mask)),
    suppressedMessages: result.suppressedMessages.map((message) => maskSuppressed(message, mask)),
    checklist: Object.fromEntries(
      Object.entries(result.checklist).map(([item, entry]) => [item, maskEntry(entry, mask)])
    ),
    ...(result.source === undefined ? {} : {source: star(result.source)})
  }
}

/** A mask for texts made from the documents of some results. */
export function maskFor(results: readonly LintResult[]): Mask {
  return createMasker(results.flatMap((result) => result[withheld]?.() ?? [])).mask
}

function maskMessage({fix, edits, suggestions, ...message}: LintMessage, mask: Mask): LintMessage {
  const isShown = (edit: ResultEdit) => mask(edit.text) === edit.text
  const shown: LintMessage = {...message, message: mask(message.message)}
  if (message.related) shown.related = message.related.map((one) => ({...one, message: mask(one.message)}))
  const notes = message.note === undefined ? [] : [mask(message.note)]
  if (fix && ![fix, ...(edits ?? [])].every(isShown)) notes.push(leftOut.fix)
  else {
    const offered = suggestions?.filter((one) => [one.fix, ...one.edits].every(isShown))
    if (fix) shown.fix = fix
    if (edits) shown.edits = edits
    if (offered) shown.suggestions = offered.map((one) => ({...one, desc: mask(one.desc)}))
    if (offered?.length !== suggestions?.length) notes.push(leftOut.suggestion)
  }
  if (notes.length > 0) shown.note = notes.join('. ')
  return shown
}

const leftOut = {
  fix: 'Its edit would show a private value, so it is left out here; `--fix` applies it',
  suggestion: 'A suggestion would show a private value, so it is left out here; `--unsafe-fixes` applies the first'
} as const

function maskSuppressed(message: SuppressedMessage, mask: Mask): SuppressedMessage {
  const suppressions = message.suppressions.map((one) => ({...one, justification: mask(one.justification)}))
  return {...maskMessage(message, mask), suppressions}
}

function maskEntry(entry: ChecklistEntry, mask: Mask): ChecklistEntry {
  return entry.reason === undefined ? entry : {...entry, reason: mask(entry.reason)}
}
