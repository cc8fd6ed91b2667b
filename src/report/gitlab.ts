import type {LintResult} from '../rule/result.js'
import type {ReportOptions} from './report.js'
import {shownMessages} from './shown.js'

/** GitLab's Code Quality report. */
export function gitlab(results: readonly LintResult[], options: ReportOptions): string {
  const issues = results.flatMap((result) =>
    shownMessages(result, options).map((message) => ({
      description: message.message,
      check_name: message.ruleId ?? 'file',
      fingerprint: message.fingerprint ?? `${result.filePath}:${message.line}:${message.message}`,
      severity: message.fatal ? 'critical' : message.severity === 2 ? 'major' : 'minor',
      location: {path: result.filePath, lines: {begin: message.line, end: message.endLine}}
    }))
  )
  return `${JSON.stringify(issues)}\n`
}
