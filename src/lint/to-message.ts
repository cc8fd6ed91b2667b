import type {RangePosition} from '../document/text/lines.js'
import {docsUrl} from '../rule/docs-url.js'
import type {Edit, Finding} from '../rule/finding.js'
import type {LintMessage, LintResult, ResultEdit} from '../rule/result.js'
import type {RuleMeta} from '../rule/rule.js'

/** A finding in the shape of a report. */
export function toMessage(finding: Finding, meta: RuleMeta, source: string): LintMessage {
  const {message, position, note, fix, suggestions, related} = finding
  const result: LintMessage = {
    ruleId: finding.ruleId,
    severity: finding.severity === 'error' ? 2 : 1,
    message,
    ...place(position),
    url: docsUrl(finding.ruleId)
  }
  if (note !== undefined) result.note = note
  if (meta.items.length > 0) result.checklist = meta.items
  if (meta.scope === 'document') result.wholeDocument = true
  if (related) result.related = related.map((one) => ({message: one.message, ...place(one.position)}))
  if (fix) Object.assign(result, editsOf(fix, source))
  if (suggestions) {
    result.suggestions = suggestions.map(({message: desc, edits}) => {
      const {fix: joined, edits: several = []} = editsOf(edits, source)
      return {desc, fix: joined, edits: several}
    })
  }
  return result
}

/** A problem of the file itself or of the tool, at the beginning of the file. */
export function fileProblem(message: string, note: string, ruleId: string | null = null): LintMessage {
  return {ruleId, severity: 2, message, line: 1, column: 1, endLine: 1, endColumn: 1, fatal: true, note}
}

/** The result of a file, its messages sorted and counted. */
export function createResult(
  base: Pick<LintResult, 'filePath' | 'kind'> & Partial<Pick<LintResult, 'suppressedMessages' | 'checklist'>>,
  messages: LintMessage[]
): LintResult {
  const sorted = messages.sort(inSourceOrder)
  const count = (test: (message: LintMessage) => boolean) => sorted.filter(test).length
  const isError = ({severity}: LintMessage) => severity === 2
  return {
    filePath: base.filePath,
    kind: base.kind,
    errorCount: count(isError),
    fatalErrorCount: count(({fatal}) => fatal === true),
    warningCount: count((message) => !isError(message)),
    fixableErrorCount: count((message) => isError(message) && message.fix !== undefined),
    fixableWarningCount: count((message) => !isError(message) && message.fix !== undefined),
    messages: sorted,
    suppressedMessages: base.suppressedMessages ?? [],
    checklist: base.checklist ?? {}
  }
}

/** Order of messages: line, column, rule. */
export function inSourceOrder(a: LintMessage, b: LintMessage): number {
  if (a.line !== b.line) return a.line - b.line
  if (a.column !== b.column) return a.column - b.column
  const [first, second] = [a.ruleId ?? '', b.ruleId ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}

function place({start, end}: RangePosition) {
  return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
}

/** One edit stands for itself; several are joined to one over the smallest span that covers them, and listed. */
function editsOf(edits: readonly Edit[], source: string): {fix: ResultEdit; edits?: ResultEdit[]} {
  const [first, ...rest] = [...edits].sort((a, b) => a.range[0] - b.range[0])
  if (!first) return {fix: {range: [0, 0], text: ''}}
  if (rest.length === 0) return {fix: first}
  let text = first.text
  let [start, end] = first.range
  for (const edit of rest) {
    text += source.slice(end, edit.range[0]) + edit.text
    end = edit.range[1]
  }
  start = first.range[0]
  return {fix: {range: [start, end], text}, edits: [first, ...rest]}
}
