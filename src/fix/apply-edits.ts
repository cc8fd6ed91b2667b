import type {LintMessage, ResultEdit} from '../rule/result.js'

/** Which edits may be applied: `safe` fixes only, or also the first suggestion of each finding. */
export type FixTier = 'safe' | 'unsafe'

/** A source with edits applied, and how many findings they answered. */
export interface EditedText {
  text: string
  applied: number
}

/**
 * Apply the edits of findings to the source that they were made for (without a byte order mark). Findings whose edits
 * overlap those of an earlier one are left for the next pass; the edits of one finding are applied together or not at all.
 */
export function applyEdits(source: string, messages: readonly LintMessage[], tier: FixTier): EditedText {
  const groups = messages
    .map((message) => editsOf(message, tier))
    .filter((edits) => edits.length > 0)
    .sort((a, b) => startOf(a) - startOf(b))
  const chosen: ResultEdit[] = []
  let end = -1
  let applied = 0
  for (const group of groups) {
    if (startOf(group) < end || !isOrdered(group)) continue
    // Two insertions at one place would depend on the order of rules.
    if (startOf(group) === end && chosen.at(-1)?.range[0] === end) continue
    chosen.push(...group)
    end = group.at(-1)?.range[1] ?? end
    applied++
  }
  return {text: splice(source, chosen), applied}
}

function editsOf(message: LintMessage, tier: FixTier): readonly ResultEdit[] {
  const [suggestion] = message.suggestions ?? []
  const from = message.fix ? message : tier === 'unsafe' ? suggestion : undefined
  return from?.fix ? editsIn({fix: from.fix, edits: from.edits}) : []
}

/** The edits of a fix or suggestion one by one, in order. */
export function editsIn({fix, edits = []}: {fix: ResultEdit; edits?: ResultEdit[] | undefined}): readonly ResultEdit[] {
  return edits.length > 0 ? [...edits].sort((a, b) => a.range[0] - b.range[0]) : [fix]
}

function startOf(edits: readonly ResultEdit[]): number {
  return edits[0]?.range[0] ?? 0
}

function isOrdered(edits: readonly ResultEdit[]): boolean {
  return edits.every((edit, at) => at === 0 || (edits[at - 1]?.range[1] ?? 0) <= edit.range[0])
}

function splice(source: string, edits: readonly ResultEdit[]): string {
  let text = ''
  let at = 0
  for (const {range, text: replacement} of edits) {
    text += source.slice(at, range[0]) + replacement
    at = range[1]
  }
  return text + source.slice(at)
}
