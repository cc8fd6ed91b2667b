import type {LintMessage, LintResult} from '../rule/result.js'
import type {Paint} from './paint.js'
import type {ReportOptions} from './report.js'

/** What came of the run: counts, what the files were taken for, and what edits could do. */
export function summary(results: readonly LintResult[], {fixed = 0}: ReportOptions, paint: Paint): string {
  const errors = sum(results, ({errorCount}) => errorCount)
  const warnings = sum(results, ({warningCount}) => warningCount)
  const total = errors + warnings
  const hit = results.filter(({messages}) => messages.length > 0).length
  const headline =
    total === 0
      ? paint('green', `No findings in ${plural(results.length, 'file')}`)
      : paint(
          errors > 0 ? 'red' : 'yellow',
          `${plural(total, 'finding')} (${plural(errors, 'error')}, ${plural(warnings, 'warning')}) in ${hit} of ${plural(results.length, 'file')}`
        )
  const lines = [results.length > 0 ? `${headline}: ${kindCounts(results)}` : headline]
  if (fixed > 0) lines.push(`${plural(fixed, 'finding')} fixed`)
  const edits = editCounts(results)
  if (edits) lines.push(edits)
  return [...lines, ...notReported(results)].join('\n')
}

const notReportedWords = {
  directive: 'suppressed',
  baseline: 'held back by the baseline',
  unchanged: 'outside of the changed lines'
} as const

/** `12 findings held back by the baseline`: nothing disappears without a word. */
function notReported(results: readonly LintResult[]): string[] {
  const kinds = results.flatMap(({suppressedMessages}) =>
    suppressedMessages.map(({suppressions}) => suppressions[0]?.kind)
  )
  const words = Object.keys(notReportedWords) as (keyof typeof notReportedWords)[]
  return words
    .map((kind) => ({kind, count: kinds.filter((one) => one === kind).length}))
    .filter(({count}) => count > 0)
    .map(({kind, count}) => `${plural(count, 'finding')} ${notReportedWords[kind]}`)
}

const kindWords = {design: 'design', adr: 'decision record', template: 'template', other: 'other document'} as const

/** `4 designs, 1 other document`: what the files were taken for, so that nobody wonders which rules applied. */
function kindCounts(results: readonly LintResult[]): string {
  const kinds = Object.keys(kindWords) as (keyof typeof kindWords)[]
  return kinds
    .map((kind) => ({kind, count: results.filter((result) => result.kind === kind).length}))
    .filter(({count}) => count > 0)
    .map(({kind, count}) => plural(count, kindWords[kind]))
    .join(', ')
}

function editCounts(results: readonly LintResult[]): string {
  const messages = results.flatMap((result) => result.messages)
  // An edit that a report may not show can be applied all the same.
  const safe = sum(results, ({fixableErrorCount, fixableWarningCount}) => fixableErrorCount + fixableWarningCount)
  const suggested = messages.filter(isSuggestedOnly).length
  if (safe > 0 && suggested > 0) return `${safe} can be fixed with --fix, ${suggested} more with --unsafe-fixes`
  if (safe > 0) return `${safe} can be fixed with --fix`
  return suggested > 0 ? `${suggested} can be edited with --unsafe-fixes` : ''
}

function isSuggestedOnly({fix, suggestions}: LintMessage): boolean {
  return !fix && suggestions !== undefined && suggestions.length > 0
}

/** `1 error`, `2 errors` */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function sum(results: readonly LintResult[], value: (result: LintResult) => number): number {
  return results.reduce((total, result) => total + value(result), 0)
}
