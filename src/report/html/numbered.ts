import type {Lines} from '../../document/text/lines.js'
import type {Span} from '../../document/text/span.js'
import type {LintMessage} from '../../rule/result.js'

/** A finding, its number on the page, and where it stands in its document. */
export interface NumberedFinding extends Span {
  readonly number: number
  readonly message: LintMessage
}

/** Number the findings of a document from `first` on; a document without text has them all at its beginning. */
export function numberFindings(messages: readonly LintMessage[], first: number, lines?: Lines): NumberedFinding[] {
  return messages.map((message, at) => ({number: first + at, message, ...spanIn(lines, message)}))
}

function spanIn(lines: Lines | undefined, {line, column, endLine, endColumn}: LintMessage): Span {
  if (!lines) return {start: 0, end: 0}
  const start = lines.start(line) + column - 1
  return {start, end: Math.max(start, lines.start(endLine) + endColumn - 1)}
}

/** The address of a finding on the page. */
export function findingId(number: number): string {
  return `finding-${number}`
}
