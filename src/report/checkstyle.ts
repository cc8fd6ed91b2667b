import type {LintResult} from '../rule/result.js'
import type {ReportOptions} from './report.js'
import {severityWord, shownMessages} from './shown.js'
import {element} from './xml.js'

/** Checkstyle's XML. */
export function checkstyle(results: readonly LintResult[], options: ReportOptions): string {
  const files = results.map((result) => {
    const errors = shownMessages(result, options).map((message) =>
      element('error', {
        line: message.line,
        column: message.column,
        severity: severityWord(message),
        message: message.message,
        source: `design-lint.${message.ruleId ?? 'file'}`
      })
    )
    return element('file', {name: result.filePath}, errors.length > 0 ? `\n${errors.join('\n')}\n` : '')
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('checkstyle', {version: '4.3'}, `\n${files.join('\n')}\n`)}\n`
}
