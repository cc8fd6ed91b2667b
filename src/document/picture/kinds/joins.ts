import {east, north, type Side, south, west} from '../cells/directions.js'
import {drawnPortsOf, isAcross, isDown, isWord} from '../cells/glyphs.js'
import type {Grid} from '../cells/grid.js'
import {type Head, isLabelled} from '../cells/heads.js'
import type {Rectangle} from '../cells/rectangle.js'

/** An upright line: its cells in one column, and what its two ends meet. */
export interface Join {
  readonly column: number
  readonly top: number
  readonly bottom: number
  /** where its arrowhead points; 0 for none */
  readonly head: Side | 0
  /** a Unicode arrowhead is among its cells */
  readonly drawnHead: boolean
  /** cells that are bars, heads and joints apart */
  readonly bars: number
  /** words just above and just below, at most two columns aside, or anything right at the end */
  readonly wordAbove: boolean
  readonly wordBelow: boolean
  /** a level line just above or just below */
  readonly ruleAbove: boolean
  readonly ruleBelow: boolean
  /** level lines that leave it at its first and last cell */
  readonly sideEnds: number
  /** level lines that leave it anywhere */
  readonly bends: number
}

/** All upright lines but the sides of boxes, by column; a head ends its line. */
export function findJoins(grid: Grid, heads: readonly Head[], boxes: readonly Rectangle[]): readonly Join[] {
  const upright = new Map<number, Head>()
  const keyOf = (row: number, column: number) => row * grid.columns + column
  for (const head of heads)
    if (head.side === north || head.side === south) upright.set(keyOf(head.row, head.column), head)
  const sides = sideCells(boxes, keyOf)
  const headAt = (row: number, column: number) => upright.get(keyOf(row, column))
  const isFree = (row: number, column: number) =>
    !sides.has(keyOf(row, column)) && (isUpright(grid, row, column) || headAt(row, column) !== undefined)
  const goesOn = (row: number, column: number) =>
    headAt(row - 1, column)?.side !== south && headAt(row, column)?.side !== north && isFree(row, column)
  const found: Join[] = []
  for (let column = 0; column < grid.columns; column++) {
    for (let top = 0; top < grid.rows; top++) {
      if (!isFree(top, column)) continue
      let bottom = top
      while (bottom + 1 < grid.rows && goesOn(bottom + 1, column)) bottom++
      found.push(readJoin(grid, {column, top, bottom}, headAt))
      top = bottom
    }
  }
  return found
}

function sideCells(boxes: readonly Rectangle[], keyOf: (row: number, column: number) => number): ReadonlySet<number> {
  const cells = new Set<number>()
  for (const {top, left, bottom, right} of boxes) {
    for (let row = top; row <= bottom; row++) cells.add(keyOf(row, left)).add(keyOf(row, right))
  }
  return cells
}

type Run = Pick<Join, 'column' | 'top' | 'bottom'>

function readJoin(grid: Grid, run: Run, headAt: (row: number, column: number) => Head | undefined): Join {
  const {column, top, bottom} = run
  let head: Head | undefined
  // A label may stand in the line, with the rest of its bars above.
  let bars = isLabelled(grid, top, column) ? 1 : 0
  let bends = 0
  for (let row = top; row <= bottom; row++) {
    head ??= headAt(row, column)
    if (isDown(grid.at(row, column))) bars++
    if (isLineBeside(grid, row, column)) bends++
  }
  const ends = top === bottom ? [top] : [top, bottom]
  return {
    ...run,
    head: head?.side ?? 0,
    drawnHead: head?.drawn ?? false,
    bars,
    bends,
    wordAbove: isWordNear(grid, top - 1, column),
    wordBelow: isWordNear(grid, bottom + 1, column),
    ruleAbove: isRuleNear(grid, top - 1, column),
    ruleBelow: isRuleNear(grid, bottom + 1, column),
    sideEnds: ends.filter((row) => isLineBeside(grid, row, column)).length
  }
}

/** A bar, a box-drawing joint, or an ASCII joint that a bar touches. */
function isUpright(grid: Grid, row: number, column: number): boolean {
  const glyph = grid.at(row, column)
  if (isDown(glyph)) return true
  if (glyph === '+' || glyph === '*') return isDown(grid.at(row - 1, column)) || isDown(grid.at(row + 1, column))
  return !isAcross(glyph) && (drawnPortsOf(glyph) & (north | south)) !== 0
}

/** A level line right beside a cell, or anything a blank away from a box-drawing joint that opens to it. */
function isLineBeside(grid: Grid, row: number, column: number): boolean {
  if (isAcross(grid.at(row, column - 1)) || isAcross(grid.at(row, column + 1))) return true
  const ports = drawnPortsOf(grid.at(row, column))
  return (
    ((ports & west) !== 0 && grid.at(row, column - 2) !== ' ') ||
    ((ports & east) !== 0 && grid.at(row, column + 2) !== ' ')
  )
}

function isWordNear(grid: Grid, row: number, column: number): boolean {
  if (grid.at(row, column) !== ' ') return true
  for (let by = -2; by <= 2; by++) {
    const glyph = grid.at(row, column + by)
    if (isWord(glyph) || '[](){}'.includes(glyph || ' ')) return true
  }
  return false
}

function isRuleNear(grid: Grid, row: number, column: number): boolean {
  for (let by = -1; by <= 1; by++) {
    const glyph = grid.at(row, column + by)
    if (isAcross(glyph) || glyph === '_') return true
  }
  return false
}
