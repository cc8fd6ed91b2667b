import type {CodeLine} from '../../markdown/code-blocks.js'
import {codePointWidth} from '../../text/display-width.js'

/** A text as cells, by the columns in which a terminal shows it. */
export interface Grid {
  readonly rows: number
  /** width of the widest row */
  readonly columns: number
  /**
   * The character that begins in a cell, with its combining marks: one blank for a free cell and outside the grid, the
   * empty string for the second column of a wide character.
   */
  at(row: number, column: number): string
  /** width of one row, trailing blanks apart */
  width(row: number): number
  /** the text between two columns of a row, the second one excluded; without columns the whole row */
  text(row: number, from?: number, to?: number): string
  /** offset in the source of the character in a cell; a cell behind the end of a row lies at its end */
  offsetAt(row: number, column: number): number
}

/** One row: its glyphs by column, the place of each in the source, and where the text ends. */
interface Row {
  readonly glyphs: readonly string[]
  readonly offsets: readonly number[]
  readonly end: number
}

const tabStop = 8

/** Comment markers that may stand before every line of a picture. */
const commentMarkers: readonly RegExp[] = [
  /^\s*\/\/[/!]?/,
  /^\s*#(?!\S*[-+])#*/,
  /^\s*\*(?=\s|$)/,
  /^\s*;+/,
  /^\s*--(?=\s|$)/
]

/**
 * Lay lines out as a grid: tabs expanded, wide characters in two columns, a comment marker that all lines share and the
 * common indentation removed, blank rows at both ends dropped.
 */
export function readGrid(lines: readonly CodeLine[]): Grid {
  const uncommented = withoutComments(lines)
  const rows = trimRows(uncommented.map(readRow))
  const indent = rows.reduce(
    (least, {glyphs}) => (glyphs.length === 0 ? least : Math.min(least, firstFilled(glyphs))),
    1e9
  )
  const shifted = rows.map(({glyphs, offsets, end}) => ({
    glyphs: glyphs.slice(indent),
    offsets: offsets.slice(indent),
    end
  }))
  return gridOf(shifted)
}

function gridOf(rows: readonly Row[]): Grid {
  return {
    rows: rows.length,
    columns: rows.reduce((most, {glyphs}) => Math.max(most, glyphs.length), 0),
    at: (row, column) => rows[row]?.glyphs[column] ?? ' ',
    width: (row) => rows[row]?.glyphs.length ?? 0,
    text: (row, from = 0, to) => rows[row]?.glyphs.slice(Math.max(0, from), to).join('') ?? '',
    offsetAt: (row, column) => rows[row]?.offsets[Math.max(0, column)] ?? rows[row]?.end ?? 0
  }
}

/** The rows of a grid that are not blank. */
export function filledRows(grid: Grid): string[] {
  const rows: string[] = []
  for (let row = 0; row < grid.rows; row++) if (grid.width(row) > 0) rows.push(grid.text(row))
  return rows
}

/** The same grid with some rows blanked. */
export function withoutRows(grid: Grid, isHidden: (row: number) => boolean): Grid {
  return {
    ...grid,
    at: (row, column) => (isHidden(row) ? ' ' : grid.at(row, column)),
    width: (row) => (isHidden(row) ? 0 : grid.width(row)),
    text: (row, from, to) => (isHidden(row) ? '' : grid.text(row, from, to))
  }
}

function withoutComments(lines: readonly CodeLine[]): readonly CodeLine[] {
  const filled = lines.filter(({text}) => text.trim() !== '')
  if (filled.length < 4) return lines
  const marker = commentMarkers.find((one) => filled.every(({text}) => one.test(text)))
  if (!marker) return lines
  return lines.map(({text, start}) => {
    const length = marker.exec(text)?.[0].length ?? 0
    return {text: text.slice(length), start: start + length}
  })
}

function readRow({text, start}: CodeLine): Row {
  const glyphs: string[] = []
  const offsets: number[] = []
  let at = start
  for (const character of text) {
    const last = glyphs.length - 1
    if (character === '\t') {
      for (let more = tabStop - (glyphs.length % tabStop); more > 0; more--) {
        glyphs.push(' ')
        offsets.push(at)
      }
    } else {
      const width = codePointWidth(character)
      if (width > 0) {
        glyphs.push(isBlank(character) ? ' ' : character)
        offsets.push(at)
      } else if (last >= 0 && !isSelector(character)) extend(glyphs, last, character)
      if (width === 2) {
        glyphs.push('')
        offsets.push(at)
      }
    }
    at += character.length
  }
  while (glyphs.at(-1) === ' ') glyphs.pop()
  return {glyphs, offsets, end: offsets[glyphs.length] ?? at}
}

const isBlank = (character: string) =>
  character === ' ' || (!(character > ' ' && character <= '~') && /^\s$/.test(character))

/** Variation selectors and joiners say how a character is shown, not which one it is. */
const isSelector = (character: string) => /^(?:\p{Variation_Selector}|\p{Format})$/u.test(character)

/** Marks beyond a handful draw nothing that a reader could tell apart. */
const maxGlyphLength = 16

function extend(glyphs: string[], last: number, mark: string): void {
  const at = glyphs[last] === '' ? last - 1 : last
  const glyph = glyphs[at] ?? ''
  if (glyph.length < maxGlyphLength) glyphs[at] = glyph + mark
}

function firstFilled(glyphs: readonly string[]): number {
  const at = glyphs.findIndex((glyph) => glyph !== ' ')
  return at === -1 ? glyphs.length : at
}

function trimRows(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex(({glyphs}) => glyphs.length > 0)
  if (first === -1) return []
  const last = rows.findLastIndex(({glyphs}) => glyphs.length > 0)
  return rows.slice(first, last + 1)
}
