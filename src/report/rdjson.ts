import type {LintMessage, LintResult, ResultEdit} from '../rule/result.js'
import type {ReportOptions} from './report.js'
import {shownMessages} from './shown.js'

/** Diagnostics for reviewdog, with fixes and suggestions as changes that a reviewer can accept. */
export function rdjson(results: readonly LintResult[], options: ReportOptions): string {
  const diagnostics = results.flatMap((result) => {
    const place = createPlaces(result.source)
    return shownMessages(result, options).map((message) => ({
      message: message.note ? `${message.message}\n${message.note}` : message.message,
      location: {path: result.filePath, range: rangeOf(message)},
      severity: message.severity === 2 ? 'ERROR' : 'WARNING',
      code: {value: message.ruleId ?? 'file', ...(message.url ? {url: message.url} : {})},
      ...(place ? {suggestions: editsOf(message).map(({range, text}) => ({range: place(range), text}))} : {})
    }))
  })
  const source = {name: 'design-lint', url: 'https://github.com/design-lint/design-lint'}
  return `${JSON.stringify({source, diagnostics})}\n`
}

function rangeOf({line, column, endLine, endColumn}: LintMessage) {
  return {start: {line, column}, end: {line: endLine, column: endColumn}}
}

function editsOf({fix, suggestions = []}: LintMessage): ResultEdit[] {
  return fix ? [fix] : suggestions.map((suggestion) => suggestion.fix)
}

/** Offsets as lines and columns, where the text of the document is at hand. */
function createPlaces(source: string | undefined) {
  if (source === undefined) return undefined
  const starts = [0]
  for (const match of source.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
  const at = (offset: number) => {
    const line = starts.findLastIndex((start) => start <= offset)
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1}
  }
  return ([start, end]: ResultEdit['range']) => ({start: at(start), end: at(end)})
}
