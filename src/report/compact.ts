import type {LintResult} from '../rule/result.js'
import type {ReportOptions} from './report.js'
import {severityWord, shownMessages} from './shown.js'
import {terminalLine} from './terminal-text.js'

/** One line per finding, `path:line:column severity rule message`, for grep and for machines; no summary. */
export function compact(results: readonly LintResult[], options: ReportOptions): string {
  return results
    .flatMap((result) =>
      shownMessages(result, options).map(
        (message) =>
          `${terminalLine(result.filePath)}:${message.line}:${message.column} ${severityWord(message)} ${message.ruleId ?? 'file'} ${terminalLine(message.message)}\n`
      )
    )
    .join('')
}
