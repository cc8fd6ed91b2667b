import type {FrameMap} from '../boxes/frames.js'
import {east, north, opposite, type Side, sides, south, step, west} from './directions.js'
import {drawnPortsOf, headOf, isAcross, isDown, isDrawn, isWord, jointPortsOf} from './glyphs.js'
import type {Grid} from './grid.js'

/** The cells of a picture once its boxes are known: each belongs to a box, is part of a line, holds text, or is blank. */
export interface Canvas {
  readonly rows: number
  readonly columns: number
  glyph(row: number, column: number): string
  /** the leaf box that covers a cell, or the box of boxes whose border it is; -1 for a free cell */
  owner(row: number, column: number): number
  /** the sides on which a free cell goes on as a line; 0 when it is no line */
  ports(row: number, column: number): number
  /** where an arrowhead points; 0 when the cell is none */
  head(row: number, column: number): Side | 0
  /** whether another line ends at the side of this one, without a joint drawn there */
  isTouched(row: number, column: number): boolean
}

/** Sort the cells of a picture, of which the boxes are known. */
export function readCanvas(grid: Grid, {owners, crossings}: FrameMap): Canvas {
  const {rows, columns} = grid
  const inside = (row: number, column: number) => row >= 0 && column >= 0 && row < rows && column < columns
  const owner = (row: number, column: number) => (inside(row, column) ? (owners[row * columns + column] ?? -1) : -1)
  const wishes = new Uint8Array(rows * columns)
  const ports = (row: number, column: number) => (inside(row, column) ? (wishes[row * columns + column] ?? 0) : 0)
  const sketch = {grid, owner, ports, wishes}
  wishAcross(sketch)
  wishDown(sketch)
  wishHeads(sketch)
  wishJoints(sketch)
  for (const [at, through] of crossings) wishes[at] = through
  const touched = joinTouching(sketch)
  return {
    rows,
    columns,
    glyph: grid.at,
    owner,
    ports,
    isTouched: (row, column) => touched.has(row * columns + column),
    head: (row, column) => (ports(row, column) === 0 ? 0 : headOf(grid.at(row, column)))
  }
}

/** A canvas in the making: `wishes` holds the sides on which each free cell would go on as a line. */
interface Sketch {
  readonly grid: Grid
  readonly owner: (row: number, column: number) => number
  readonly ports: (row: number, column: number) => number
  readonly wishes: Uint8Array
}

function forFree({grid, owner, wishes}: Sketch, visit: (row: number, column: number, glyph: string) => number): void {
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const glyph = grid.at(row, column)
      if (glyph === ' ' || owner(row, column) !== -1) continue
      const wish = visit(row, column, glyph)
      if (wish !== 0) wishes[row * grid.columns + column] = wish
    }
  }
}

/** Level runs. A short run is a line only where it touches something drawn: `--flag` and `read-only` are words. */
function wishAcross(sketch: Sketch): void {
  const {grid, owner} = sketch
  const runEnd = (row: number, column: number, by: 1 | -1) => {
    let at = column
    while (owner(row, at + by) === -1 && isAcross(grid.at(row, at + by))) at += by
    return at
  }
  const known = new Map<number, {end: number; line: boolean}>()
  forFree(sketch, (row, column, glyph) => {
    if (!isAcross(glyph)) return 0
    const last = known.get(row)
    if (last && column <= last.end) return last.line ? east | west : 0
    const end = runEnd(row, column, 1)
    const line = isLevelLine(sketch, row, column, end)
    known.set(row, {end, line})
    return line ? east | west : 0
  })
}

function isLevelLine({grid, owner}: Sketch, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) if (isDrawn(grid.at(row, column))) return true
  const length = to - from + 1
  if (length <= 2 && isBracketed(grid, row, from, to)) return false
  if (grid.at(row, from) === '_' && length < 3) return false
  const touches = (column: number, beyond: number) => {
    const glyph = grid.at(row, column)
    if (owner(row, column) !== -1) return true
    if (glyph === ' ') return owner(row, beyond) !== -1
    return isDrawn(glyph) || isDown(glyph) || jointPortsOf(glyph) !== 0 || (headOf(glyph) & (east | west)) !== 0
  }
  const left = grid.at(row, from - 1)
  const right = grid.at(row, to + 1)
  if (isWord(left) && isWord(right)) return length >= 4
  if (length >= 3 || (length === 2 && left === ' ' && isBeforeLabel(grid.text(row, to + 1, to + 60)))) return true
  return touches(from - 1, from - 2) || touches(to + 1, to + 2)
}

/** Whether cells stand in brackets that open and close in one run of words: `(failed → retried)` is a text. */
function isBracketed(grid: Grid, row: number, from: number, to: number): boolean {
  return isEnclosed(grid, row, from, -1) && isEnclosed(grid, row, to, 1)
}

function isEnclosed(grid: Grid, row: number, column: number, by: 1 | -1): boolean {
  const [bracket, other] = by === 1 ? [')', '('] : ['(', ')']
  let depth = 0
  for (let at = column + by; Math.abs(at - column) <= maxBracketed; at += by) {
    const glyph = grid.at(row, at)
    if (glyph === bracket && depth-- === 0) return true
    if (glyph === other) depth++
    if (isDrawn(glyph) || isDown(glyph) || (glyph === ' ' && grid.at(row, at + by) === ' ')) return false
  }
  return false
}

