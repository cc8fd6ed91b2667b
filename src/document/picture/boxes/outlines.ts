import {east, north, south, west} from '../cells/directions.js'
import {drawnPortsOf, isDown} from '../cells/glyphs.js'
import type {Grid} from '../cells/grid.js'
import type {Rectangle} from '../cells/rectangle.js'
import type {Box} from './boxes.js'

/** The columns of the two sides of a box on one row. */
export interface Sides {
  readonly left: number
  readonly right: number
}

/** A box that a graph can be read from. */
export interface Outline extends Box {
  /** by row from the top, where the sides stray from the corners; empty where they do not */
  readonly strays: readonly Sides[]
}

/** Columns by which the right side of a box may stray from its corners, as it does once a name has changed. */
const maxStray = 3

/** Columns by which the left side may stray, as what stands before it on a row pushes it, and one right corner from the other. */
const maxShift = 1

/** The sides of a box on a row. */
export function sidesAt({top, left, right, strays}: Outline, row: number): Sides {
  return strays[row - top] ?? {left, right}
}

/** The boxes that stand for things: exact ones and those with a ragged right side, or all where there are none of these. */
export function selectOutlines(grid: Grid, boxes: readonly Box[]): readonly Outline[] {
  const outlines = boxes.map((box) =>
    box.exact ? {...box, strays: []} : (straighten(grid, box) ?? {...box, strays: []})
  )
  const exact = outlines.filter((box) => box.exact)
  return exact.length === 0 ? outlines : keepOutlines(outlines, (box) => box.exact && !isBus(grid, box, exact))
}

/** Leave boxes out; what they hold goes to the box around them. */
function keepOutlines(boxes: readonly Outline[], keep: (box: Outline) => boolean): Outline[] {
  const kept = boxes.map(keep)
  const order = new Map<number, number>()
  kept.forEach((one, index) => {
    if (one) order.set(index, order.size)
  })
  const around = (index: number): number => (index === -1 || kept[index] ? index : around(boxes[index]?.parent ?? -1))
  const parents = boxes.flatMap(({parent}, index) => (kept[index] ? [order.get(around(parent)) ?? -1] : []))
  return boxes
    .filter((_, index) => kept[index])
    .map((box, index) => ({
      ...box,
      parent: parents[index] ?? -1,
      children: parents.flatMap((parent, child) => (parent === index ? [child] : []))
    }))
}

/** Lines that branch to the boxes below look like a box whose bottom border is broken and made of the borders of others. */
function isBus(grid: Grid, box: Box, boxes: readonly Box[]): boolean {
  if (!grid.text(box.bottom, box.left, box.right).includes(' ')) return false
  return boxes.some((other) => other.top === box.bottom && other.left <= box.right && box.left <= other.right)
}

/** Take a box with four corners for exact when its sides stray little. */
function straighten(grid: Grid, box: Box): Outline | undefined {
  const {top, bottom} = box
  const corners = findCorners(grid, box)
  if (!corners) return undefined
  const {left} = corners.above
  const right = Math.max(corners.above.right, corners.below.right)
  const strays: Sides[] = [corners.above]
  const lines: string[] = []
  for (let row = top + 1; row < bottom; row++) {
    const sides = {left: nearestUpright(grid, row, left, maxShift), right: nearestUpright(grid, row, right, maxStray)}
    if (sides.left === undefined || sides.right === undefined || sides.left >= sides.right) return undefined
    strays.push({left: sides.left, right: sides.right})
    lines.push(grid.text(row, sides.left + 1, sides.right).trim())
  }
  const filled = lines.filter((line) => line !== '')
  const label = [box.title, ...filled].join(' ').trim()
  return {...box, left, right, lines: filled, label, exact: true, strays: [...strays, corners.below]}
}

/** The columns of the corners above and below, where all four are drawn; a loose box reaches as far as its sides do. */
function findCorners(grid: Grid, box: Box): {above: Sides; below: Sides} | undefined {
  const {top, left, bottom, right} = box
  if (isUnderlined(grid, box)) return {above: {left, right}, below: {left, right}}
  const columnOf = (row: number, from: number, to: number, ports: number) => {
    const step = Math.sign(to - from)
    for (let column = from; column !== to + step; column += step)
      if (isCorner(grid.at(row, column), ports)) return column
    return undefined
  }
  const start = columnOf(top, left, left + maxShift, east | south)
  if (start === undefined || !isCorner(grid.at(bottom, start), north | east)) return undefined
  const [above, below] = [
    columnOf(top, right, right - maxStray, west | south),
    columnOf(bottom, right, right - maxStray, north | west)
  ]
  if (above === undefined || below === undefined || Math.abs(above - below) > maxShift) return undefined
  return {above: {left: start, right: above}, below: {left: start, right: below}}
}

/** Underscores draw a border at the foot of their row, so the bottom one lies between the sides and the top one above them. */
function isUnderlined(grid: Grid, {top, left, bottom, right}: Rectangle): boolean {
  const roof = grid.text(top, left, right + 1).trim()
  return /^_+$/.test(roof) && roof.length >= right - left - 2 && /^\|_+\|$/.test(grid.text(bottom, left, right + 1))
}

function isCorner(glyph: string, ports: number): boolean {
  return glyph === '+' || drawnPortsOf(glyph) === ports
}

function isUpright(glyph: string): boolean {
  return isDown(glyph) || (drawnPortsOf(glyph) & (north | south)) === (north | south)
}

function nearestUpright(grid: Grid, row: number, column: number, most: number): number | undefined {
  for (let by = 0; by <= most; by++) {
    if (isUpright(grid.at(row, column + by))) return column + by
    if (isUpright(grid.at(row, column - by))) return column - by
  }
  return undefined
}
