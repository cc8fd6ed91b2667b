import {checklist as items} from '../rule/checklist.js'
import type {LintMessage, LintResult} from '../rule/result.js'
import {checklistEntries, isComplete} from './checklist.js'
import type {ReportOptions} from './report.js'
import {shownMessages} from './shown.js'
import {plural} from './summary.js'

/** The checklist and the findings of each document as Markdown, for a comment on a pull request. */
export function markdown(results: readonly LintResult[], options: ReportOptions): string {
  const shown = results.filter((result) => result.kind === 'design' || shownMessages(result, options).length > 0)
  const total = results.reduce((sum, {messages}) => sum + messages.length, 0)
  const headline =
    total === 0
      ? `No findings in ${plural(results.length, 'document')}.`
      : `${plural(total, 'finding')} in ${plural(results.length, 'document')}.`
  const sections = shown.map((result) => section(result, options))
  return `${withinBytes(['## Design review', headline], sections, options.maxBytes).join('\n\n')}\n`
}

/** Room for the sentence that says what was left out, and for line breaks. */
const reserve = 200

/** The head and as many sections, from the first on, as fit. */
function withinBytes(
  head: readonly string[],
  sections: readonly string[],
  maxBytes = Number.POSITIVE_INFINITY
): string[] {
  let room = maxBytes - reserve
  const fitting = sections.findIndex((text) => {
    room -= Buffer.byteLength(text) + 2
    return room < 0
  })
  if (fitting === -1) return [...head, ...sections]
  const left = plural(sections.length - fitting, 'more document')
  return [...head, ...sections.slice(0, fitting), `${left} did not fit here; write the report to a file to see all.`]
}

const marks = {passed: '✅', failed: '❌', 'not-applicable': '➖', 'not-checked': '❔'} as const

function section(result: LintResult, options: ReportOptions): string {
  const parts = [`### ${text(result.filePath)}`]
  if (isComplete(result)) parts.push('✅ Meets all eleven items of the checklist.')
  else if (result.kind === 'design') parts.push(checklistTable(result))
  const findings = shownMessages(result, options)
  if (findings.length > 0) parts.push(findingsTable(findings))
  return parts.join('\n\n')
}

function checklistTable(result: LintResult): string {
  const rows = checklistEntries(result).map(([item, {verdict, reason = '', line}]) => {
    const place = line === undefined ? '' : ` (line ${line})`
    return `| ${marks[verdict]} | ${items[item]} | ${text(reason)}${place} |`
  })
  return ['| | checklist item | why |', '| --- | --- | --- |', ...rows].join('\n')
}

function findingsTable(findings: readonly LintMessage[]): string {
  const rows = findings.map(({line, severity, ruleId, url, message, note}) => {
    const rule = ruleId === null ? 'file' : url ? `[${ruleId}](${url})` : ruleId
    return `| ${line} | ${severity === 2 ? 'error' : 'warning'} | ${rule} | ${text(message)}${note ? `<br>${text(note)}` : ''} |`
  })
  const table = ['| line | | rule | finding |', '| --- | --- | --- | --- |', ...rows].join('\n')
  return `<details><summary>${plural(findings.length, 'finding')}</summary>\n\n${table}\n\n</details>`
}

/** Text of a document in a cell: it can neither end the cell nor become HTML, a mention or a link. */
function text(value: string): string {
  return value
    .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|')
    .replace(/([@#[\]])/g, '\\$1')
    .trim()
}
