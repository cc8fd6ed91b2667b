import type {LintMessage, LintResult} from '../rule/result.js'
import {codeFrame} from './code-frame.js'
import {createPaint, type Paint} from './paint.js'
import type {ReportOptions} from './report.js'
import {severityWord, shownMessages} from './shown.js'
import {summary} from './summary.js'
import {terminalLine, terminalText} from './terminal-text.js'

/** A code frame for each finding, the findings on a document as a whole in one block, and a summary: for people. */
export function pretty(results: readonly LintResult[], options: ReportOptions): string {
  const paint = createPaint(options.color === true)
  const linked = new Set<string>()
  const blocks = results.flatMap((result) => documentBlocks(result, options, {paint, linked}))
  return `${[...blocks, summary(results, options, paint)].join('\n\n')}\n`
}

/** What the blocks of one report share. */
interface Page {
  paint: Paint
  /** rules whose readme has been linked already */
  linked: Set<string>
}

function documentBlocks(result: LintResult, options: ReportOptions, page: Page): string[] {
  const messages = shownMessages(result, options)
  const lines = result.source?.split(/\r\n?|\n/) ?? []
  const single = messages.filter(({wholeDocument}) => !wholeDocument)
  const whole = messages.filter(({wholeDocument}) => wholeDocument)
  const blocks = single.map((message) => findingBlock(result, message, lines, page))
  return whole.length > 0 ? [...blocks, wholeBlock(result, whole, page)] : blocks
}

function findingBlock({filePath}: LintResult, message: LintMessage, lines: readonly string[], page: Page): string {
  const {paint} = page
  const place = paint('bold', `${terminalLine(filePath)}:${message.line}:${message.column}`)
  const frame = message.fatal || lines.length === 0 ? [] : codeFrame(lines, message, paint)
  return [
    `${place}  ${severity(message, paint)}  ${message.ruleId ?? 'file'}${editMark(message, paint)}`,
    `  ${terminalText(message.message)}`,
    ...frame,
    ...remarks(message, page)
  ].join('\n')
}

/** Absence findings have no place of their own: one block lists what the document as a whole lacks. */
function wholeBlock({filePath}: LintResult, messages: readonly LintMessage[], page: Page): string {
  const {paint} = page
  const entries = messages.flatMap((message) => [
    `  ${severity(message, paint)}  ${message.ruleId}${editMark(message, paint)} ${paint('dim', `(line ${message.line})`)}`,
    `  ${terminalText(message.message)}`,
    ...remarks(message, page)
  ])
  return [`${paint('bold', terminalLine(filePath))}  the document as a whole`, ...entries].join('\n')
}

function remarks(message: LintMessage, {paint, linked}: Page): string[] {
  const lines: string[] = []
  for (const {line, message: text} of message.related ?? [])
    lines.push(`  ${paint('cyan', `line ${line}:`)} ${terminalText(text)}`)
  if (message.note)
    lines.push(`  ${paint('cyan', 'note:')} ${terminalText(message.note).replaceAll('\n', '\n        ')}`)
  if (message.ruleId && message.url && !linked.has(message.ruleId)) {
    linked.add(message.ruleId)
    lines.push(`  ${paint('cyan', 'why:')}  ${paint('dim', message.url)}`)
  }
  return lines
}

function severity(message: LintMessage, paint: Paint): string {
  return paint(message.severity === 2 ? 'red' : 'yellow', severityWord(message))
}

function editMark({fix, suggestions}: LintMessage, paint: Paint): string {
  if (fix) return paint('green', '  [fixable]')
  return suggestions && suggestions.length > 0 ? paint('dim', '  [suggestion]') : ''
}
