import {east, north, south, west} from '../cells/directions.js'
import {drawnPortsOf, headOf, isAcross, isBorderAcross, isBorderDown} from '../cells/glyphs.js'
import type {Grid} from '../cells/grid.js'
import type {Rectangle} from '../cells/rectangle.js'

/** Characters of a title that may interrupt a border. */
export const maxTitle = 40

/** The share of a bottom border that may be missing, for lines that enter it and text that leaves it. */
const maxMissing = 0.35

/** Steps per cell; a drawing needs far fewer, and noise gets no more. */
const effortPerCell = 60

/** Rectangles with a corner at each end, in reading order; at most `limit` of them. */
export function findExactBoxes(grid: Grid, limit: number): readonly Rectangle[] {
  const found: Rectangle[] = []
  const effort = {left: 5000 + effortPerCell * grid.rows * grid.columns}
  for (let top = 0; top < grid.rows - 2; top++) {
    for (let left = 0; left < grid.width(top) - 2; left++) {
      if (!opensBox(grid, top, left)) continue
      const box = closeBox(grid, top, left, effort)
      if (box) found.push(box)
      if (found.length >= limit || effort.left <= 0) return found
    }
  }
  return found
}

function opensBox(grid: Grid, top: number, left: number): boolean {
  if (!isCorner(grid, top, left, east | south) || !isSide(grid, top + 1, left)) return false
  const next = grid.at(top, left + 1)
  if (!isTop(next)) return false
  return isBorderAcross(next) || isBorderAcross(grid.at(top, left + 2)) || drawnPortsOf(next) !== 0
}

/** Walk the top border east; at each corner that fits, walk both sides down to the bottom. */
function closeBox(grid: Grid, top: number, left: number, effort: {left: number}): Rectangle | undefined {
  let gaps = 0
  for (let right = left + 1; right < grid.width(top); right++) {
    effort.left--
    if (right >= left + 2 && isCorner(grid, top, right, west | south) && isSide(grid, top + 1, right)) {
      const bottom = findBottom(grid, {top, left, right}, effort)
      if (bottom !== undefined) return {top, left, bottom, right}
    }
    const glyph = grid.at(top, right)
    if (isTop(glyph)) continue
    if (++gaps > maxTitle || (glyph === ' ' && grid.at(top, right + 1) === ' ')) return undefined
  }
  return undefined
}

type OpenBox = Omit<Rectangle, 'bottom'>

function findBottom(grid: Grid, box: OpenBox, effort: {left: number}): number | undefined {
  const {top, left, right} = box
  for (let row = top + 1; row < grid.rows && effort.left > 0; row++) {
    effort.left--
    const closes = row >= top + 2 && isCorner(grid, row, left, north | east) && isCorner(grid, row, right, north | west)
    if (closes && isBottom(grid, row, box)) {
      effort.left -= right - left
      return row
    }
    const goesOn = isSide(grid, row, left) && isSide(grid, row, right)
    if (!goesOn) return undefined
  }
  return undefined
}

function isBottom(grid: Grid, row: number, {left, right}: OpenBox): boolean {
  let missing = 0
  let drawn = 0
  for (let column = left + 1; column < right; column++) {
    const glyph = grid.at(row, column)
    if (!isTop(glyph)) missing++
    else if (isBorderAcross(glyph) || (drawnPortsOf(glyph) & (east | west)) !== 0) drawn++
  }
  return drawn > 0 && missing <= maxMissing * (right - left - 1)
}

const upperLeft = east | south
const upperRight = west | south
const lowerLeft = east | north
const lowerRight = west | north

/** The corners at which an ASCII glyph may stand, each as the two sides on which lines leave it. */
const asciiCorners: ReadonlyMap<string, readonly number[]> = new Map(
  (
    [
      ['+*#', [upperLeft, upperRight, lowerLeft, lowerRight]],
      ['.,', [upperLeft, upperRight]],
      ["'`", [lowerLeft, lowerRight]],
      ['/', [upperLeft, lowerRight]],
      ['\\', [upperRight, lowerLeft]]
    ] as const
  ).flatMap(([glyphs, corners]) => [...glyphs].map((glyph): [string, readonly number[]] => [glyph, corners]))
)

/** Whether a glyph may stand at a corner from which lines leave on two sides. */
function isCorner(grid: Grid, row: number, column: number, wanted: number): boolean {
  const glyph = grid.at(row, column)
  const ports = drawnPortsOf(glyph)
  if (ports !== 0) return (ports & wanted) === wanted
  if (glyph !== '|') return asciiCorners.get(glyph)?.includes(wanted) ?? false
  const beside = grid.at(row, column + ((wanted & east) !== 0 ? 1 : -1))
  return isAcross(beside) || (beside === '_' && (wanted & north) !== 0)
}

/** Whether a glyph may be part of a level border: line, joint, arrowhead or a line that comes in. */
function isTop(glyph: string): boolean {
  return (
    glyph !== '' &&
    (isBorderAcross(glyph) || drawnPortsOf(glyph) !== 0 || "+*'.`,|#".includes(glyph) || headOf(glyph) !== 0)
  )
}

/** Whether a cell may be part of an upright border. */
function isSide(grid: Grid, row: number, column: number): boolean {
  const glyph = grid.at(row, column)
  if (isBorderDown(glyph) || glyph === '+' || glyph === '*' || glyph === '#') return true
  return (drawnPortsOf(glyph) & (north | south)) !== 0 || (headOf(glyph) & (east | west)) !== 0
}
