import type {LintMessage, LintResult} from '../rule/result.js'
import type {ReportOptions} from './report.js'
import {shownMessages} from './shown.js'
import {element, escapeXml} from './xml.js'

/** JUnit's XML: a suite for each file, a failed case for each finding, and a passed one for a file without any. */
export function junit(results: readonly LintResult[], options: ReportOptions): string {
  const suites = results.map((result) => suite(result, shownMessages(result, options)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {name: 'design-lint'}, `\n${suites.join('\n')}\n`)}\n`
}

function suite({filePath}: LintResult, messages: readonly LintMessage[]): string {
  const cases = messages.map((message) => failure(filePath, message))
  if (cases.length === 0) cases.push(element('testcase', {name: 'no findings', classname: filePath}))
  const attributes = {name: filePath, tests: cases.length, failures: messages.length, errors: 0}
  return element('testsuite', attributes, `\n${cases.join('\n')}\n`)
}

function failure(filePath: string, message: LintMessage): string {
  const {line, column, ruleId, severity, note = ''} = message
  const place = `line ${line}, column ${column}`
  const detail = element(
    'failure',
    {message: message.message, type: severity === 2 ? 'error' : 'warning'},
    escapeXml(`${filePath}:${line}:${column} ${message.message}\n${note}`.trim())
  )
  return element('testcase', {name: `${ruleId ?? 'file'} (${place})`, classname: filePath}, detail)
}
