import {groupBy} from '../../collections/groups.js'
import {east, north, south, west} from '../cells/directions.js'
import {drawnPortsOf, hasWord, headOf, isAcross, isDown} from '../cells/glyphs.js'
import type {Grid} from '../cells/grid.js'
import type {Rectangle} from '../cells/rectangle.js'
import {maxTitle} from './exact-boxes.js'

/** A level run of border cells. */
interface Run {
  readonly row: number
  readonly from: number
  readonly to: number
}

/** Runs shorter than this are dashes of a text. */
const minRun = 4

/** Rows between the two level borders of a box. */
const maxHeight = 60

/** Columns by which a side or an end may miss its place; more where wide characters shift a row. */
const slack = 1

/** Columns by which the right side may miss it: what is written in a row pushes it. */
const pushed = 3

/**
 * Rectangles with missing or shifted corners: a level run above and one below whose ends agree within a column, and on
 * every row between something upright near both ends. At most `limit` of them.
 */
export function findLooseBoxes(grid: Grid, limit: number): readonly Rectangle[] {
  const runs = findRuns(grid)
  const byStart = groupBy(runs, ({from}) => from)
  const next = new Map<number, number>()
  const found: Rectangle[] = []
  for (const run of runs) {
    const box = closeBelow(grid, run, {byStart, next})
    if (box) found.push(box)
    if (found.length >= limit) break
  }
  return found
}

/** Runs by their first column, and how many of each column lie above the row at work. */
interface RunIndex {
  readonly byStart: ReadonlyMap<number, readonly Run[]>
  readonly next: Map<number, number>
}

function closeBelow(grid: Grid, top: Run, {byStart, next}: RunIndex): Rectangle | undefined {
  let best: Run | undefined
  for (let from = top.from - 2 * slack; from <= top.from + 2 * slack; from++) {
    const candidates = byStart.get(from) ?? []
    let at = next.get(from) ?? 0
    while ((candidates[at]?.row ?? Number.POSITIVE_INFINITY) <= top.row + 1) at++
    next.set(from, at)
    for (
      let run = candidates[at];
      run && run.row <= top.row + maxHeight && run.row < (best?.row ?? Number.POSITIVE_INFINITY);
      run = candidates[++at]
    ) {
      if (Math.abs(run.to - top.to) <= 2 * slack) best = run
    }
  }
  return best && closeSides(grid, top, best)
}

/** The rectangle between two runs, if both sides are drawn on every row and words stand between them. */
function closeSides(grid: Grid, top: Run, bottom: Run): Rectangle | undefined {
  const from = Math.min(top.from, bottom.from)
  const to = Math.max(top.to, bottom.to)
  let left = from
  let right = to
  let filled = false
  for (let row = top.row + 1; row < bottom.row; row++) {
    const leftSide = sideNear(grid, row, from, slack)
    const rightSide = sideNear(grid, row, to, pushed + wideCharacters(grid, row, from, to))
    if (leftSide === undefined || rightSide === undefined) return undefined
    left = Math.min(left, leftSide)
    right = Math.max(right, rightSide)
    filled ||= hasWord(grid.text(row, leftSide + 1, rightSide))
  }
  return filled ? {top: top.row, left, bottom: bottom.row, right} : undefined
}

/** The column of the nearest upright thing, at most `near` columns away. */
function sideNear(grid: Grid, row: number, column: number, near: number): number | undefined {
  for (let by = 0; by <= near; by++) {
    if (isSide(grid, row, column - by)) return column - by
    if (isSide(grid, row, column + by)) return column + by
  }
  return undefined
}

function isSide(grid: Grid, row: number, column: number): boolean {
  const glyph = grid.at(row, column)
  if (isDown(glyph) || (glyph === '+' && isAcross(grid.at(row, column + 1)))) return true
  return drawnPortsOf(glyph) !== 0 && !isAcross(glyph)
}

function wideCharacters(grid: Grid, row: number, from: number, to: number): number {
  let count = 0
  for (let column = from; column <= to; column++) if (grid.at(row, column) === '') count++
  return Math.min(count, 8)
}

/** Level runs of one line glyph, joints at both ends and inside included. */
function findRuns(grid: Grid): readonly Run[] {
  const found: Run[] = []
  for (let row = 0; row < grid.rows; row++) {
    const width = grid.width(row)
    for (let column = 0; column < width; column++) {
      if (!isLevel(grid.at(row, column))) continue
      const from = column
      while (column + 1 < width && goesOn(grid, row, column + 1)) column++
      column = endOfTitle(grid, row, from, column)
      if (column - from + 1 >= minRun && !isArrow(grid, row, from, column)) found.push({row, from, to: column})
    }
  }
  return found
}

/** The last column of a border behind the title that interrupts it, `┌─ Payments ───┐`; the same column where there is none. */
function endOfTitle(grid: Grid, row: number, from: number, last: number): number {
  if ((drawnPortsOf(grid.at(row, from)) & (east | south)) !== (east | south)) return last
  let column = last + 1
  while (column - last <= maxTitle && isOfTitle(grid, row, column)) column++
  if (column - last < 3 || column - last > maxTitle) return last
  let end = column - 1
  while (isLevel(grid.at(row, end + 1))) end++
  const isCorner = (drawnPortsOf(grid.at(row, end)) & (west | south)) === (west | south)
  return isCorner ? end : last
}

function isOfTitle(grid: Grid, row: number, column: number): boolean {
  const glyph = grid.at(row, column)
  return (
    (glyph === ' ' ? grid.at(row, column + 1) !== ' ' : glyph !== '' && drawnPortsOf(glyph) === 0) && !isLevel(glyph)
  )
}

/** A border goes on behind the head of a line that enters the box: `┌───▼───┐`. */
function goesOn(grid: Grid, row: number, column: number): boolean {
  const glyph = grid.at(row, column)
  if (isLevel(glyph)) return true
  const head = headOf(glyph)
  return (head === north || head === south) && isLevel(grid.at(row, column + 1))
}

/** A run with a head at one end is a message between lifelines, not a border. */
function isArrow(grid: Grid, row: number, from: number, to: number): boolean {
  return headOf(grid.at(row, from - 1)) === west || headOf(grid.at(row, to + 1)) === east
}

function isLevel(glyph: string): boolean {
  return isAcross(glyph) || glyph === '_' || glyph === '+' || (drawnPortsOf(glyph) & (east | west)) !== 0
}
