import type {LintResult} from '../rule/result.js'
import type {ReportOptions} from './report.js'
import {severityWord, shownMessages} from './shown.js'
import {terminalLine} from './terminal-text.js'

/** One line a finding with its remedy, for language models: place, severity, rule, message, what to do. */
export function agent(results: readonly LintResult[], options: ReportOptions): string {
  return results
    .flatMap((result) =>
      shownMessages(result, options).map((message) => {
        const {line, endLine, ruleId, note, fix, suggestions = []} = message
        const lines = endLine > line ? `${line}-${endLine}` : String(line)
        const [suggestion] = suggestions
        const edit = fix ? ' An edit is ready: run with --fix.' : suggestion ? ` Suggested: ${suggestion.desc}.` : ''
        const remedy = note ? ` ${note.replace(/(?<![.\s])[.\s]+$/, '')}.` : ''
        return `${terminalLine(`${result.filePath}:${lines} ${severityWord(message)} ${ruleId ?? 'file'}: ${message.message}.${remedy}${edit}`)}\n`
      })
    )
    .join('')
}
