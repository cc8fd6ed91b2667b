import type {Canvas} from './canvas.js'
import {opposite, type Side, sides, step} from './directions.js'

/** A place on a grid. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** Where a line stops: a cell, the side on which it would go on, and whether an arrowhead stands there. */
export interface LineEnd extends Cell {
  readonly side: Side
  readonly head: boolean
}

/** Line cells that hang together. */
export interface Stroke {
  /** in reading order of the first one */
  readonly cells: readonly Cell[]
  readonly ends: readonly LineEnd[]
  /** an arrowhead in the middle of the line, which says nothing certain */
  readonly headInside: boolean
}

/** All strokes of a canvas, in reading order, and the stroke of each line cell. */
export interface StrokeMap {
  readonly strokes: readonly Stroke[]
  /** index into `strokes`, or -1 */
  strokeAt(row: number, column: number): number
}

/** Gather the line cells that meet each other. */
export function findStrokes(canvas: Canvas): StrokeMap {
  const {rows, columns} = canvas
  const indices = new Int32Array(rows * columns).fill(-1)
  const strokes: Stroke[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (canvas.ports(row, column) === 0 || indices[row * columns + column] !== -1) continue
      strokes.push(walk(canvas, {row, column}, indices, strokes.length))
    }
  }
  const strokeAt = (row: number, column: number) =>
    row < 0 || column < 0 || row >= rows || column >= columns ? -1 : (indices[row * columns + column] ?? -1)
  return {strokes, strokeAt}
}

/** The cell next to another one. */
export function beside({row, column}: Cell, side: Side): Cell {
  const [rows, columns] = step[side]
  return {row: row + rows, column: column + columns}
}

/** Whether the line in a cell goes on into the next one. */
export function meets(canvas: Canvas, cell: Cell, side: Side): boolean {
  const next = beside(cell, side)
  return (
    (canvas.ports(cell.row, cell.column) & side) !== 0 && (canvas.ports(next.row, next.column) & opposite[side]) !== 0
  )
}

function walk(canvas: Canvas, start: Cell, indices: Int32Array, index: number): Stroke {
  const cells: Cell[] = [start]
  const ends: LineEnd[] = []
  let headInside = false
  indices[start.row * canvas.columns + start.column] = index
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? start
    const head = canvas.head(cell.row, cell.column)
    for (const side of sides) {
      const next = beside(cell, side)
      if (side === head) {
        ends.push({...cell, side, head: true})
        headInside ||= canvas.ports(next.row, next.column) !== 0
      }
      if ((canvas.ports(cell.row, cell.column) & side) === 0) continue
      if (!meets(canvas, cell, side)) ends.push({...cell, side, head: false})
      else if (indices[next.row * canvas.columns + next.column] === -1) {
        indices[next.row * canvas.columns + next.column] = index
        cells.push(next)
      }
    }
  }
  return {cells, ends, headInside}
}
