import type {Box} from '../boxes/boxes.js'
import {findBoxes} from '../boxes/boxes.js'
import {east, west} from '../cells/directions.js'
import {isAcross, isDown, isWord} from '../cells/glyphs.js'
import {filledRows, type Grid} from '../cells/grid.js'
import {findHeads, type Head} from '../cells/heads.js'
import {findJoins, type Join} from './joins.js'
import {findLattices, type RowRange} from './tables.js'

/** What is drawn on a grid, before anything is concluded from it. */
export interface Signals {
  readonly grid: Grid
  /** the filled rows */
  readonly rows: readonly string[]
  readonly boxes: readonly Box[]
  /** boxes that hold words and are no cells of a table */
  readonly labelled: readonly Box[]
  readonly tables: readonly RowRange[]
  readonly heads: readonly Head[]
  /** upright lines that are no sides of boxes */
  readonly joins: readonly Join[]
}

/** Gather what is drawn on a grid. */
export function readSignals(grid: Grid): Signals {
  const rows = filledRows(grid)
  const boxes = findBoxes(grid)
  const tables = findLattices(grid)
  const inTable = (box: Box) => tables.some(({first, last}) => box.top >= first && box.bottom <= last)
  const heads = findHeads(grid)
  const labelled = boxes.filter((box) => box.label !== '' && !inTable(box))
  return {
    grid,
    rows,
    boxes,
    labelled,
    tables,
    heads,
    joins: findJoins(grid, heads, boxes)
  }
}

/** Whether an upright line or a level arrow runs outside all boxes that hold words. */
export function hasConnector(signals: Signals): boolean {
  const {grid, joins, heads, labelled} = signals
  const outside = (row: number, column: number) =>
    !labelled.some((box) => row > box.top && row < box.bottom && column > box.left && column < box.right)
  const isLoose = ({column, top}: Join) =>
    isDown(grid.at(top, column)) && !isWord(grid.at(top, column - 1)) && !isWord(grid.at(top, column + 1))
  if (joins.some((join) => (join.head !== 0 || isLoose(join)) && outside(join.top, join.column))) return true
  return heads.some((head) => outside(head.row, head.column) && isStrong(grid, head))
}

/** A Unicode arrow, or an ASCII one with a shaft of two cells: `->` alone is common in text. */
function isStrong(grid: Grid, {row, column, side, drawn}: Head): boolean {
  if (side !== east && side !== west) return false
  const by = side === east ? -1 : 1
  return drawn || (isAcross(grid.at(row, column + by)) && isAcross(grid.at(row, column + 2 * by)))
}
