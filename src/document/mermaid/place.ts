import type {Span} from '../text/span.js'
import type {MermaidFailure} from './failure.js'
import type {StrippedDiagram} from './strip.js'

/** Where a failure stands in the text of a stripped diagram. */
export interface FailurePlace extends Span {
  /** what ended too early, when it is not a token that is wrong */
  readonly ended?: 'line' | 'diagram'
}

/** The place of a syntax error; `undefined` when mermaid names none. */
export function placeInText(failure: MermaidFailure, text: string): FailurePlace | undefined {
  const point = pointOf(failure)
  if (!point) return undefined
  const offset = point === 'end' ? text.length : offsetAt(text, point.line, point.column)
  const found = point === 'end' ? '' : text.slice(offset, lineEnd(text, offset))
  if (found.trim() !== '') return tokenAt(text, offset)
  const ended = text.slice(offset).trim() === '' && atEnd(failure) ? 'diagram' : 'line'
  return {...lineOf(text, lastBefore(text, offset)), ended}
}

interface TextPoint {
  /** 1-based */
  readonly line: number
  /** 0-based */
  readonly column: number
}

/** Only syntax errors carry a place that can be trusted. */
function pointOf({jison, lexer, parser, message}: MermaidFailure): TextPoint | 'end' | undefined {
  if (jison && /^(?:Parse|Lexical) error/.test(message)) return jison.token === 1 ? 'end' : jison
  if (lexer) return {line: lexer.line, column: lexer.column - 1}
  if (!parser) return undefined
  const {startLine, startColumn} = parser.token ?? {startLine: Number.NaN, startColumn: Number.NaN}
  return Number.isNaN(startLine) ? 'end' : {line: startLine, column: startColumn - 1}
}

function atEnd({jison, parser}: MermaidFailure): boolean {
  return jison
    ? jison.token === 1 || /EOF/.test(String(jison.token))
    : parser?.token === undefined || Number.isNaN(parser.token.startLine)
}

function offsetAt(text: string, line: number, column: number): number {
  let start = 0
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', start)
    if (next === -1) return text.length
    start = next + 1
  }
  return Math.min(start + writtenColumn(text.slice(start, lineEnd(text, start)), column), text.length)
}

/** Mermaid writes `#name;` as `ﬂ°name¶ß` and `#12;` as `ﬂ°°12¶ß` before it parses, which moves what follows. */
function writtenColumn(line: string, column: number): number {
  let moved = 0
  for (const {0: entity, index} of line.matchAll(/#(\w+);/g)) {
    if (index + moved >= column) break
    moved += /^#\d+;$/.test(entity) ? 3 : 2
  }
  return Math.max(0, Math.min(column - moved, line.length))
}

/** The word, text in quotes, bracket, or run of symbols at an offset; a run of symbols is taken from its beginning. */
function tokenAt(text: string, offset: number): Span {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  let start = offset
  while (/[^\S\n]/.test(text[start] ?? '')) start++
  const quoted = text[start] === '"' ? text.slice(start + 1, lineEnd(text, start)).indexOf('"') : -1
  if (quoted !== -1) return {start, end: start + quoted + 2}
  const isSymbol = symbol.test(text[start] ?? '')
  while (isSymbol && start > lineStart && symbol.test(text[start - 1] ?? '')) start--
  const kind = isSymbol ? symbol : word
  let end = start + 1
  while (kind.test(text[start] ?? '') && kind.test(text[end] ?? '')) end++
  return {start, end}
}

const word = /[\p{L}\p{N}_]/u
const symbol = /[-=<>.|~+*/\\^&!?:;,→←↔]/

/** The line around an offset, without the blanks at its ends. */
export function lineOf(text: string, offset: number): Span {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const to = lineEnd(text, from)
  const line = text.slice(from, to)
  const start = from + line.length - line.trimStart().length
  return {start, end: Math.max(start, from + line.trimEnd().length)}
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

function lastBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length
}

/** The statement that opens the innermost block which is still open at the end of a diagram. */
export function unclosedBlock(text: string, opener: RegExp, closer: RegExp): Span | undefined {
  const open: Span[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    if (opener.test(line)) open.push(lineOf(text, offset))
    else if (closer.test(line)) open.pop()
    offset += line.length + 1
  }
  return open.at(-1)
}

/** A span of the stripped text in the diagram as it was written. */
export function written({start, end}: Span, stripped: StrippedDiagram): Span {
  const from = stripped.origin(start)
  return {start: from, end: end > start ? stripped.origin(end - 1) + 1 : from}
}
