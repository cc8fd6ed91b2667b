import {east, north, south, west} from '../cells/directions.js'
import {drawnPortsOf, isDown} from '../cells/glyphs.js'
import type {Grid} from '../cells/grid.js'
import type {Rectangle} from '../cells/rectangle.js'
import type {Box} from './boxes.js'

/** A box that a graph can be read from. */
export interface Outline extends Box {
  /** the column of the right side by row from the top, where it strays from its corners; empty where it does not */
  readonly strays: readonly number[]
}

/** Columns by which the right side of a box may stray from its corners, as it does once a name has changed. */
const maxStray = 3

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

/** Take a box with four corners and a straight left side for exact when its right side strays by no more than three columns. */
function straighten(grid: Grid, box: Box): Outline | undefined {
  const {top, left, bottom} = box
  const right = cornerColumn(grid, box)
  if (right === undefined) return undefined
  const strays: number[] = [right]
  const lines: string[] = []
  for (let row = top + 1; row < bottom; row++) {
    const side = nearestUpright(grid, row, right)
    if (!isUpright(grid.at(row, left)) || side === undefined) return undefined
    strays.push(side)
    lines.push(grid.text(row, left + 1, side).trim())
  }
  const filled = lines.filter((line) => line !== '')
  const label = [box.title, ...filled].join(' ').trim()
  return {...box, right, lines: filled, label, exact: true, strays: [...strays, right]}
}

/** The column of both right corners, where all four stand as they should; a loose box reaches as far as its sides do. */
function cornerColumn(grid: Grid, {top, left, bottom, right}: Box): number | undefined {
  if (isUnderlined(grid, {top, left, bottom, right})) return right
  if (!isCorner(grid.at(top, left), east | south) || !isCorner(grid.at(bottom, left), north | east)) return undefined
  for (let column = right; column >= right - maxStray; column--) {
    const isRight = isCorner(grid.at(top, column), west | south) && isCorner(grid.at(bottom, column), north | west)
    if (isRight) return column
  }
  return undefined
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

function nearestUpright(grid: Grid, row: number, column: number): number | undefined {
  for (let by = 0; by <= maxStray; by++) {
    if (isUpright(grid.at(row, column + by))) return column + by
    if (isUpright(grid.at(row, column - by))) return column - by
  }
  return undefined
}
