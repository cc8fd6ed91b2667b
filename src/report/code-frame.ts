import {displayWidth} from '../document/text/display-width.js'
import type {LintMessage} from '../rule/result.js'
import type {Paint} from './paint.js'
import {terminalText} from './terminal-text.js'

/** Longer source lines are cut around the finding. */
const maxWidth = 120
const tab = '  '

/** The source lines of a finding: carets under exactly its span, or `>` before each line of one that is longer. */
export function codeFrame(lines: readonly string[], message: LintMessage, paint: Paint): string[] {
  const {line, endLine} = message
  const last = Math.min(endLine, line + 2, lines.length)
  const gutter = String(last).length
  const row = (label: string, text: string, mark = ' ') =>
    `${paint('red', mark)} ${paint('dim', `${label.padStart(gutter)} │`)} ${text}`.trimEnd()
  if (line === endLine) {
    const {text, from, length} = cut(lines[line - 1] ?? '', [message.column - 1, message.endColumn - 1])
    const carets = paint(message.severity === 2 ? 'red' : 'yellow', '^'.repeat(length))
    return [row(String(line), text), row('', ' '.repeat(from) + carets)]
  }
  const shown: string[] = []
  for (let at = line; at <= last; at++) shown.push(row(String(at), clip(show(lines[at - 1] ?? '')), '>'))
  return last < endLine ? [...shown, row('⋮', paint('dim', `to line ${endLine}`))] : shown
}

/** A source line as a terminal shows it, and the place and width of the carets below it. */
function cut(line: string, [start, end]: [number, number]): {text: string; from: number; length: number} {
  const covered = line.slice(start, end)
  const indent = covered.length - covered.trimStart().length
  const first = start + (covered.trim() === '' ? 0 : indent)
  const whole = covered.trim() === '' ? covered : covered.trim()
  const offset = first > maxWidth - 40 ? first - 20 : 0
  const before = show(line.slice(offset, first))
  const marked = show(whole)
  const room = maxWidth - displayWidth(before)
  const text = (offset > 0 ? '…' : '') + before + marked + show(line.slice(first + whole.length))
  const from = displayWidth(before) + (offset > 0 ? 1 : 0)
  return {text: clip(text), from, length: Math.max(1, Math.min(displayWidth(marked), room))}
}

function show(text: string): string {
  return terminalText(text.replaceAll('\t', tab))
}

function clip(text: string): string {
  return text.length > maxWidth ? `${text.slice(0, maxWidth)}…` : text
}
