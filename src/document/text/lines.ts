import type {Point, Position} from 'unist'
import {lastAtMost} from '../collections/last-at-most.js'

/** Where lines begin and end in a source; line breaks are `\n`, `\r\n` and a lone `\r`, as in CommonMark. */
export interface Lines {
  /** number of lines; an empty source has one */
  readonly count: number
  /** the line break that the source uses first; `\n` where it has none */
  readonly ending: string
  /** offset of the first character of a 1-based line */
  start(line: number): number
  /** offset just after the last character of a 1-based line, before its line break */
  end(line: number): number
  /** text of a 1-based line without its line break */
  text(line: number): string
  /** 1-based line that holds an offset; an offset past the end is on the last line */
  lineAt(offset: number): number
  /** 1-based line and column (UTF-16 units) of an offset */
  pointAt(offset: number): Required<Point>
  /** position of the half-open range of offsets */
  positionOf(start: number, end: number): RangePosition
}

/** A position whose ends both carry an offset. */
export interface RangePosition extends Position {
  start: Required<Point>
  end: Required<Point>
}

/** Index the lines of a source; lookups take logarithmic time. */
export function indexLines(source: string): Lines {
  const starts = lineStarts(source)
  const lineAt = (offset: number) => lastAtMost(starts, offset, itself) + 1
  const start = (line: number) => starts[line - 1] ?? source.length
  const end = (line: number) => {
    let at = starts[line] ?? source.length
    if (line < starts.length) at -= source[at - 1] === '\n' && source[at - 2] === '\r' ? 2 : 1
    return at
  }
  const pointAt = (given: number) => {
    const offset = Math.min(Math.max(given, 0), source.length)
    const line = lineAt(offset)
    return {line, column: offset - start(line) + 1, offset}
  }
  return {
    count: starts.length,
    ending: /\r\n?|\n/.exec(source)?.[0] ?? '\n',
    start,
    end,
    text: (line) => source.slice(start(line), end(line)),
    lineAt,
    pointAt,
    positionOf: (from, to) => ({start: pointAt(from), end: pointAt(Math.max(from, to))})
  }
}

function lineStarts(source: string): number[] {
  const starts = [0]
  const hasReturn = source.includes('\r')
  if (!hasReturn) {
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (const match of source.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
  return starts
}

function itself(value: number): number {
  return value
}
