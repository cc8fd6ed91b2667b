/** A diagram without what mermaid takes away before it parses. */
export interface StrippedDiagram {
  readonly text: string
  /** the offset in the diagram as written of an offset in `text` */
  origin(offset: number): number
}

/** Text together with the offset that each of its characters had at first. */
interface Traced {
  readonly text: string
  readonly origins: readonly number[]
}

/**
 * Take away front matter, directives, comments and leading blanks in the order and to the extent of mermaid 11, whose own
 * regular expressions are not linear. Line breaks of the source are `\n`.
 */
export function stripDiagram(source: string): StrippedDiagram {
  const {text, origins} = withoutLeadingBlanks(withoutComments(withoutDirectives(withoutFrontMatter(trace(source)))))
  return {text, origin: (offset) => origins[offset] ?? (text === '' ? 0 : (origins.at(-1) ?? 0) + 1)}
}

function trace(text: string): Traced {
  return {text, origins: Array.from({length: text.length}, (_, at) => at)}
}

/** What is left when some ranges, in order and apart, are taken away. */
function without({text, origins}: Traced, ranges: readonly (readonly [start: number, end: number])[]): Traced {
  if (ranges.length === 0) return {text, origins}
  let kept = ''
  const keptOrigins: number[] = []
  let at = 0
  for (const [start, end] of [...ranges, [text.length, text.length] as const]) {
    kept += text.slice(at, start)
    for (let index = at; index < start; index++) keptOrigins.push(origins[index] ?? 0)
    at = end
  }
  return {text: kept, origins: keptOrigins}
}

/** The lines of a YAML block at the very top, or `undefined`; `end` is the offset of the first line after it that is not blank. */
export function frontMatterOf(text: string): {readonly lines: readonly string[]; readonly end: number} | undefined {
  const lines = text.split('\n')
  const indent = /^([^\S\n]*)---\s*$/.exec(lines[0] ?? '')?.[1]
  if (indent === undefined) return undefined
  const closes = (line: string | undefined, at: number) =>
    at < lines.length - 1 && line?.startsWith(`${indent}---`) && line.slice(indent.length + 3).trim() === ''
  const first = lines.findIndex((line, at) => at > 0 && line.trim() !== '')
  const after = lines.findIndex((line, at) => at > first && first > 0 && closes(line, at))
  const close = after === -1 && first > 1 && closes(lines[first], first) ? first : after
  if (close === -1) return undefined
  let next = close + 1
  while (next < lines.length - 1 && lines[next]?.trim() === '') next++
  return {lines: lines.slice(1, close), end: lines.slice(0, next).reduce((sum, line) => sum + line.length + 1, 0)}
}

function withoutFrontMatter(traced: Traced): Traced {
  const found = frontMatterOf(traced.text)
  return found ? without(traced, [[0, found.end]]) : traced
}

/** `%%{init: …}%%`; one that never closes reaches to the end of the diagram. */
function withoutDirectives(traced: Traced): Traced {
  const {text} = traced
  const ranges: [number, number][] = []
  for (let start = text.indexOf('%%{'); start !== -1; start = text.indexOf('%%{', start)) {
    const end = directiveEnd(text, start + 3)
    if (end !== undefined) ranges.push([start, end])
    start = end ?? start + 3
  }
  return without(traced, ranges)
}

function directiveEnd(text: string, from: number): number | undefined {
  const name = skip(text, from, /\s/)
  const nameEnd = skip(text, name, /\w/)
  if (nameEnd === name) return undefined
  const colon = skip(text, nameEnd, /\s/)
  const value = text[colon] === ':' ? skip(text, colon + 1, /\s/) : colon
  const valueEnd = skip(text, value, /\w/)
  const close = valueEnd > value ? skip(text, valueEnd, /\s/) : text.indexOf('}%%', value)
  if (close === -1) return text.length
  return text.startsWith('}%%', close) ? close + 3 : close
}

function skip(text: string, from: number, characters: RegExp): number {
  let at = from
  while (at < text.length && characters.test(text[at] ?? '')) at++
  return at
}

/** Lines of `%% …`, and the blank lines before each. */
function withoutComments(traced: Traced): Traced {
  const ranges: [number, number][] = []
  let offset = 0
  let blankFrom: number | undefined
  for (const line of traced.text.split('\n')) {
    const end = Math.min(offset + line.length + 1, traced.text.length)
    if (isComment(line)) ranges.push([blankFrom ?? offset, end])
    blankFrom = line.trim() === '' ? (blankFrom ?? offset) : undefined
    offset = end
  }
  return without(traced, ranges)
}

function isComment(line: string): boolean {
  const text = line.trimStart()
  return text.startsWith('%%') && text.length > 2 && text[2] !== '{'
}

function withoutLeadingBlanks(traced: Traced): Traced {
  return without(traced, [[0, traced.text.length - traced.text.trimStart().length]])
}
