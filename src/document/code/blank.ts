import type {Span} from '../text/span.js'
import type {Language} from './languages.js'
import type {LiteralForm} from './literals.js'

/** A code text whose comments and literals are blanked; every offset and line break stays where it was. */
export interface BlankedCode {
  /** what was written */
  readonly text: string
  /** comments are blanks, a literal is a pair of `"` around blanks, so quotes always come in pairs */
  readonly code: string
  readonly comments: readonly Span[]
  /** where a comment stands for code that was left out, such as `// ...`; ascending */
  readonly elisions: readonly number[]
}

/** Blank the comments and literals of a code text, in linear time; an unclosed one runs to the end of its line or text. */
export function blankLiterals(text: string, language: Language): BlankedCode {
  const {literals, opener} = language
  opener.lastIndex = 0
  const comments: Span[] = []
  const parts: string[] = []
  const unclosed = new Set<string>()
  let done = 0
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const form = literals[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]
    if (!form) break
    const start = match.index
    const end = Math.max(endOf({text, unclosed}, start, match[0], form), start + match[0].length)
    parts.push(
      unquoted(text.slice(done, start)),
      form.kind === 'comment' ? blanks(text, start, end) : quoted(text, start, end)
    )
    if (form.kind === 'comment') comments.push({start, end})
    done = end
    opener.lastIndex = end
  }
  parts.push(unquoted(text.slice(done)))
  const code = parts.join('').replace(/[（）]/g, (bracket) => (bracket === '（' ? '(' : ')'))
  const elisions = comments.filter(({start, end}) => leftOut.test(text.slice(start, Math.min(end, start + 12))))
  return {
    text,
    code: language.preprocessor ? withoutDirectives(code) : code,
    comments,
    elisions: elisions.map(({start}) => start)
  }
}

const leftOut = /^(?:\/\/+|\/\*+|#+|--+|<#)\s*(?:\.{2,}|…)/

function blanks(text: string, start: number, end: number): string {
  const lines = text.slice(start, end).split('\n')
  return lines.map(({length}) => ' '.repeat(length)).join('\n')
}

/** A literal as a pair of quotes; one of a single character is a stray quote. */
function quoted(text: string, start: number, end: number): string {
  let last = end - 1
  while (last > start && text[last] === '\n') last--
  if (last === start) return blanks(text, start, end)
  return `"${blanks(text, start + 1, last)}"${text.slice(last + 1, end)}`
}

/** Quotes that belong to no literal would break the pairs. */
function unquoted(text: string): string {
  return text.includes('"') ? text.replaceAll('"', ' ') : text
}

/** A text, and the closings that were sought in it and do not come again: seeking them once more would take quadratic time. */
interface Search {
  readonly text: string
  readonly unclosed: Set<string>
}

function endOf(search: Search, start: number, open: string, form: LiteralForm): number {
  const {text} = search
  const close = typeof form.close === 'string' ? form.close : form.close(open)
  const from = start + open.length
  if (close === '') return from
  if (form.hole) return endOfInterpolated(text, from, form)
  if (form.nests) return endOfNested(text, from, open, close)
  if (form.multiline && !form.escapes) return after(search, close, from)
  if (close === '\n') {
    const at = text.indexOf('\n', from)
    return at === -1 ? text.length : at
  }
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\' && form.escapes) at++
    else if (text.startsWith(close, at)) return at + close.length
    else if (text[at] === '\n' && !form.multiline) return at
  }
  return text.length
}

/** The terminator of a here-document may be indented, so a close that begins with a line break is sought line by line. */
function after({text, unclosed}: Search, close: string, from: number): number {
  if (!close.startsWith('\n')) {
    const at = text.indexOf(close, from)
    return at === -1 ? text.length : at + close.length
  }
  const word = close.slice(1)
  for (let at = unclosed.has(word) ? -1 : text.indexOf('\n', from); at !== -1; at = text.indexOf('\n', at + 1)) {
    let first = at + 1
    while (text[first] === ' ' || text[first] === '\t') first++
    if (text.startsWith(word, first) && !/\w/.test(text[first + word.length] ?? '')) return first + word.length
  }
  unclosed.add(word)
  const lineEnd = text.indexOf('\n', from)
  return lineEnd === -1 ? text.length : lineEnd
}

function endOfNested(text: string, from: number, open: string, close: string): number {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    if (text.startsWith(close, at)) {
      depth--
      at += close.length - 1
      if (depth === 0) return at + 1
    } else if (text.startsWith(open, at)) {
      depth++
      at += open.length - 1
    }
  }
  return text.length
}

const closers: Readonly<Record<string, string>> = {'{': '}', '(': ')', '[': ']'}

/** Strings with code inside, which may hold strings again: a stack of what has to be closed next, innermost last. */
function endOfInterpolated(text: string, from: number, {close, hole = '', multiline}: LiteralForm): number {
  const outer = typeof close === 'string' ? close : ''
  const stack = [outer]
  const quotes = new Set([outer, '"', "'"])
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? ''
    const expected = stack.at(-1) ?? ''
    const inString = quotes.has(expected)
    if (character === '\n' && !multiline) return at
    if (inString && hole === '{' && text.startsWith('{{', at)) at++
    else if (inString && text.startsWith(hole, at)) {
      stack.push(closers[hole.at(-1) ?? ''] ?? '}')
      at += hole.length - 1
    } else if (character === '\\') at++
    else if (character === expected) {
      stack.pop()
      if (stack.length === 0) return at + 1
    } else if (!inString && closers[character]) stack.push(closers[character])
    else if (!inString && (quotes.has(character) || character === '`')) stack.push(character)
  }
  return text.length
}

const directive =
  /^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|elifdef|elseif|else|endif|define|undef|include|import|pragma|region|endregion|error|warning|line|nullable)\b/

/** Blank the directives of a preprocessor, with continuation lines, and all branches of a conditional but its first, whose braces would not balance. */
function withoutDirectives(code: string): string {
  if (!code.includes('#')) return code
  const branches: boolean[] = []
  let hidden = 0
  let continued = false
  let literal: 'none' | 'kept' | 'dropped' = 'none'
  return code
    .split('\n')
    .map((line) => {
      // A literal over several lines is kept or dropped as its first line was, so that quotes stay in pairs.
      const word = continued || literal !== 'none' ? undefined : directive.exec(line)?.[1]
      const isDirective = continued || word !== undefined
      continued = isDirective && line.trimEnd().endsWith('\\')
      if (word?.startsWith('if')) branches.push(false)
      else if (word?.startsWith('el') && branches.at(-1) === false) {
        branches[branches.length - 1] = true
        hidden++
      } else if (word === 'endif' && branches.pop()) hidden--
      const isDropped = literal === 'dropped' || (literal === 'none' && (isDirective || hidden > 0))
      const opensOrCloses = line.split('"').length % 2 === 0
      if (opensOrCloses) literal = literal !== 'none' ? 'none' : isDropped ? 'dropped' : 'kept'
      return isDropped ? blanks(line, 0, line.length) : line
    })
    .join('\n')
}