/** Longer texts in brackets are not looked for. */
const maxBracketed = 120

/** `--HTTPS-->`: a label that goes over into the shaft of an arrow, as a flag in front of one does not. */
const isBeforeLabel = (text: string) =>
  /^[^\s<>|=-](?:[^<>|]*?[^\s<>|=-])?[-=]{2,}>/.test(text) && !/^\S*\s\s/.test(text)

/** Upright bars, unless they stand between letters. */
function wishDown(sketch: Sketch): void {
  const {grid, owner} = sketch
  const goesOn = (row: number, column: number, heading: Side) => {
    const glyph = grid.at(row, column)
    return (
      owner(row, column) !== -1 ||
      isDown(glyph) ||
      isDrawn(glyph) ||
      jointPortsOf(glyph) !== 0 ||
      headOf(glyph) === heading
    )
  }
  forFree(sketch, (row, column, glyph) => {
    if (!isDown(glyph)) return 0
    if (isDrawn(glyph) || goesOn(row - 1, column, north) || goesOn(row + 1, column, south)) return north | south
    return isWord(grid.at(row, column - 1)) || isWord(grid.at(row, column + 1)) ? 0 : north | south
  })
}

/** An arrowhead has a line behind it; the letter `v` none beside it. */
function wishHeads(sketch: Sketch): void {
  const {grid, owner, ports} = sketch
  forFree(sketch, (row, column, glyph) => {
    const front = headOf(glyph)
    if (front === 0) return 0
    if ((front & (east | west)) !== 0 && isBracketed(grid, row, column, column)) return 0
    const back = opposite[front]
    const [rows, columns] = step[back]
    const wish = ports(row + rows, column + columns)
    const behind = grid.at(row + rows, column + columns)
    const lineBehind =
      (wish & front) !== 0 ||
      jointPortsOf(behind) !== 0 ||
      isDrawn(behind) ||
      owner(row + rows, column + columns) !== -1
    if (isAscii(glyph)) {
      const beside = 'vV^'.includes(glyph) && [-1, 1].some((by) => isWord(grid.at(row, column + by)))
      return lineBehind && !beside ? back : 0
    }
    return back
  })
}

const isAscii = (glyph: string) => glyph < '\u0080'

/** Corners and crossings: lines only on the sides where a neighbour comes to meet them. */
function wishJoints(sketch: Sketch): void {
  const {grid, owner, ports, wishes} = sketch
  forFree(sketch, (_row, _column, glyph) => (isAcross(glyph) || isDown(glyph) ? 0 : drawnPortsOf(glyph)))
  forFree(sketch, (_row, _column, glyph) => jointPortsOf(glyph))
  const met = (row: number, column: number, wish: number) => {
    let found = 0
    const soft = isSoft(grid.at(row, column))
    for (const side of sides) {
      if ((wish & side) === 0) continue
      const [rows, columns] = step[side]
      const comesBack =
        (ports(row + rows, column + columns) & opposite[side]) !== 0 || owner(row + rows, column + columns) !== -1
      if (comesBack && !(soft && isSoft(grid.at(row + rows, column + columns)))) found |= side
    }
    return found
  }
  // A joint that loses its line may leave its neighbour alone: a second look settles pairs such as `++`.
  for (let round = 0; round < 2; round++) {
    forFree(sketch, (row, column, glyph) => {
      if (jointPortsOf(glyph) === 0) return 0
      const at = row * grid.columns + column
      const found = met(row, column, wishes[at] ?? 0)
      wishes[at] = isJoint(glyph, found) && !isSum(grid, row, column) ? found : 0
      return 0
    })
  }
}

/**
 * Let a line that ends at the side of another one join it, as it would with a joint drawn there; where lines end at both
 * sides one may pass below the other. Returns the cells that were touched.
 */
function joinTouching({grid, ports, wishes}: Sketch): ReadonlySet<number> {
  const touched = new Map<number, number>()
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const through = ports(row, column)
      if (!runsThrough(through)) continue
      const reached = sides.filter((side) => {
        const [rows, columns] = step[side]
        return (through & side) === 0 && (ports(row + rows, column + columns) & opposite[side]) !== 0
      })
      const [side] = reached
      if (side !== undefined && reached.length === 1) touched.set(row * grid.columns + column, through | side)
    }
  }
  for (const [at, joined] of touched) wishes[at] = joined
  return new Set(touched.keys())
}

const runsThrough = (ports: number) =>
  (ports & (east | west)) === (east | west) || (ports & (north | south)) === (north | south)

/** A joint that is also a mark of writing: two of them beside each other are text, as in a path or a pattern. */
const isSoft = (glyph: string) => glyph !== '+' && jointPortsOf(glyph) !== 0

/** A plus between two words: `HTTP + token`. */
function isSum(grid: Grid, row: number, column: number): boolean {
  return /^[\p{L}\p{N}_)] \+ [\p{L}\p{N}_(]$/u.test(grid.text(row, column - 2, column + 3))
}

function isJoint(glyph: string, found: number): boolean {
  if (glyph === '+') return found !== 0
  return (found & (north | south)) !== 0 && (found & (east | west)) !== 0
}
