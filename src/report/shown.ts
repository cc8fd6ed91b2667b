import type {LintMessage, LintResult} from '../rule/result.js'
import type {ReportOptions} from './report.js'

/** The findings of a document that a report shows. */
export function shownMessages(result: LintResult, {quiet}: ReportOptions): readonly LintMessage[] {
  return quiet ? result.messages.filter(({severity}) => severity === 2) : result.messages
}

/** The severity of a finding in a word. */
export function severityWord({severity}: LintMessage): 'error' | 'warning' {
  return severity === 2 ? 'error' : 'warning'
}
