import type {LintMessage, LintResult} from '../rule/result.js'
import type {ReportOptions} from './report.js'
import {shownMessages} from './shown.js'
import {plural} from './summary.js'
import {terminalText} from './terminal-text.js'

/** GitHub shows so many annotations of each level for a step. */
const shownPerLevel = 10

/** Workflow commands of GitHub Actions: annotations, errors first; what GitHub would not show is counted instead. */
export function github(results: readonly LintResult[], options: ReportOptions): string {
  const found = results.flatMap((result) => shownMessages(result, options).map((message) => ({result, message})))
  const errors = found.filter(({message}) => message.severity === 2)
  const warnings = found.filter(({message}) => message.severity === 1)
  const shown = [...errors.slice(0, shownPerLevel), ...warnings.slice(0, shownPerLevel)]
  const lines = shown.map(({result, message}) => command(result.filePath, message))
  const rest = found.length - shown.length
  if (rest > 0)
    lines.push(
      `::notice title=design-lint::${plural(rest, 'more finding')} not shown here, see the log or the job summary`
    )
  return lines.map((line) => `${line}\n`).join('')
}

function command(file: string, message: LintMessage): string {
  const {line, column, endLine, endColumn, ruleId} = message
  // Columns are honoured only on one line.
  const columns = line === endLine ? {col: column, endColumn} : {}
  const properties = {file, line, endLine, ...columns, title: ruleId ?? 'design-lint'}
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const text = message.note ? `${message.message}\n${message.note}` : message.message
  return `::${message.severity === 2 ? 'error' : 'warning'} ${list.join(',')}::${escapeData(text)}`
}

/** As in the toolkit of GitHub Actions: a document can neither start a command of its own nor paint the log. */
function escapeData(text: string): string {
  return terminalText(text.replaceAll('\r\n', '\n'))
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
