import type {Box} from '../boxes/boxes.js'
import {readFrames} from '../boxes/frames.js'
import {isDown} from '../cells/glyphs.js'
import type {Grid} from '../cells/grid.js'

/** Who stands at the head of a lifeline, and its column. */
export interface Lifeline {
  readonly label: string
  readonly column: number
}

/** Lifelines from left to right, and the rows that they run through. */
export interface LifelineMap {
  readonly lifelines: readonly Lifeline[]
  readonly firstRow: number
  readonly lastRow: number
  /** a head holds more than a name, or something else stands beside, above or below the lifelines */
  readonly doubtful: boolean
}

interface Head {
  readonly label: string
  readonly left: number
  readonly right: number
}

/** Find two or more names in one row, boxed or not, with an upright line below each that ends at no other thing. */
export function findLifelines(grid: Grid, boxes: readonly Box[]): LifelineMap | undefined {
  const {frames, owners} = readFrames(grid, boxes)
  const top = Math.min(...frames.map((frame) => frame.top))
  const heads = frames.filter((frame) => frame.top === top)
  const tails = frames.filter((frame) => frame.top !== top)
  const firstRow = frames.length > 0 ? Math.max(...heads.map(({bottom}) => bottom)) + 1 : firstFilled(grid) + 1
  if (new Set(heads.map(({bottom}) => bottom)).size > 1) return undefined
  const names: readonly Head[] = frames.length > 0 ? heads : namesIn(grid, firstRow - 1)
  const lastRow = tails.length > 0 ? Math.min(...tails.map((frame) => frame.top)) - 1 : grid.rows - 1
  const lifelines = names.flatMap((head) => lifelineOf(grid, head, {firstRow, lastRow}))
  if (names.length < 2 || lifelines.length < names.length) return undefined
  const repeated = tails.every((tail) => heads.some(({label, left}) => label === tail.label && left === tail.left))
  if (!repeated || tails.some(({bottom}) => bottom < lastRow)) return undefined
  const doubtful =
    heads.some((head) => head.doubtful) || (frames.length > 0 && hasStray(grid, owners, {firstRow, lastRow}))
  return {lifelines, firstRow, lastRow, doubtful}
}

/** Whether something that belongs to no box stands above or below the rows of the lifelines. */
function hasStray(
  grid: Grid,
  owners: Int16Array,
  {firstRow, lastRow}: Pick<LifelineMap, 'firstRow' | 'lastRow'>
): boolean {
  for (let row = 0; row < grid.rows; row++) {
    if (row >= firstRow && row <= lastRow) continue
    for (let column = 0; column < grid.width(row); column++) {
      if (grid.at(row, column) !== ' ' && owners[row * grid.columns + column] === -1) return true
    }
  }
  return false
}

function firstFilled(grid: Grid): number {
  for (let row = 0; row < grid.rows; row++) if (grid.text(row).trim() !== '') return row
  return 0
}

function namesIn(grid: Grid, row: number): Head[] {
  return [...grid.text(row).matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    label: match[0],
    left: match.index,
    right: match.index + match[0].length - 1
  }))
}

/** The column below a head that is upright in most rows; the nearest to the middle of the head. */
function lifelineOf(grid: Grid, {label, left, right}: Head, rows: {firstRow: number; lastRow: number}): Lifeline[] {
  const columns = Array.from({length: right - left + 1}, (_, index) => left + index)
  const middle = (left + right) / 2
  const upright = columns.filter((column) => isLifeline(grid, column, rows))
  upright.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return upright[0] === undefined ? [] : [{label, column: upright[0]}]
}

function isLifeline(grid: Grid, column: number, {firstRow, lastRow}: {firstRow: number; lastRow: number}): boolean {
  let upright = 0
  for (let row = firstRow; row <= lastRow; row++) if (isDown(grid.at(row, column))) upright++
  return isDown(grid.at(firstRow, column)) && 2 * upright >= lastRow - firstRow + 1 && upright >= 2
}
