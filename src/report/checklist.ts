import {type ChecklistItem, checklist as items} from '../rule/checklist.js'
import type {ChecklistEntry, LintMessage, LintResult} from '../rule/result.js'
import {createPaint, type Paint} from './paint.js'
import type {ReportOptions} from './report.js'
import {plural} from './summary.js'
import {terminalLine} from './terminal-text.js'

/** The eleven items of the design checklist for each design document, with what each verdict rests on. */
export function checklist(results: readonly LintResult[], options: ReportOptions): string {
  const paint = createPaint(options.color === true)
  const designs = results.filter(({kind}) => kind === 'design')
  const others = results.length - designs.length
  const blocks = designs.map((result) => documentChecklist(result, paint))
  if (designs.length === 0) blocks.push('No design documents; name them with `designDocs` in the configuration')
  if (others > 0) blocks.push(paint('dim', `${plural(others, 'file')} of another kind, without a checklist`))
  return `${blocks.join('\n\n')}\n`
}

/** The entries of a result in the order of the checklist. */
export function checklistEntries(result: LintResult): [item: ChecklistItem, entry: ChecklistEntry][] {
  const all = Object.keys(items) as ChecklistItem[]
  return all.flatMap((item): [ChecklistItem, ChecklistEntry][] => {
    const entry = result.checklist[item]
    return entry ? [[item, entry]] : []
  })
}

/** Whether a design document meets all eleven items; what does not apply to it was not met either. */
export function isComplete(result: LintResult): boolean {
  const entries = checklistEntries(result)
  return entries.length > 0 && entries.every(([, {verdict}]) => verdict === 'passed')
}

const marks = {passed: '✓', failed: '✗', 'not-applicable': '–', 'not-checked': '?'} as const
const colors = {passed: 'green', failed: 'red', 'not-applicable': 'dim', 'not-checked': 'yellow'} as const

function documentChecklist(result: LintResult, paint: Paint): string {
  const name = paint('bold', terminalLine(result.filePath))
  if (isComplete(result)) return `${name}  ${paint('green', '✓ meets all eleven items of the checklist')}`
  const rows = checklistEntries(result).flatMap(([item, entry]) => [
    `  ${paint(colors[entry.verdict], marks[entry.verdict])} ${items[item]}${because(entry)}`,
    ...(entry.verdict === 'failed' ? findingsOf(result, item).map((message) => findingRow(message, paint)) : [])
  ])
  return [name, ...rows].join('\n')
}

function because({reason, line}: ChecklistEntry): string {
  const place = line === undefined ? '' : `line ${line}`
  const text = [reason, place].filter(Boolean).join(', ')
  return text === '' ? '' : ` (${terminalLine(text)})`
}

function findingsOf(result: LintResult, item: ChecklistItem): LintMessage[] {
  return result.messages.filter((message) => message.checklist?.includes(item))
}

function findingRow({line, ruleId, message}: LintMessage, paint: Paint): string {
  return `      ${paint('dim', `line ${line}`)}  ${ruleId}: ${terminalLine(message)}`
}
