import {blankLiterals} from '../code/blank.js'
import type {Language} from '../code/languages.js'
import type {Span} from '../text/span.js'

/** The significant lines of a code text; those that differ in whitespace and comments alone have equal hashes. */
export interface FoldedLines {
  /** a hash of each significant line */
  readonly hashes: Int32Array
  /** the 1-based number of each in the text */
  readonly numbers: Int32Array
  /** how many lines the text has, those without significance among them */
  readonly count: number
}

/** Letters and digits that a line has to have: `});` and `} else {` stand in every file. */
const leastCharacters = 6

/** What files have in common whoever wrote them: imports, directives, and words that only steer. Indentation is gone. */
const generic: readonly RegExp[] = [
  /^import\b/,
  /^(?:from|using|use|package|require(?:_relative|_once)?|include(?:_once)?|namespace)\s+[\w"'<\\.:]/,
  /^(?:[\w.]{1,40}\s)?"[^"\s]*"$/,
  /^#\s*(?:include|import|pragma|if|ifdef|ifndef|else|elif|endif|region|endregion)\b/,
  /^\W?\s?(?:else|try|finally|default|return|break|continue|end|pass)\b\W{0,8}\w{0,9}\W{0,8}$/
]

/** Comments of languages that are not read, where they take a line of their own. */
const commentLine = /^(?:\/\/|\/\*|\*(?:\s|\/|$)|#(?:\s|$)|--\s|;|<!--)/

/** Fold the lines of a code text in linear time; without a language, comments are known only where a line begins with them. */
export function foldLines(text: string, language: Language | undefined): FoldedLines {
  const source = text.replace(/\r\n?/g, '\n')
  const written = (language ? withoutSpans(source, blankLiterals(source, language).comments) : source).split('\n')
  const hashes: number[] = []
  const numbers: number[] = []
  for (const [at, indented] of written.entries()) {
    const line = indented.trim()
    if (generic.some((one) => one.test(line)) || (!language && commentLine.test(line))) continue
    const hash = hashOf(line)
    if (hash === undefined) continue
    hashes.push(hash)
    numbers.push(at + 1)
  }
  return {hashes: Int32Array.from(hashes), numbers: Int32Array.from(numbers), count: written.length}
}

/** A text without the characters of its comments; their line breaks stay. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  const parts: string[] = []
  let done = 0
  for (const {start, end} of spans) {
    parts.push(text.slice(done, start), text.slice(start, end).replace(/[^\n]+/g, ''))
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** FNV-1a of the UTF-16 units of a line beside its whitespace; `undefined` for a line that says too little. */
function hashOf(line: string): number | undefined {
  let hash = 0x811c9dc5
  let significant = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit <= 0x20 || unit === 0xa0 || unit === 0xfeff) continue
    if (isWordUnit(unit)) significant++
    hash = Math.imul(hash ^ unit, 0x01000193)
  }
  return significant >= leastCharacters ? hash : undefined
}

function isWordUnit(unit: number): boolean {
  if (unit >= 0x80) return true
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}
